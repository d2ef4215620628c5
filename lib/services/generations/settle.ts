import { ResultReply } from "@/lib/domain/fal-contract";
import { billedMicros, type Micros } from "@/lib/domain/price";
import type { FalAnswer } from "@/lib/fal/client";
import { isLocked, toFailure } from "@/lib/fal/map";
import { probeVideo, type VideoFacts } from "@/lib/media/probe-video";

import { withTransaction, type Ctx } from "../context";
import { recordEntry } from "../spend/record";
import { changeGeneration, type GenerationRow } from "./change";
import { failGeneration, keptFailure, ourFailure } from "./fail";

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

/** At the follower's pace, minutes for fal's own trouble, and an hour for what somebody may have to put right. */
const mostAttempts = 30;
const mostPatientAttempts = 720;

const putAway = (body: unknown) => JSON.stringify(body).includes("still in progress");

/** fal answers so while a result is being put away, while its machines have trouble, or while our key is not valid. */
function isPassing({ status, body }: FalAnswer, { errorType, attempt }: Finished): boolean {
  if (status === 401 || status === 403) return attempt < mostPatientAttempts;
  if (attempt >= mostAttempts) return false;
  if (status === 400 && putAway(body)) return true;
  return errorType === null && ([404, 408, 429].includes(status) || status >= 500);
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
  if (answer.status === 200) return settleVideo(ctx, row, answer, finished, signal);
  const cancelled = answer.status === 499 || finished.errorType === "client_cancelled";
  // Finished without an error, and its result cannot be had any more: fal has billed a video that we do not have.
  const lost =
    finished.errorType === null && answer.status !== 499 && answer.status < 500 && !isModelError(answer);
  await failGeneration(ctx, row, {
    status: cancelled ? "cancelled" : "failed",
    error: keptFailure(toFailure(answer.status, answer.body)),
    ...spentOn(row, answer, lost),
  });
  return "done";
}

/** A model's own verdict, 400 and 422, is no trouble in between. */
const isModelError = ({ status, body }: FalAnswer) => (status === 400 && !putAway(body)) || status === 422;

/** What fal billed where it says so; else, where it must have billed, what was reserved. */
function spentOn(
  row: GenerationRow,
  { billableUnits }: FalAnswer,
  mustHaveBilled: boolean,
): { billedMicros: Micros | null; verified: boolean } {
  const said = billableUnits === null ? null : billedMicros(billableUnits, row.secondMicros);
  return { billedMicros: said ?? (mustHaveBilled ? row.reservedMicros : null), verified: said !== null };
}

/** @throws whatever keeps the video from us, as long as there is hope. */
async function settleVideo(
  ctx: Ctx,
  row: GenerationRow,
  answer: FalAnswer,
  { attempt }: Finished,
  signal: AbortSignal,
): Promise<Settlement> {
  const result = ResultReply.safeParse(answer.body);
  if (!result.success && attempt < mostAttempts) return "again";
  try {
    if (!result.success) throw new Error("fal's result has another shape than agreed");
    const { video: file, seed } = result.data;
    const video = await copyVideo(ctx, row.id, file.url, signal);
    await complete(ctx, row, { video, seed: seed ?? null, units: answer.billableUnits });
  } catch (error) {
    if (signal.aborted || (result.success && attempt < mostPatientAttempts)) throw error;
    ctx.log.error("settle.video_lost", { generation: row.id, reason: String(error) });
    await failGeneration(ctx, row, { error: ourFailure("video_lost"), ...spentOn(row, answer, true) });
  }
  return "done";
}
