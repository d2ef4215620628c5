/** What is to be known of a video to keep it with others. */
export interface Track {
  fps: number;
  numFrames: number;
}

export const durationOf = ({ fps, numFrames }: Track): number => numFrames / fps;

/** The frame shown at a moment; a video that is over shows its last. */
export function frameAt({ fps, numFrames }: Track, time: number): number {
  return Math.min(numFrames - 1, Math.max(0, Math.floor(time * fps + 1e-3)));
}

/** Frames of the common clock: as short as the quickest video's, as many as the longest video lasts. */
export function timelineOf(tracks: readonly Track[]): Track {
  const fps = Math.max(1, ...tracks.map((track) => track.fps));
  const duration = Math.max(0, ...tracks.map(durationOf));
  return { fps, numFrames: Math.max(1, Math.ceil(duration * fps - 1e-3)) };
}

/** The middle of a frame, where no rounding can meet its neighbour. */
export const middleOf = ({ fps }: Track, frame: number): number => (frame + 0.5) / fps;

/** Where a video has to be for a moment of the common clock: well inside the frame it shows then. */
export function targetOf(track: Track, at: number): number {
  if (at === 0) return 0;
  const frame = frameAt(track, at);
  return Math.min((frame + 0.9) / track.fps, Math.max((frame + 0.1) / track.fps, at));
}
