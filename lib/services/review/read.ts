import { asc, eq, sql } from "drizzle-orm";

import { comments, decisions, reviewRequests, reviews, users } from "@/lib/db/schema";
import { type Decision, presentDecisions, type ReviewRule, type ReviewState } from "@/lib/domain/review";

import type { Ctx } from "../context";
import { requireReviewed } from "./require-reviewed";
import { type ReviewComment, toComment, toDecision } from "./to-review";
import { isLatestVersion, listVersions, type Version } from "./versions";

export interface Asked {
  personId: string;
  name: string;
  dueAt: string | null;
}

/** All that is said and decided about a generation, as it now is. */
export interface Review {
  generationId: string;
  /** Of the last change to it: what comes with a lower one is older. */
  sequence: number;
  rule: ReviewRule;
  state: ReviewState;
  /** Whether a later version has taken its place: nothing is decided about it any more. */
  locked: boolean;
  asked: Asked[];
  /** Of each who decided the last. */
  decisions: Decision[];
  /** The oldest first. */
  comments: ReviewComment[];
  /** Of the whole stack, the first first. */
  versions: Version[];
}

/** @throws AppError not_found */
export async function readReview(ctx: Ctx, generationId: string): Promise<Review> {
  const generation = await requireReviewed(ctx, generationId);
  const { db } = ctx;
  // First: what changes while the rest is read has a higher number, and is read again.
  const [review] = await db.select().from(reviews).where(eq(reviews.generationId, generationId));
  const [said, decided, asked, versions, latest] = await Promise.all([
    db
      .select()
      .from(comments)
      .where(eq(comments.generationId, generationId))
      // A comment and its answer may be of the same moment.
      .orderBy(asc(comments.createdAt), sql`${comments.rootId} asc nulls first`, asc(comments.id)),
    db
      .select()
      .from(decisions)
      .where(eq(decisions.generationId, generationId))
      .orderBy(asc(decisions.at), asc(decisions.id)),
    db
      .select({ personId: users.id, name: users.name, dueAt: reviewRequests.dueAt })
      .from(reviewRequests)
      .innerJoin(users, eq(users.id, reviewRequests.userId))
      .where(eq(reviewRequests.generationId, generationId))
      .orderBy(asc(users.name)),
    listVersions(ctx, generation),
    isLatestVersion(ctx, generation),
  ]);
  return {
    generationId,
    sequence: review?.sequence ?? 0,
    rule: review?.rule ?? "any",
    state: review?.state ?? "none",
    locked: !latest,
    // Who else works here is no guest's business.
    asked: (ctx.actor.kind === "guest" ? [] : asked).map((each) => ({
      ...each,
      dueAt: each.dueAt?.toISOString() ?? null,
    })),
    decisions: presentDecisions(decided.map(toDecision)),
    comments: said.map(toComment),
    versions,
  };
}
