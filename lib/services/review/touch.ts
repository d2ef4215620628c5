import { asc, eq } from "drizzle-orm";

import { decisions, reviewRequests, reviews } from "@/lib/db/schema";
import { presentDecisions, type ReviewRule, reviewState } from "@/lib/domain/review";

import type { Ctx } from "../context";
import { nextSequence } from "../generations/change";
import { toDecision } from "./to-review";

/**
 * Notes that something about a generation's review changed: it takes the next number in the order of changes, and its
 * state is made anew from the decisions. Call it in the transaction of the change, before anything else in it, so that
 * two that decide at once see each other.
 * @param act what changes; the state is read after it.
 */
export async function changeReview<Result>(
  tx: Ctx,
  generationId: string,
  act: () => Promise<Result>,
  rule?: ReviewRule,
): Promise<Result> {
  const sequence = await nextSequence(tx); // its lock puts changes of reviews one after the other
  const given = rule ? { rule } : {};
  await tx.db
    .insert(reviews)
    .values({ generationId, mode: tx.mode, rule: rule ?? "any", state: "none", sequence })
    .onConflictDoUpdate({ target: reviews.generationId, set: { sequence, ...given } });
  const result = await act();
  const [review] = await tx.db.select().from(reviews).where(eq(reviews.generationId, generationId));
  const made = await tx.db
    .select()
    .from(decisions)
    .where(eq(decisions.generationId, generationId))
    .orderBy(asc(decisions.at), asc(decisions.id));
  const asked = await tx.db
    .select({ userId: reviewRequests.userId })
    .from(reviewRequests)
    .where(eq(reviewRequests.generationId, generationId));
  const state = reviewState(
    review?.rule ?? "any",
    presentDecisions(made.map(toDecision)),
    asked.map(({ userId }) => userId),
  );
  await tx.db.update(reviews).set({ state }).where(eq(reviews.generationId, generationId));
  return result;
}
