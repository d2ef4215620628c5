import { framesMade, fullValueFrames, secondsBilled } from "./lengths";
import { limits } from "./model-fields";

interface Length {
  num_frames: number;
  fps: number;
}

/** Between these motion looks natural; outside them NVIDIA's framework warns. */
export const naturalRates = { min: 10, max: 30 } as const;
/** Under this many frames NVIDIA's framework warns of weaker pictures. */
export const fewFrames = 24;

/** A change of one field, and how many billed seconds it saves for each render. */
export interface Saving {
  value: number;
  seconds: number;
}

interface Offers {
  /** The longest video that bills fewer seconds. */
  cheaper: Saving | null;
  /** The frames that give the most video for the same bill. */
  fuller: number | null;
}

/**
 * What a count of frames wastes. The model's most frames can leave a bill half used with nothing to add: then the
 * cheaper video is offered only where it loses less than half of what it saves.
 */
export function lengthOffers({ num_frames, fps }: Length): Offers {
  const billed = secondsBilled({ num_frames, fps });
  const made = framesMade(num_frames);
  const billOf = (frames: number) => secondsBilled({ num_frames: frames, fps });
  const most = fullValueFrames(fps).findLast((frames) => billOf(frames) <= billed) ?? made;
  const less = fullValueFrames(fps).findLast((frames) => billOf(frames) < billed);
  const wastes = made < most;
  const saving = less === undefined ? null : { value: less, seconds: billed - billOf(less) };
  const worthIt = saving !== null && (wastes || (made - saving.value) / fps < saving.seconds / 2);
  return { cheaper: worthIt ? saving : null, fuller: wastes ? most : null };
}

/** What the usual rate would save on the same frames; null where it saves nothing. */
export function rateSaving({ num_frames, fps }: Length): Saving | null {
  const usual = limits.fps.default;
  const seconds = secondsBilled({ num_frames, fps }) - secondsBilled({ num_frames, fps: usual });
  return fps < usual && seconds > 0 ? { value: usual, seconds } : null;
}

/** 3.88, in whole hundredths: a tie goes up. */
export function playedSeconds(length: Length): number {
  return Math.round((framesMade(length.num_frames) * 100) / length.fps) / 100;
}
