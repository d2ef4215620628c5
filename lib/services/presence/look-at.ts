import * as z from "zod/mini";

import type { Ctx } from "../context";
import { authorKey, authorOf } from "../review/author";
import { requireReviewed } from "../review/require-reviewed";
import { sendSignal } from "../signals";

export const PresenceInput = z.strictObject({
  /** Made by each page that is open: one person may have several. */
  tab: z.uuid(),
  /** False as the page is left. */
  here: z.boolean(),
});
export type PresenceInput = z.infer<typeof PresenceInput>;

/**
 * Says that one looks at a generation, or no longer does. It is told, not kept: who looks is over in a minute. Whoever
 * works alone tells nobody.
 */
export async function lookAt(ctx: Ctx, generationId: string, { tab, here }: PresenceInput): Promise<void> {
  await requireReviewed(ctx, generationId);
  if (ctx.actor.kind !== "person" && ctx.actor.kind !== "guest") return;
  const author = authorOf(ctx);
  const personKey = authorKey(author);
  await sendSignal(ctx, { kind: "presence", generationId, personKey, name: author.authorName, tab, here });
}
