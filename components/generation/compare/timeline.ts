import { type FrameClock, frameAtTime } from "@/lib/domain/timecode";

/** What is to be known of a video to keep it with others. */
export type Track = FrameClock;

export const durationOf = ({ fps, numFrames }: Track): number => numFrames / fps;

/** Frames of the common clock: as short as the quickest video's, as many as the longest video lasts. */
export function timelineOf(tracks: readonly Track[]): Track {
  const fps = Math.max(1, ...tracks.map((track) => track.fps));
  const duration = Math.max(0, ...tracks.map(durationOf));
  return { fps, numFrames: Math.max(1, Math.ceil(duration * fps - 1e-3)) };
}

/** Where a video has to be for a moment of the common clock: well inside the frame it shows then. */
export function targetOf(track: Track, at: number): number {
  if (at === 0) return 0;
  const frame = frameAtTime(track, at);
  return Math.min((frame + 0.9) / track.fps, Math.max((frame + 0.1) / track.fps, at));
}
