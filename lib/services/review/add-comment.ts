import { eq } from "drizzle-orm";

import { comments } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { sentence } from "@/lib/words/catalogue";

import { withTransaction, type Ctx } from "../context";
import type { GenerationRow } from "../generations/change";
import { requireMay } from "../permission";
import { authorOf, isAuthor } from "./author";
import { type CommentInput, noComment, refuseComment, requireSaysSomething } from "./comment-input";
import { tellOfComment } from "./notify";
import { requireReviewed } from "./require-reviewed";
import { type ReviewComment, toComment } from "./to-review";
import { changeReview } from "./touch";

type CommentRow = typeof comments.$inferSelect;

/** A frame is one of the video's, and a range goes forward. */
function requireFrames({ frame, endFrame, drawing }: CommentInput, { videoFrames }: GenerationRow): void {
  if (frame === null) {
    if (endFrame !== null) refuseComment("noSuchFrame", "endFrame");
    if (drawing !== null) refuseComment("drawingNeedsFrame", "drawing");
    return;
  }
  const count = videoFrames ?? 0;
  if (frame >= count) refuseComment("noSuchFrame", "frame");
  if (endFrame !== null && (endFrame <= frame || endFrame >= count)) refuseComment("noSuchFrame", "endFrame");
}

async function findComment({ db }: Ctx, id: string): Promise<CommentRow | null> {
  const [row] = await db.select().from(comments).where(eq(comments.id, id));
  return row ?? null;
}

/** What a thread begins with; one that was deleted can still be answered. */
async function requireRoot(ctx: Ctx, generationId: string, id: string): Promise<CommentRow> {
  const root = await findComment(ctx, id);
  return root?.generationId === generationId && root.rootId === null ? root : noComment();
}

/** Says something about a generation, a frame or a range of frames, or answers what somebody said. */
export async function addComment(
  ctx: Ctx,
  generationId: string,
  input: CommentInput,
): Promise<ReviewComment> {
  requireMay(ctx, "review.comment");
  requireSaysSomething(input);
  const generation = await requireReviewed(ctx, generationId);
  requireFrames(input, generation);
  return withTransaction(ctx, (tx) =>
    changeReview(tx, generationId, async () => {
      const root = input.rootId === null ? null : await requireRoot(tx, generationId, input.rootId);
      const [row] = await tx.db
        .insert(comments)
        .values({ ...input, generationId, ...authorOf(tx), createdAt: tx.now() })
        .onConflictDoNothing()
        .returning();
      if (row) {
        await tellOfComment(tx, { generation, comment: row, root });
        return toComment(row);
      }
      const known = await findComment(tx, input.id);
      if (known?.generationId === generationId && isAuthor(tx, known)) return toComment(known);
      throw new AppError(
        "conflict",
        sentence((t) => t("errors.commentIdTaken")),
      );
    }),
  );
}
