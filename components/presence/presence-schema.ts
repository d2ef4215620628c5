import * as z from "zod/mini";

/** What saying that one is here answers; loaded with the first answer. */
export const Viewers = z.object({ viewers: z.array(z.object({ key: z.string(), name: z.string() })) });
