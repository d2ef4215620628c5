import * as fc from "fast-check";
import { expect, test } from "vitest";

import {
  boundsOf,
  type FrameRange,
  isWhole,
  isWithin,
  lengthOf,
  startFrame,
  wholeRange,
  withIn,
  withOut,
  wrapped,
} from "./frame-range";
import { lastFrameOf } from "./timecode";

const clock = { fps: 24, numFrames: 189 };
const frames = fc.integer({ min: 0, max: lastFrameOf(clock) });
const marks = fc.array(fc.tuple(fc.constantFrom("in", "out"), fc.integer({ min: -50, max: 400 })), {
  minLength: 1,
  maxLength: 20,
});
const marked = (steps: [string, number][]): FrameRange =>
  steps.reduce<FrameRange>(
    (range, [point, frame]) => (point === "in" ? withIn(clock, range, frame) : withOut(clock, range, frame)),
    wholeRange,
  );

test("however points are set, the range is one of the video and never turned round", () => {
  fc.assert(
    fc.property(marks, (steps) => {
      const { first, last } = boundsOf(clock, marked(steps));
      expect(first).toBeGreaterThanOrEqual(0);
      expect(first).toBeLessThanOrEqual(last);
      expect(last).toBeLessThanOrEqual(188);
    }),
  );
});

test("the point set last is where it was set", () => {
  fc.assert(
    fc.property(marks, frames, (steps, frame) => {
      expect(withIn(clock, marked(steps), frame).in).toBe(frame);
      expect(withOut(clock, marked(steps), frame).out).toBe(frame);
    }),
  );
});

test("a point behind the other lets the other go", () => {
  expect(withIn(clock, { in: 10, out: 20 }, 30)).toEqual({ in: 30, out: null });
  expect(withOut(clock, { in: 10, out: 20 }, 5)).toEqual({ in: null, out: 5 });
  expect(withIn(clock, { in: 10, out: 20 }, 20)).toEqual({ in: 20, out: 20 });
});

test("no point is the whole video", () => {
  expect(isWhole(wholeRange)).toBe(true);
  expect(boundsOf(clock, wholeRange)).toEqual({ first: 0, last: 188 });
  expect(lengthOf(boundsOf(clock, wholeRange))).toBe(189);
});

test("playing begins within the range, and has somewhere to go", () => {
  fc.assert(
    fc.property(marks, frames, (steps, frame) => {
      const bounds = boundsOf(clock, marked(steps));
      const start = startFrame(bounds, frame);
      expect(isWithin(bounds, start)).toBe(true);
      expect(start < bounds.last || lengthOf(bounds) === 1).toBe(true);
      expect(start === frame || start === bounds.first).toBe(true);
    }),
  );
});

test("going round meets each frame of the range once and comes back", () => {
  fc.assert(
    fc.property(marks, fc.constantFrom(1, -1), (steps, by) => {
      const bounds = boundsOf(clock, marked(steps));
      const length = lengthOf(bounds);
      const seen = new Set<number>();
      let frame = bounds.first;
      for (let step = 0; step < length; step += 1) {
        seen.add(frame);
        frame = wrapped(bounds, frame, by);
        expect(isWithin(bounds, frame)).toBe(true);
      }
      expect(seen.size).toBe(length);
      expect(frame).toBe(bounds.first);
    }),
  );
});
