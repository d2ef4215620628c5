import { and, eq, inArray, isNull, notExists, notInArray } from "drizzle-orm";
import * as z from "zod/mini";

import { decisions, reviewRequests, users } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { reviewRules } from "@/lib/domain/review";
import { sentence } from "@/lib/words/catalogue";

import { withTransaction, type Ctx } from "../context";
import { requireMay } from "../permission";
import { authorOf } from "./author";
import { tell } from "./notify";
import { requireReviewed } from "./require-reviewed";
import { changeReview } from "./touch";

const mostAsked = 50;

export const AskInput = z.strictObject({
  /** Everybody who is asked from here on; who is left out is asked no longer. */
  people: z.array(z.string()).check(z.maxLength(mostAsked)),
  rule: z.enum(reviewRules),
  dueAt: z.nullable(z.iso.datetime()),
});
export type AskInput = z.infer<typeof AskInput>;

/** Members, who stay so for the rest of the transaction. */
async function requireMembers({ db }: Ctx, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await db
    .select({ id: users.id })
    .from(users)
    .where(and(inArray(users.id, ids), isNull(users.removedAt)))
    .orderBy(users.id)
    .for("share");
  if (found.length === new Set(ids).size) return;
  const msg = sentence((t) => t("errors.noSuchMember"));
  throw new AppError("invalid_input", msg, [{ loc: ["body", "people"], msg, type: "value_error" }]);
}

/** Says who is to look at a generation, by when, and whose word counts. Who is asked anew is told. */
export async function askForReview(
  ctx: Ctx,
  generationId: string,
  { people, rule, dueAt }: AskInput,
): Promise<void> {
  requireMay(ctx, "review.ask");
  await requireReviewed(ctx, generationId);
  await withTransaction(ctx, async (tx) => {
    await requireMembers(tx, people);
    await changeReview(
      tx,
      generationId,
      async () => {
        const ofGeneration = eq(reviewRequests.generationId, generationId);
        const left = people.length > 0 ? notInArray(reviewRequests.userId, people) : undefined;
        await tx.db.delete(reviewRequests).where(and(ofGeneration, left));
        const due = { dueAt: dueAt === null ? null : new Date(dueAt) };
        await tx.db.update(reviewRequests).set(due).where(ofGeneration);
        if (people.length === 0) return;
        const asked = { generationId, askedBy: authorOf(tx).authorId, askedAt: tx.now(), ...due };
        const added = await tx.db
          .insert(reviewRequests)
          .values([...new Set(people)].map((userId) => ({ userId, ...asked })))
          .onConflictDoNothing()
          .returning({ userId: reviewRequests.userId });
        await tell(
          tx,
          added.map(({ userId }) => userId),
          { kind: "asked", generationId },
        );
      },
      rule,
    );
  });
}

/** Asks somebody no longer for a word that they have not given. Call it in the transaction that ends their membership. */
export async function withdrawRequests(tx: Ctx, userId: string): Promise<void> {
  const { generationId } = reviewRequests;
  const decided = tx.db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.generationId, generationId), eq(decisions.authorId, userId)));
  const waiting = and(eq(reviewRequests.userId, userId), notExists(decided));
  const asked = await tx.db.select({ id: generationId }).from(reviewRequests).where(waiting);
  for (const { id } of asked) {
    await changeReview(tx, id, () => tx.db.delete(reviewRequests).where(and(waiting, eq(generationId, id))));
  }
}
