import { and, count, desc, eq, isNull, lte } from "drizzle-orm";
import * as z from "zod/mini";

import { generations, notices } from "@/lib/db/schema";
import type { NoticeKind } from "@/lib/domain/notice";

import type { Ctx } from "../context";
import { requirePerson } from "../people/require-person";
import { countWaiting } from "./list-mine";

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
  /** How many reviews wait for one. */
  waiting: number;
  /** The newest first. */
  items: Notice[];
}

/** What whoever is signed in was told of. Of the present mode, and of what was not deleted. */
export async function listNotices(ctx: Ctx): Promise<Notices> {
  const { id } = requirePerson(ctx);
  const theirs = and(eq(notices.userId, id), eq(generations.mode, ctx.mode), isNull(generations.deletedAt));
  const [rows, [unread], waiting] = await Promise.all([
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
    countWaiting(ctx),
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
  return { unread: unread?.count ?? 0, waiting, items };
}

const noticeId = z.int().check(z.minimum(0));

export const ReadNoticesInput = z.union([
  /** The newest that was seen; what came after it stays unread. */
  z.strictObject({ upTo: noticeId }),
  /** The one that was followed. */
  z.strictObject({ only: noticeId }),
]);

export async function markNoticesRead(ctx: Ctx, input: z.infer<typeof ReadNoticesInput>): Promise<Notices> {
  const { id } = requirePerson(ctx);
  const seen = "upTo" in input ? lte(notices.id, input.upTo) : eq(notices.id, input.only);
  await ctx.db
    .update(notices)
    .set({ readAt: ctx.now() })
    .where(and(eq(notices.userId, id), seen, isNull(notices.readAt)));
  return listNotices(ctx);
}
