import { eq, or, sql } from "drizzle-orm";

import { comments, generations, reviewRequests } from "@/lib/db/schema";

import type { Ctx } from "../context";
import type { GenerationRow } from "../generations/change";
import { noComment } from "./comment-input";
import { tell } from "./notify";
import { changeReview } from "./touch";
import { stackOf } from "./versions";

type Place = Pick<GenerationRow, "stackId" | "version" | "noteId">;

/**
 * The place in its parent's stack of a generation that answers a note. Call it after `nextSequence`, whose lock keeps two
 * next versions from being the same one.
 * @throws AppError not_found where the note is not one on the parent.
 */
export async function nextVersion(tx: Ctx, parentId: string | null, noteId: string): Promise<Place> {
  const [note] = await tx.db
    .select({ generation: generations })
    .from(comments)
    .innerJoin(generations, eq(generations.id, comments.generationId))
    .where(eq(comments.id, noteId));
  if (!note || note.generation.id !== parentId) noComment();
  const stackId = stackOf(note.generation);
  const [last] = await tx.db
    .select({ version: sql<number>`max(${generations.version})` })
    .from(generations)
    .where(or(eq(generations.id, stackId), eq(generations.stackId, stackId)));
  return { stackId, version: (last?.version ?? 1) + 1, noteId };
}

/** The version before is closed now. Tells those who wrote the note or were asked about it. */
export async function closeVersionBefore(tx: Ctx, { id, parentId, noteId }: GenerationRow): Promise<void> {
  if (parentId === null || noteId === null) return;
  await changeReview(tx, parentId, () => tellOfVersion(tx, { id, parentId, noteId }));
}

type Answer = Pick<GenerationRow, "id"> & { parentId: string; noteId: string };

async function tellOfVersion(tx: Ctx, { id, parentId, noteId }: Answer): Promise<void> {
  const asked = await tx.db
    .select({ id: reviewRequests.userId })
    .from(reviewRequests)
    .where(eq(reviewRequests.generationId, parentId));
  const [note] = await tx.db.select({ id: comments.authorId }).from(comments).where(eq(comments.id, noteId));
  const interested = [...asked.map((each) => each.id), note?.id].flatMap((each) => each ?? []);
  await tell(tx, interested, { kind: "new_version", generationId: id });
}
