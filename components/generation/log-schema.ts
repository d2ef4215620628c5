import * as z from "zod/mini";

/** What fal wrote about a generation. */
export const Log = z.object({
  lines: z.array(z.object({ message: z.string(), timestamp: z.optional(z.string()) })),
});
export type Log = z.infer<typeof Log>;
