import { ResultReply } from "@/lib/domain/fal-contract";
import { billedMicros } from "@/lib/domain/price";
import type { FalAnswer } from "@/lib/fal/client";
import { isLocked, toFailure } from "@/lib/fal/map";
import { probeVideo, type VideoFacts } from "@/lib/media/probe-video";

import { withTransaction, type Ctx } from "../context";
import { recordEntry } from "../spend/record";
import { changeGeneration, type GenerationRow } from "./change";
import { failGeneration } from "./fail";

/** `again`: nothing is decided yet, ask once more later. `locked`: fal refuses to tell until the account is open. */
export type Settlement = "done" | "again" | "locked";

interface StoredVideo extends VideoFacts {
  key: string;
  bytes: number;
}

export interface Finished {
  /** The error fal's status told of, if any: without one, an error on reading the result is trouble of the moment. */
  errorType: string | null;
  /** How often the result was asked for before. */
  attempt: number;
}

const mostAttempts = 30;

/** fal answers so while a result is being put away, or while its own machines have trouble. */
function isPassing({ status, body }: FalAnswer, { errorType, attempt }: Finished): boolean {
  if (attempt >= mostAttempts) return false;
  if (status === 400 && JSON.stringify(body).includes("still in progress")) return true;
  return errorType === null && (status === 404 || status === 429 || status >= 500);
}

async function copyVideo(ctx: Ctx, id: string, url: string, signal: AbortSignal): Promise<StoredVideo> {
  const key = `videos/${id}.mp4`;
  const response = await ctx.fal.download(url, signal);
  if (!response.body) throw new Error("the video came without a body");
  const bytes = await ctx.media.putStream(key, response.body, "video/mp4");
  const promised = response.headers.get("content-length");
  if (promised !== null && Number(promised) !== bytes) throw new Error(`the video was cut at ${bytes} bytes`);
  return { key, bytes, ...(await probeVideo(await ctx.media.bytes(key))) };
}

async function complete(
  ctx: Ctx,
  row: GenerationRow,
  { video, seed, units }: { video: StoredVideo; seed: number | null; units: string | null },
): Promise<void> {
  const said = units === null ? null : billedMicros(units, row.secondMicros);
  const micros = said ?? row.reservedMicros;
  await withTransaction(ctx, async (tx) => {
    const completed = await changeGeneration(tx, row.id, {
      status: "completed",
      completedAt: ctx.now(),
      settledMicros: micros,
      seed,
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
 */
export async function settleGeneration(
  ctx: Ctx,
  row: GenerationRow,
  finished: Finished,
  signal: AbortSignal,
): Promise<Settlement> {
  if (!row.requestId) return "done";
  const answer = await ctx.fal.result(row.requestId, signal);
  if (isLocked(answer.status, answer.body)) return "locked";
  if (isPassing(answer, finished)) return "again";
  const result = ResultReply.safeParse(answer.body);
  if (answer.status === 200) {
    if (!result.success) return "again";
    const video = await copyVideo(ctx, row.id, result.data.video.url, signal);
    await complete(ctx, row, { video, seed: result.data.seed ?? null, units: answer.billableUnits });
    return "done";
  }
  const error = toFailure(answer.status, answer.body);
  const cancelled = answer.status === 499 || finished.errorType === "client_cancelled";
  await failGeneration(ctx, row, {
    status: cancelled ? "cancelled" : "failed",
    error,
    billedMicros: answer.billableUnits === null ? null : billedMicros(answer.billableUnits, row.secondMicros),
  });
  return "done";
}
