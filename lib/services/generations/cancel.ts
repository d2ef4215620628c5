import { AppError } from "@/lib/domain/errors";
import type { Generation } from "@/lib/domain/generation";
import { sentence } from "@/lib/words/catalogue";

import type { Ctx } from "../context";
import { changeGeneration, type GenerationRow } from "./change";
import { requireGeneration } from "./get";

/** Tells fal; a running request may ignore it, complete and be billed, so the follower has the last word. */
export async function requestCancel(ctx: Ctx, { id, requestId }: GenerationRow): Promise<void> {
  if (!requestId) return;
  try {
    const { status } = await ctx.fal.cancel(requestId);
    ctx.log.info("cancel.asked", { generation: id, status });
  } catch (error) {
    ctx.log.warn("cancel.not_heard", { generation: id, reason: String(error) });
  }
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
  await requireGeneration(ctx, id);
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
