import { eq } from "drizzle-orm";
import * as z from "zod/mini";

import { decisions, reviewRequests, reviews } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { type ReviewState, verdicts } from "@/lib/domain/review";
import { sentence } from "@/lib/words/catalogue";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { requireMay } from "../permission";
import { authorOf } from "./author";
import { tell } from "./notify";
import { requireReviewed } from "./require-reviewed";
import { resolveAnsweredNote } from "./resolve-answered-note";
import { changeReview } from "./touch";
import { isLatestVersion } from "./versions";

export const DecideInput = z.strictObject({
  /** Made where it is decided: sent twice, it is one decision. */
  id: z.uuid(),
  verdict: z.enum(verdicts),
});
export type DecideInput = z.infer<typeof DecideInput>;

function refuseOlder(): never {
  throw new AppError(
    "conflict",
    sentence((t) => t("errors.olderVersion")),
  );
}

/**
 * Decides about a version; whoever decided before changes their mind by deciding again. An earlier version of a stack
 * is locked with what was decided about it.
 */
export async function decide(
  ctx: Ctx,
  generationId: string,
  { id, verdict }: DecideInput,
): Promise<ReviewState> {
  requireMay(ctx, "review.decide");
  const generation = await requireReviewed(ctx, generationId);
  return withTransaction(ctx, async (tx) => {
    await changeReview(tx, generationId, async () => {
      if (!(await isLatestVersion(tx, generation))) refuseOlder();
      const [made] = await tx.db
        .insert(decisions)
        .values({ id, generationId, ...authorOf(tx), verdict, at: tx.now() })
        .onConflictDoNothing()
        .returning();
      if (!made) return;
      const asked = await tx.db
        .select({ askedBy: reviewRequests.askedBy })
        .from(reviewRequests)
        .where(eq(reviewRequests.generationId, generationId));
      const interested = [generation.createdBy, ...asked.map(({ askedBy }) => askedBy)];
      await tell(
        tx,
        interested.flatMap((each) => each ?? []),
        { kind: "decided", generationId },
      );
      const object = { id: generationId, name: generation.prompt.slice(0, 80) };
      await recordAudit(tx, { action: "review.decided", object, detail: { verdict } });
    });
    const [review] = await tx.db.select().from(reviews).where(eq(reviews.generationId, generationId));
    const state = review?.state ?? "none";
    if (state === "approved") await resolveAnsweredNote(tx, generation);
    return state;
  });
}
