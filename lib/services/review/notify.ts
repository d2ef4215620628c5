import { and, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";

import { comments, notices, users } from "@/lib/db/schema";
import { mentionedIn } from "@/lib/domain/mention";
import type { NoticeKind } from "@/lib/domain/notice";

import type { Ctx } from "../context";
import type { GenerationRow } from "../generations/change";
import { authorOf } from "./author";

interface Telling {
  kind: NoticeKind;
  generationId: string;
  commentId?: string;
}

/** Tells members of something, but for whoever does it. Call it in the transaction of what it tells of. */
export async function tell(tx: Ctx, userIds: Iterable<string>, telling: Telling): Promise<void> {
  const { authorId, authorName } = authorOf(tx);
  const named = [...new Set(userIds)].filter((id) => id !== authorId);
  if (named.length === 0) return;
  const members = await tx.db
    .select({ id: users.id })
    .from(users)
    .where(and(inArray(users.id, named), isNull(users.removedAt)));
  if (members.length === 0) return;
  const at = tx.now();
  await tx.db
    .insert(notices)
    .values(members.map(({ id }) => ({ userId: id, ...telling, byName: authorName, at })));
}

type CommentRow = typeof comments.$inferSelect;

interface Said {
  generation: GenerationRow;
  comment: CommentRow;
  root: CommentRow | null;
}

/** Those who are named; then those in the thread, or whose generation it is. Nobody twice. */
export async function tellOfComment(tx: Ctx, { generation, comment, root }: Said): Promise<void> {
  const about = { generationId: generation.id, commentId: comment.id };
  const mentioned = new Set(mentionedIn(comment.body));
  await tell(tx, mentioned, { kind: "mentioned", ...about });
  const thread = root
    ? await tx.db
        .selectDistinct({ id: comments.authorId })
        .from(comments)
        .where(and(isNotNull(comments.authorId), or(eq(comments.id, root.id), eq(comments.rootId, root.id))))
    : [{ id: generation.createdBy }];
  const others = thread.flatMap(({ id }) => (id === null || mentioned.has(id) ? [] : [id]));
  await tell(tx, others, { kind: "replied", ...about });
}
