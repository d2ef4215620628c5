import { and, eq, isNull } from "drizzle-orm";

import { comments } from "@/lib/db/schema";

import type { Ctx } from "../context";
import type { GenerationRow } from "../generations/change";
import { authorOf } from "./author";
import { changeReview } from "./touch";

/** What a version was made to answer is dealt with when the version is approved. */
export async function resolveAnsweredNote(tx: Ctx, { id, noteId }: GenerationRow): Promise<void> {
  if (noteId === null) return;
  const open = and(eq(comments.id, noteId), isNull(comments.resolvedAt), isNull(comments.deletedAt));
  const [note] = await tx.db.select({ generationId: comments.generationId }).from(comments).where(open);
  if (!note) return;
  await changeReview(tx, note.generationId, () =>
    tx.db
      .update(comments)
      .set({ resolvedAt: tx.now(), resolvedByName: authorOf(tx).authorName, resolvedByGeneration: id })
      .where(open),
  );
}
