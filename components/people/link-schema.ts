import * as z from "zod/mini";

import { mailOutcomes } from "@/lib/domain/mail";

/** A link's secret, until when it is good, and whether it was sent; loaded with the first link. */
export const LinkSchema = z.object({
  token: z.string(),
  expiresAt: z.string(),
  mailed: z.nullable(z.enum(mailOutcomes)),
});
export type Link = z.infer<typeof LinkSchema>;
