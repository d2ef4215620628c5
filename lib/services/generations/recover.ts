import { and, eq, inArray, isNotNull, isNull, lt } from "drizzle-orm";

import { generations } from "@/lib/db/schema";

import type { Ctx } from "../context";
import { changeGeneration } from "./change";
import { failGeneration } from "./fail";

/** Longer than a submit can take: an older one without an answer belongs to a process that is gone. */
const abandonedMs = 10 * 60_000;

/**
 * Decides what a dead process left in the middle of a submit. What was never sent is released and can be made again;
 * what may have been sent is unconfirmed. Nothing is sent here: nobody pressed Generate.
 * @param alone whether no other process can be at work on the database: then nothing needs to be waited for.
 */
export async function recoverSubmits(ctx: Ctx, { alone }: { alone: boolean }): Promise<void> {
  const before = new Date(ctx.now().getTime() - (alone ? 0 : abandonedMs));
  if (alone) {
    await ctx.db
      .update(generations)
      .set({ leaseOwner: null, leaseUntil: null })
      .where(isNotNull(generations.leaseUntil));
  }
  const rows = await ctx.db
    .select()
    .from(generations)
    .where(
      and(
        eq(generations.status, "queued"),
        isNull(generations.requestId),
        inArray(generations.submitStep, ["intended", "sending"]),
        lt(generations.createdAt, before),
      ),
    );
  for (const row of rows) {
    if (row.submitStep === "intended") {
      const message = "Firstframe stopped before this was sent, so nothing is billed. Generate it again.";
      await failGeneration(ctx, row, {
        error: { type: "not_sent", message },
        changes: { submitStep: "answered", submitAnswer: { status: 409, body: { message, detail: [] } } },
      });
    } else {
      const message =
        "Firstframe stopped while this was being sent, so we cannot tell whether fal took it. It was not sent again. Look at your requests at fal before you try again.";
      await changeGeneration(ctx, row.id, {
        status: "unconfirmed",
        submitStep: "answered",
        submitAnswer: {
          status: 409,
          body: { message, detail: [{ loc: ["body"], msg: message, type: "unconfirmed" }] },
        },
        errorType: "unconfirmed",
        errorMessage: message,
      });
    }
  }
}
