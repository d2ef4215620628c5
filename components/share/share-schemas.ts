import * as z from "zod/mini";

import { shareAccesses, shareKinds } from "@/lib/domain/share";

const nullableText = z.nullable(z.string());

const OpenShare = z.object({
  id: z.string(),
  kind: z.enum(shareKinds),
  access: z.enum(shareAccesses),
  note: z.string(),
  hasPassword: z.boolean(),
  createdBy: nullableText,
  createdByName: nullableText,
  createdAt: z.string(),
  expiresAt: nullableText,
  views: z.int(),
  guests: z.array(z.string()),
});
export type OpenShare = z.infer<typeof OpenShare>;

/** What the routes of links answer; loaded with the first answer. */
export const OpenShares = z.object({ items: z.array(OpenShare) });
export const MadeShare = z.object({ id: z.string(), token: z.string() });
export const Closed = z.unknown();
