import { probeVideo, type VideoFacts } from "@/lib/media/probe-video";

import type { Ctx } from "../context";

export interface StoredVideo extends VideoFacts {
  key: string;
  bytes: number;
}

/** The video is here and whole, and our own store did not take it: that is no reason ever to give it up. */
export class NotStoredError extends Error {}

/** Where a generation's own video lies. */
export const videoKeyOf = (id: string) => `videos/${id}.mp4`;

/** How often an answer may say that there is no such file: a new one can take some seconds to be everywhere. */
const mostMissing = 30;
/** At the follower's pace, an hour of trouble on the way. */
const mostAttempts = 720;

/** Whether a video that did not come may still come. */
export function mayStillCome(error: unknown, attempt: number): boolean {
  const status = error instanceof Error && "status" in error ? error.status : null;
  return attempt < (status === 404 || status === 410 ? mostMissing : mostAttempts);
}

/**
 * Copies a video of fal's into our own store, whole: of the length that was promised, with every frame its index names.
 * Nothing of it is stored before that is known.
 * @throws NotStoredError where our store is the trouble; else whatever kept the whole video from us.
 */
export async function copyVideo(
  ctx: Ctx,
  id: string,
  url: string,
  signal: AbortSignal,
): Promise<StoredVideo> {
  const key = videoKeyOf(id);
  const response = await ctx.fal.download(url, signal);
  const promised = response.headers.get("content-length");
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (promised !== null && Number(promised) !== bytes.length) {
    throw new Error(`the video was cut at ${bytes.length} bytes`);
  }
  const facts = await probeVideo(bytes);
  signal.throwIfAborted();
  await ctx.media.put(key, bytes, "video/mp4").catch((error: unknown) => {
    throw new NotStoredError(`the video could not be stored: ${String(error)}`);
  });
  return { key, bytes: bytes.length, ...facts };
}
