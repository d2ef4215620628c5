/** A frame as it came onto the screen. */
export interface Painted {
  mediaTime: number;
  /** On the clock of `performance.now()`. */
  atMs: number;
}

interface Seen {
  currentTime: number;
  painted: Painted | null;
  now: number;
  fps: number;
  /** When it last began to run, or its rate was changed by much; on the clock of `now`. */
  leaptAt: number;
}

/** Older than this, a painted frame says nothing: a browser paints no video that is out of sight. */
const freshMs = 300;
/** In frames. A browser hands a frame over before its time, for the screen; a decoder this late cannot follow. */
const early = 1.5;
const late = 4;
/** For this long after a leap of its rate Chromium paints none, and then several frames that are not due yet. */
const unsteadyMs = 400;
const earlyAfterLeap = 2.5;
/** What was painted before a seek is of another place. */
const elsewhere = 12;

/**
 * Where a playing video is. Its own clock is exact in most browsers, moves by leaps in some, and runs on over a picture
 * that does not: so the frame on the screen says within what bounds it is believed.
 */
export function positionOf({ currentTime, painted, now, fps, leaptAt }: Seen): number {
  if (!painted || now - painted.atMs > freshMs) return currentTime;
  const { mediaTime } = painted;
  if (Math.abs(mediaTime - currentTime) > elsewhere / fps) return currentTime;
  const ahead = now - leaptAt < unsteadyMs ? earlyAfterLeap : early;
  return Math.min(Math.max(currentTime, mediaTime - ahead / fps), mediaTime + late / fps);
}
