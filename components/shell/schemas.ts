import * as z from "zod/mini";

import { modes } from "@/lib/domain/generation";
import { Generation } from "@/lib/domain/generation-schema";

const micros = z.int().check(z.nonnegative());

/** What the studio's own routes answer, for pages; loaded with the first answer, not with the page. */
export const generation = Generation;
export const generations = z.object({ items: z.array(Generation) });
export const storedImage = z.object({ url: z.string(), width: z.int(), height: z.int() });
export const spend = z.object({
  mode: z.enum(modes),
  currency: z.string(),
  month: z.string(),
  reservedMicros: micros,
  settledMicros: micros,
  capMicros: z.nullable(micros),
  generationCapMicros: z.nullable(micros),
  person: z.nullable(
    z.object({ reservedMicros: micros, settledMicros: micros, capMicros: z.nullable(micros) }),
  ),
});
export const resolution = z.object({
  generation: Generation,
  search: z.nullable(z.enum(["found", "none", "forbidden"])),
});
