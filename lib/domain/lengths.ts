import { limits } from "./model-fields";

/** Frames the model makes of the frames asked for: 4k + 1, rounding down (four-fold compression in time). */
export function framesMade(numFrames: number): number {
  return Math.floor((numFrames - 1) / 4) * 4 + 1;
}

/** Seconds of video one gets, to play. */
export function secondsMade({ num_frames, fps }: { num_frames: number; fps: number }): number {
  return framesMade(num_frames) / fps;
}

/** Seconds fal bills: what is asked for, rounded up to whole seconds. */
export function secondsBilled({ num_frames, fps }: { num_frames: number; fps: number }): number {
  return Math.ceil(num_frames / fps);
}

/** The frame counts at a rate that give the most video for each billed second, shortest first. */
export function fullValueFrames(fps: number): number[] {
  const counts: number[] = [];
  for (let seconds = 1; ; seconds += 1) {
    const frames = framesMade(Math.min(seconds * fps, limits.num_frames.max));
    if (frames >= limits.num_frames.min && frames !== counts.at(-1)) counts.push(frames);
    if (seconds * fps >= limits.num_frames.max) return counts;
  }
}
