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
  rate: number;
  fps: number;
}

/** Older than this, a painted frame says nothing: a browser paints no video that is out of sight. */
const freshMs = 300;
/** A picture this many frames behind its own clock is a decoder that cannot follow. */
const lagFrames = 3;

/**
 * Where a playing video is. Some browsers move `currentTime` by leaps, always late, so the frame on the screen may know
 * better; and a clock that runs on over a picture that does not is not believed.
 */
export function positionOf({ currentTime, painted, now, rate, fps }: Seen): number {
  if (!painted || now - painted.atMs > freshMs) return currentTime;
  const since = Math.min(Math.max(0, now - painted.atMs) / 1000, 1 / fps);
  const seen = painted.mediaTime + since * rate;
  // What was painted before a seek is of another place.
  if (Math.abs(seen - currentTime) > 10 / fps) return currentTime;
  return Math.min(Math.max(currentTime, seen), painted.mediaTime + (lagFrames + 1) / fps);
}
