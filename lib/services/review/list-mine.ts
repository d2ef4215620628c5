import { and, asc, eq, isNull, sql } from "drizzle-orm";

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
  /** What one has decided oneself; null: it waits for one. */
  verdict: Verdict | null;
}

const most = 200;

/** What one was asked to look at: what waits first, the soonest due before, then what one has decided. */
export async function listMyReviews(ctx: Ctx): Promise<MyReview[]> {
  const me = requirePerson(ctx);
  const verdict = sql<Verdict | null>`(select d.verdict from ${decisions} d where d.generation_id = ${generations.id}
    and d.author_id = ${me.id} order by d.at desc, d.id desc limit 1)`;
  const rows = await ctx.db
    .select({
      generation: generations,
      image: images,
      request: reviewRequests,
      state: reviews.state,
      askedByName: users.name,
      verdict,
    })
    .from(reviewRequests)
    .innerJoin(generations, eq(generations.id, reviewRequests.generationId))
    .innerJoin(images, eq(images.id, generations.imageId))
    .innerJoin(reviews, eq(reviews.generationId, generations.id))
    .leftJoin(users, eq(users.id, reviewRequests.askedBy))
    .where(
      and(eq(reviewRequests.userId, me.id), eq(generations.mode, ctx.mode), isNull(generations.deletedAt)),
    )
    .orderBy(
      sql`${verdict} is not null`,
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
