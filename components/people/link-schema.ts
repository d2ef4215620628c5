import * as z from "zod/mini";

/** A link's secret, and until when it is good; loaded with the first link. */
export const LinkSchema = z.object({ token: z.string(), expiresAt: z.string() });
export type Link = z.infer<typeof LinkSchema>;
