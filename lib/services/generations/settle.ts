import { ResultReply } from "@/lib/domain/fal-contract";
import { sendShare } from "@/lib/domain/ledger";
import { billedMicros, type Micros } from "@/lib/domain/price";
import type { FalAnswer } from "@/lib/fal/client";
import { isLocked, toFailure } from "@/lib/fal/map";

import { withTransaction, type Ctx } from "../context";
import { forgetHandOver } from "../images/hand-over";
import { recordEntry } from "../spend/record";
import { changeGeneration, type GenerationRow } from "./change";
import { copyVideo, mayStillCome, NotStoredError, type StoredVideo } from "./copy-video";
import { failGeneration, keptFailure, ourFailure } from "./fail";
import { isModelError, isPassing, readResult, saysNothing, type Finished } from "./read-result";

/** `again`: nothing is decided yet, ask once more later. `locked`: fal refuses to tell until the account is open. */
export type Settlement = "done" | "again" | "locked";

/** What fal says of a picture that it could not fetch or read. */
const pictureTroubles = new Set(["file_download_error", "image_load_error"]);

async function complete(
  ctx: Ctx,
  row: GenerationRow,
  { video, seed, units }: { video: StoredVideo; seed: number | null; units: string | null },
): Promise<void> {
  const said = units === null ? null : billedMicros(units, row.secondMicros);
  const micros = said ?? sendShare(row);
  await withTransaction(ctx, async (tx) => {
    const completed = await changeGeneration(tx, row.id, {
      status: "completed",
      completedAt: ctx.now(),
      settledMicros: micros,
      seed: Number.isSafeInteger(seed) ? seed : null,
      errorType: null,
      errorMessage: null,
      videoKey: video.key,
      videoBytes: video.bytes,
      videoWidth: video.width,
      videoHeight: video.height,
      videoFps: video.fps,
      videoFrames: video.numFrames,
      videoSeconds: video.durationSeconds,
      progress: 1,
      leaseOwner: null,
      leaseUntil: null,
    });
    if (completed) {
      await recordEntry(tx, { generation: completed, kind: "settle", micros, verified: said !== null });
    }
  });
}

/**
 * Brings a request that fal has finished to its end with us: the result is read, the video copied to our own store,
 * and the state and the ledger change together.
 * @throws whatever keeps the video from us, as long as there is hope.
 */
export async function settleGeneration(
  ctx: Ctx,
  row: GenerationRow,
  finished: Finished,
  signal: AbortSignal,
): Promise<Settlement> {
  if (!row.requestId) return "done";
  const answer = await readResult(ctx, row, finished, signal);
  if (isLocked(answer.status, answer.body)) return "locked";
  if (isPassing(answer, finished)) return "again";
  if (answer.status === 200) return settleVideo(ctx, row, answer, finished, signal);
  const { errorType } = finished;
  const cancelled = answer.status === 499 || errorType === "client_cancelled";
  // Finished without an error, and its result cannot be had any more: fal has billed a video that we do not have.
  const unread = answer.status < 500 || saysNothing(answer);
  const lost = errorType === null && !cancelled && unread && !isModelError(answer);
  const failure = lost ? ourFailure("result_lost") : keptFailure(toFailure(answer.status, answer.body));
  if (pictureTroubles.has(failure.type)) await forgetHandOver(ctx, row.input["image_url"]);
  await failGeneration(ctx, row, {
    status: cancelled ? "cancelled" : "failed",
    error: failure,
    ...spentOn(row, answer, lost),
  });
  return "done";
}

/** What fal billed where it says so; else, where it must have billed, what was reserved. */
function spentOn(
  row: GenerationRow,
  { billableUnits }: FalAnswer,
  mustHaveBilled: boolean,
): { billedMicros: Micros | null; verified: boolean } {
  const said = billableUnits === null ? null : billedMicros(billableUnits, row.secondMicros);
  return { billedMicros: said ?? (mustHaveBilled ? sendShare(row) : null), verified: said !== null };
}

async function settleVideo(
  ctx: Ctx,
  row: GenerationRow,
  answer: FalAnswer,
  { attempt }: Finished,
  signal: AbortSignal,
): Promise<Settlement> {
  const result = ResultReply.safeParse(answer.body);
  const video = result.success
    ? await copyVideo(ctx, row.id, result.data.video.url, signal).catch((error: unknown) => {
        const hope = error instanceof NotStoredError || mayStillCome(error, attempt);
        if (hope || signal.aborted) throw error;
        ctx.log.error("settle.video_lost", { generation: row.id, reason: String(error) });
        return null;
      })
    : null;
  if (video) {
    await complete(ctx, row, { video, seed: result.data?.seed ?? null, units: answer.billableUnits });
  } else {
    await failGeneration(ctx, row, { error: ourFailure("video_lost"), ...spentOn(row, answer, true) });
  }
  return "done";
}
