import { and, count, desc, eq, isNull, lte } from "drizzle-orm";
import * as z from "zod/mini";

import { generations, notices } from "@/lib/db/schema";
import type { NoticeKind } from "@/lib/domain/notice";

import type { Ctx } from "../context";
import { requirePerson } from "../people/require-person";

const mostShown = 50;

export interface Notice {
  id: number;
  kind: NoticeKind;
  byName: string;
  generationId: string;
  /** The beginning of what it is about. */
  prompt: string;
  commentId: string | null;
  at: string;
  read: boolean;
}

export interface Notices {
  /** Of all, not only of those shown. */
  unread: number;
  /** The newest first. */
  items: Notice[];
}

/** What whoever is signed in was told of. Of the present mode, and of what was not deleted. */
export async function listNotices(ctx: Ctx): Promise<Notices> {
  const { id } = requirePerson(ctx);
  const theirs = and(eq(notices.userId, id), eq(generations.mode, ctx.mode), isNull(generations.deletedAt));
  const [rows, [unread]] = await Promise.all([
    ctx.db
      .select({ notice: notices, prompt: generations.prompt })
      .from(notices)
      .innerJoin(generations, eq(generations.id, notices.generationId))
      .where(theirs)
      .orderBy(desc(notices.id))
      .limit(mostShown),
    ctx.db
      .select({ count: count() })
      .from(notices)
      .innerJoin(generations, eq(generations.id, notices.generationId))
      .where(and(theirs, isNull(notices.readAt))),
  ]);
  const items = rows.map(({ notice, prompt }) => ({
    id: notice.id,
    kind: notice.kind,
    byName: notice.byName,
    generationId: notice.generationId,
    prompt: prompt.slice(0, 120),
    commentId: notice.commentId,
    at: notice.at.toISOString(),
    read: notice.readAt !== null,
  }));
  return { unread: unread?.count ?? 0, items };
}

/** `upTo`: the newest that was seen; what came after it stays unread. */
export const ReadNoticesInput = z.strictObject({ upTo: z.int().check(z.minimum(0)) });

export async function markNoticesRead(
  ctx: Ctx,
  { upTo }: z.infer<typeof ReadNoticesInput>,
): Promise<Notices> {
  const { id } = requirePerson(ctx);
  await ctx.db
    .update(notices)
    .set({ readAt: ctx.now() })
    .where(and(eq(notices.userId, id), lte(notices.id, upTo), isNull(notices.readAt)));
  return listNotices(ctx);
}
