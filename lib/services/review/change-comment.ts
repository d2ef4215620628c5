import { eq } from "drizzle-orm";

import { commentEdits, comments } from "@/lib/db/schema";

import { withTransaction, type Ctx } from "../context";
import { requireMay, requireMayTo } from "../permission";
import { authorKey, authorOf } from "./author";
import {
  type EditCommentInput,
  noComment,
  refuseComment,
  requireSaysSomething,
  type ResolveCommentInput,
} from "./comment-input";
import { requireReviewed } from "./require-reviewed";
import { type ReviewComment, toComment } from "./to-review";
import { changeReview } from "./touch";

type CommentRow = typeof comments.$inferSelect;

export async function requireComment(ctx: Ctx, id: string): Promise<CommentRow> {
  const [row] = await ctx.db.select().from(comments).where(eq(comments.id, id));
  return row && row.deletedAt === null ? row : noComment();
}

/** Changes a comment as it is once no other change of a review is on its way. */
async function changeComment(
  ctx: Ctx,
  id: string,
  change: (tx: Ctx, before: CommentRow) => Promise<Partial<CommentRow>>,
): Promise<ReviewComment> {
  const { generationId } = await requireComment(ctx, id);
  await requireReviewed(ctx, generationId);
  return withTransaction(ctx, (tx) =>
    changeReview(tx, generationId, async () => {
      const changes = await change(tx, await requireComment(tx, id));
      const [row] = await tx.db.update(comments).set(changes).where(eq(comments.id, id)).returning();
      return row ? toComment(row) : noComment();
    }),
  );
}

/** Changes what one has said; what it said before is kept. */
export function editComment(ctx: Ctx, id: string, input: EditCommentInput): Promise<ReviewComment> {
  requireSaysSomething(input);
  return changeComment(ctx, id, async (tx, before) => {
    requireMayTo(tx, "review.edit", authorKey(before));
    if (input.drawing !== null && before.frame === null) refuseComment("drawingNeedsFrame", "drawing");
    const at = tx.now();
    const { body, drawing } = before;
    await tx.db.insert(commentEdits).values({ commentId: id, body, drawing, at });
    return { ...input, editedAt: at };
  });
}

/** Takes back what was said; what answers it stays. */
export function deleteComment(ctx: Ctx, id: string): Promise<ReviewComment> {
  return changeComment(ctx, id, async (tx, before) => {
    requireMayTo(tx, "review.delete", authorKey(before));
    return { deletedAt: tx.now() };
  });
}

/** Says that a thread is dealt with, or that it is not after all. */
export function resolveComment(
  ctx: Ctx,
  id: string,
  { resolved }: ResolveCommentInput,
): Promise<ReviewComment> {
  requireMay(ctx, "review.resolve");
  return changeComment(ctx, id, async (tx, { rootId }) => {
    if (rootId !== null) noComment();
    const { authorName } = authorOf(tx);
    const resolvedAt = resolved ? tx.now() : null;
    return { resolvedAt, resolvedByName: resolved ? authorName : null, resolvedByGeneration: null };
  });
}
