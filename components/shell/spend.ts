import * as z from "zod/mini";

import { modes } from "@/lib/domain/generation";

const micros = z.int().check(z.nonnegative());

/** What this month has cost, in the present mode alone. */
export const Spend = z.object({
  mode: z.enum(modes),
  currency: z.string(),
  month: z.string(),
  reservedMicros: micros,
  settledMicros: micros,
  capMicros: z.nullable(micros),
});
export type Spend = z.infer<typeof Spend>;
