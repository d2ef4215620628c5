import { and, eq, inArray, isNotNull, isNull, lt } from "drizzle-orm";

import { generations } from "@/lib/db/schema";

import type { Ctx } from "../context";
import { changeGeneration } from "./change";
import { failGeneration, ourFailure } from "./fail";

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
      const error = ourFailure("not_sent");
      const body = { message: error.message, detail: [] };
      await failGeneration(ctx, row, {
        error,
        changes: { submitStep: "answered", submitAnswer: { status: 409, body } },
      });
    } else {
      const { type, message } = ourFailure("stopped_while_sending");
      await changeGeneration(ctx, row.id, {
        status: "unconfirmed",
        submitStep: "answered",
        // The first version counted no sends.
        sends: Math.max(1, row.sends),
        sentAt: row.sentAt ?? row.createdAt,
        submitAnswer: {
          status: 409,
          body: { message, detail: [{ loc: ["body"], msg: message, type: "unconfirmed" }] },
        },
        errorType: type,
        errorMessage: message,
      });
    }
  }
}
