import { clampFrame, type FrameClock, lastFrameOf } from "./timecode";

/** Where one looks: from the in point to the out point, both of it. Null is the end of the video on that side. */
export interface FrameRange {
  in: number | null;
  out: number | null;
}

export const wholeRange: FrameRange = { in: null, out: null };

export const isWhole = (range: FrameRange): boolean => range.in === null && range.out === null;

export interface Bounds {
  first: number;
  last: number;
}

export function boundsOf(clock: FrameClock, range: FrameRange): Bounds {
  return { first: range.in ?? 0, last: range.out ?? lastFrameOf(clock) };
}

/** An out point before the new in point is let go, as editing programs do. */
export function withIn(clock: FrameClock, range: FrameRange, frame: number): FrameRange {
  const point = clampFrame(clock, frame);
  return { in: point, out: range.out !== null && range.out < point ? null : range.out };
}

/** An in point behind the new out point is let go. */
export function withOut(clock: FrameClock, range: FrameRange, frame: number): FrameRange {
  const point = clampFrame(clock, frame);
  return { in: range.in !== null && range.in > point ? null : range.in, out: point };
}

export const lengthOf = ({ first, last }: Bounds): number => last - first + 1;

export const isWithin = ({ first, last }: Bounds, frame: number): boolean => frame >= first && frame <= last;

/** Where playing begins: where one is; at the first of the range where that is outside, or nothing of it is left. */
export function startFrame(bounds: Bounds, frame: number): number {
  return isWithin(bounds, frame) && frame < bounds.last ? frame : bounds.first;
}

/** The frame so many behind another, going round within the range. */
export function wrapped(bounds: Bounds, frame: number, by: number): number {
  const length = lengthOf(bounds);
  const at = (((frame - bounds.first + by) % length) + length) % length;
  return bounds.first + at;
}
