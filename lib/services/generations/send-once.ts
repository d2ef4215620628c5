import { setTimeout as sleep } from "node:timers/promises";

import type { SubmitAnswer } from "@/lib/db/schema/generations";
import { sendShare } from "@/lib/domain/ledger";
import type { SubmitOutcome } from "@/lib/fal/client";
import { toFailure } from "@/lib/fal/map";

import { withTransaction, type Ctx } from "../context";
import { recordEntry } from "../spend/record";
import { requestCancel } from "./cancel";
import { changeGeneration, type GenerationRow } from "./change";
import { failGeneration, keptFailure, ourFailure } from "./fail";
import { toQueuePosition } from "./follow";

/** While the database is away, fal's answer is kept in memory and written as soon as it is back. */
const rewriting = { everyMs: 500, mostMs: 10 * 60_000 };

export const refusal = (message: string, type: string) => ({
  message,
  detail: [{ loc: ["body"], msg: message, type }],
});

/** fal's refusal as we answer it: its own body, but never with a status that a client would repeat the submit for. */
function refusedAnswer(status: number, body: unknown): SubmitAnswer {
  const { type, message } = toFailure(status, body);
  const asSent = typeof body === "object" && body !== null ? body : refusal(message, type);
  return { status: status === 429 ? 400 : status, body: { ...asSent, message } };
}

/** Repeats a write until the database takes it: what fal has said cannot be asked for again. */
async function writeUntilKept(ctx: Ctx, row: GenerationRow, write: () => Promise<void>): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += rewriting.everyMs) {
    try {
      return await write();
    } catch (error) {
      ctx.log.error("submit.answer_not_written", { generation: row.id, reason: String(error) });
      if (waitedMs >= rewriting.mostMs) throw error;
      await sleep(rewriting.everyMs);
    }
  }
}

type Accepted = Extract<SubmitOutcome, { kind: "accepted" }>;
type Refused = Extract<SubmitOutcome, { kind: "refused" }>;

async function recordAccepted(ctx: Ctx, row: GenerationRow, { reply }: Accepted): Promise<SubmitAnswer> {
  // Before the write: this line too ties the request to its generation.
  ctx.log.info("submit.accepted", { generation: row.id, request: reply.request_id });
  const submitAnswer = { status: 200, body: reply };
  await writeUntilKept(ctx, row, async () => {
    const accepted = await changeGeneration(
      ctx,
      row.id,
      {
        status: "queued",
        submitStep: "answered",
        submitAnswer,
        requestId: reply.request_id,
        queuePosition: toQueuePosition(reply.queue_position),
        errorType: null,
        errorMessage: null,
      },
      ["queued", "unconfirmed"],
    );
    if (accepted?.cancelRequestedAt) await requestCancel(ctx, accepted);
  });
  return submitAnswer;
}

/** A refusal of the only send ends the generation; of a second one, the first is as uncertain as it was. */
async function recordRefused(ctx: Ctx, row: GenerationRow, { status, body }: Refused): Promise<SubmitAnswer> {
  const submitAnswer = refusedAnswer(status, body);
  const error = keptFailure(toFailure(status, body));
  await writeUntilKept(ctx, row, async () => {
    if (row.sends <= 1) {
      return failGeneration(ctx, row, { error, changes: { submitStep: "answered", submitAnswer } });
    }
    const eachMicros = sendShare(row);
    await withTransaction(ctx, async (tx) => {
      const kept = await changeGeneration(tx, row.id, {
        status: "unconfirmed",
        submitStep: "answered",
        submitAnswer,
        sends: row.sends - 1,
        reservedMicros: row.reservedMicros - eachMicros,
        errorType: "unconfirmed",
        errorMessage: error.message,
      });
      if (!kept) return;
      const generation = { ...row, reservedMicros: eachMicros };
      await recordEntry(tx, { generation, kind: "release", micros: 0, verified: true });
    });
  });
  return submitAnswer;
}

async function recordAmbiguous(ctx: Ctx, row: GenerationRow, reason: string): Promise<SubmitAnswer> {
  const { type, message } = ourFailure("unconfirmed");
  const submitAnswer = { status: 409, body: refusal(message, type) };
  ctx.log.warn("submit.unconfirmed", { generation: row.id, reason });
  await writeUntilKept(ctx, row, async () => {
    await changeGeneration(ctx, row.id, {
      status: "unconfirmed",
      submitStep: "answered",
      submitAnswer,
      errorType: type,
      errorMessage: message,
    });
  });
  return submitAnswer;
}

/**
 * Sends a request to fal and records how that ended: accepted, refused, or a question that is never answered by sending
 * again. That it is being sent must be committed before.
 */
export async function sendOnce(
  ctx: Ctx,
  row: GenerationRow,
  falInput: Record<string, unknown>,
): Promise<SubmitAnswer> {
  const outcome = await ctx.fal.submit(falInput, { tag: row.id, webhookUrl: ctx.webhookUrl(row.id) });
  switch (outcome.kind) {
    case "accepted":
      return recordAccepted(ctx, row, outcome);
    case "refused":
      return recordRefused(ctx, row, outcome);
    case "ambiguous":
      return recordAmbiguous(ctx, row, outcome.reason);
  }
}
