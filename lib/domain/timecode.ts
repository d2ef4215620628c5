/** What is to be known of a video to count its frames. They count from 0; a rate need not be whole. */
export interface FrameClock {
  fps: number;
  numFrames: number;
}

/** In frames. What browsers make of a time is off by microseconds; a frame is no shorter than sixteen milliseconds. */
const slack = 1e-3;

export const lastFrameOf = ({ numFrames }: FrameClock): number => Math.max(0, numFrames - 1);

/** The nearest frame that there is. */
export function clampFrame(clock: FrameClock, frame: number): number {
  if (Number.isNaN(frame)) return 0;
  return Math.min(lastFrameOf(clock), Math.max(0, Math.trunc(frame)));
}

/** Where a player is sent to show a frame: its middle, where no rounding can meet a neighbour. */
export function seekTarget(clock: FrameClock, frame: number): number {
  return (clampFrame(clock, frame) + 0.5) / clock.fps;
}

/** The frame that is shown at a moment of a player's clock; a video that is over shows its last. */
export function frameAtTime(clock: FrameClock, seconds: number): number {
  return clampFrame(clock, Math.floor(seconds * clock.fps + slack));
}

/** The frame that begins at this time, as a browser tells of the one it painted; a file may round it either way. */
export function frameOfMediaTime(clock: FrameClock, mediaTime: number): number {
  return clampFrame(clock, Math.round(mediaTime * clock.fps));
}

const two = (value: number) => String(value).padStart(2, "0");

/** `0:04.00`: minutes, seconds and hundredths at which a frame begins. */
export function clockText({ fps }: Pick<FrameClock, "fps">, frame: number): string {
  const hundredths = Math.floor((frame * 100) / fps + slack);
  const seconds = Math.floor(hundredths / 100);
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

/** `00:00:04:00`: hours, minutes, seconds and frames as editing programs count them; a broken rate counts in its next whole one, without drops. */
export function timecode({ fps }: Pick<FrameClock, "fps">, frame: number): string {
  const base = Math.max(1, Math.round(fps));
  const seconds = Math.floor(frame / base);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frame % base];
  return parts.map(two).join(":");
}

const wholeNumber = /^\d{1,6}$/;

/** The frame that an address asks for; null where it asks for none that there is. */
export function readFrame(clock: FrameClock, asked: string | null): number | null {
  if (asked === null || !wholeNumber.test(asked)) return null;
  const frame = Number(asked);
  return frame <= lastFrameOf(clock) ? frame : null;
}
