import { and, asc, count, eq, isNull, type SQL, sql } from "drizzle-orm";

import { decisions, generations, images, reviewRequests, reviews, users } from "@/lib/db/schema";
import type { Generation } from "@/lib/domain/generation";
import type { ReviewState, Verdict } from "@/lib/domain/review";

import type { Ctx } from "../context";
import { toGeneration } from "../generations/to-generation";
import { requirePerson } from "../people/require-person";

export interface MyReview {
  generation: Generation;
  state: ReviewState;
  dueAt: string | null;
  askedAt: string;
  askedByName: string | null;
  /** What one has decided oneself. */
  verdict: Verdict | null;
  /** A later version has taken its place, so that nothing can be decided about it any more. */
  replacedBy: string | null;
}

const most = 200;

/** What one has decided oneself, the last of it. */
const verdictOf = (personId: string) =>
  sql<Verdict | null>`(select d.verdict from ${decisions} d where d.generation_id = ${generations.id}
    and d.author_id = ${personId} order by d.at desc, d.id desc limit 1)`;

/** The newest version of a generation's stack, where that is a later one. */
const replacedBy = sql<string | null>`(select n.id from ${generations} n
  where n.stack_id = coalesce(${generations.stackId}, ${generations.id})
  and n.version > ${generations.version} and n.deleted_at is null order by n.version desc limit 1)`;

const isAskedOf = (ctx: Ctx, personId: string): SQL | undefined =>
  and(eq(reviewRequests.userId, personId), eq(generations.mode, ctx.mode), isNull(generations.deletedAt));

/** What one was asked to look at: what waits first, the soonest due before, then what one has decided. */
export async function listMyReviews(ctx: Ctx): Promise<MyReview[]> {
  const me = requirePerson(ctx);
  const verdict = verdictOf(me.id);
  const rows = await ctx.db
    .select({
      generation: generations,
      image: images,
      request: reviewRequests,
      state: reviews.state,
      askedByName: users.name,
      verdict,
      replacedBy,
    })
    .from(reviewRequests)
    .innerJoin(generations, eq(generations.id, reviewRequests.generationId))
    .innerJoin(images, eq(images.id, generations.imageId))
    .innerJoin(reviews, eq(reviews.generationId, generations.id))
    .leftJoin(users, eq(users.id, reviewRequests.askedBy))
    .where(isAskedOf(ctx, me.id))
    .orderBy(
      sql`${verdict} is not null or ${replacedBy} is not null`,
      sql`${reviewRequests.dueAt} asc nulls last`,
      asc(reviewRequests.askedAt),
    )
    .limit(most);
  return rows.map(({ generation, image, request, ...rest }) => ({
    ...rest,
    generation: toGeneration(generation, image),
    dueAt: request.dueAt?.toISOString() ?? null,
    askedAt: request.askedAt.toISOString(),
  }));
}

/** How much of it waits for one. */
export async function countWaiting(ctx: Ctx): Promise<number> {
  const me = requirePerson(ctx);
  const [waiting] = await ctx.db
    .select({ count: count() })
    .from(reviewRequests)
    .innerJoin(generations, eq(generations.id, reviewRequests.generationId))
    .where(and(isAskedOf(ctx, me.id), sql`${verdictOf(me.id)} is null`, sql`${replacedBy} is null`));
  return waiting?.count ?? 0;
}
