import * as z from "zod/mini";

const micros = z.nullable(z.int().check(z.nonnegative()));
const caps = z.object({ monthlyMicros: micros, generationMicros: micros });

/** What `/api/settings` answers; loaded with the first answer, not with the page. */
export const SettingsSchema = z.object({
  caps: z.object({ environment: caps, chosen: caps, effective: caps }),
});
