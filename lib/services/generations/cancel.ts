import { setTimeout as sleep } from "node:timers/promises";

import { AppError } from "@/lib/domain/errors";
import type { Generation } from "@/lib/domain/generation";
import { sentence } from "@/lib/words/catalogue";

import type { Ctx } from "../context";
import { requireMayTo } from "../permission";
import { changeGeneration, type GenerationRow } from "./change";
import { requireGeneration } from "./get";

/** Before each time fal is told again: asking twice costs nothing, and what is not heard is billed. */
const againMs = [500, 1_000, 2_000, 5_000, 10_000, 20_000];

/** Whether fal has decided about it, be it with a yes or a no. */
async function isHeard(ctx: Ctx, { id, requestId }: GenerationRow): Promise<boolean> {
  try {
    const { status, body } = await ctx.fal.cancel(requestId ?? "");
    ctx.log.info("cancel.asked", { generation: id, status });
    const isAnswer = typeof body === "object" && status < 500;
    return isAnswer && ![401, 403, 404, 408, 410, 429].includes(status);
  } catch (error) {
    ctx.log.warn("cancel.not_heard", { generation: id, reason: String(error) });
    return false;
  }
}

async function tellAgain(ctx: Ctx, row: GenerationRow): Promise<void> {
  for (const waitMs of againMs) {
    await sleep(waitMs, undefined, { ref: false });
    if (await isHeard(ctx, row)) return;
  }
}

/**
 * Tells fal, and goes on telling it in the background where it does not hear. A running request may ignore it, complete
 * and be billed, so the follower has the last word.
 */
export async function requestCancel(ctx: Ctx, row: GenerationRow): Promise<void> {
  if (row.requestId && !(await isHeard(ctx, row))) void tellAgain(ctx, row);
}

/** Notes that somebody wants it stopped; null when it has come to its end already. */
export function markCancelRequested(ctx: Ctx, id: string): Promise<GenerationRow | null> {
  return changeGeneration(ctx, id, { cancelRequestedAt: ctx.now() }, ["queued", "generating", "unconfirmed"]);
}

/**
 * Asks for a generation to be stopped. What becomes of it is seen by following it.
 * @throws AppError not_found; conflict with type `already_finished`.
 */
export async function cancelGeneration(ctx: Ctx, id: string): Promise<Generation> {
  requireMayTo(ctx, "generation.cancel", (await requireGeneration(ctx, id)).createdBy);
  const changed = await markCancelRequested(ctx, id);
  if (!changed) {
    const message = sentence((t) => t("errors.alreadyFinished"));
    throw new AppError("conflict", message, [
      { loc: ["path", "id"], msg: message, type: "already_finished" },
    ]);
  }
  await requestCancel(ctx, changed);
  return requireGeneration(ctx, id);
}
