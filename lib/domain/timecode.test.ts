import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import {
  clampFrame,
  clockText,
  type FrameClock,
  frameAtTime,
  frameOfMediaTime,
  lastFrameOf,
  readFrame,
  seekTarget,
  timecode,
} from "./timecode";

const rates = [4, 8, 10, 12, 16, 24, 25, 30, 48, 60];
const brokenRates = [24_000 / 1001, 30_000 / 1001, 60_000 / 1001, 14.985, 7.5];
const numFrames = 1000;
const everyFrame = Array.from({ length: numFrames }, (_, frame) => frame);

const clocks = fc.record({
  fps: fc.oneof(fc.constantFrom(...rates, ...brokenRates), fc.double({ min: 4, max: 60, noNaN: true })),
  numFrames: fc.integer({ min: 1, max: numFrames }),
});
const clockAndFrame = clocks.chain((clock) =>
  fc.record({ clock: fc.constant(clock), frame: fc.integer({ min: 0, max: lastFrameOf(clock) }) }),
);

describe.each([...rates, ...brokenRates])("at %s frames a second", (fps) => {
  const clock: FrameClock = { fps, numFrames };

  it("finds every one of a thousand frames again from where a player is sent for it", () => {
    expect(everyFrame.map((frame) => frameAtTime(clock, seekTarget(clock, frame)))).toEqual(everyFrame);
  });

  it("finds every frame by the time it begins at, also cut to a microsecond", () => {
    const begins = everyFrame.map((frame) => Math.floor((frame / fps) * 1e6) / 1e6);
    expect(begins.map((time) => frameOfMediaTime(clock, time))).toEqual(everyFrame);
    expect(begins.map((time) => frameAtTime(clock, time))).toEqual(everyFrame);
  });

  it("finds every frame in a file that counts in milliseconds", () => {
    const begins = everyFrame.map((frame) => Math.round((frame / fps) * 1e3) / 1e3);
    expect(begins.map((time) => frameOfMediaTime(clock, time))).toEqual(everyFrame);
  });

  it("gives no two frames one timecode", () => {
    expect(new Set(everyFrame.map((frame) => timecode(clock, frame))).size).toBe(numFrames);
    expect(new Set(everyFrame.map((frame) => clockText(clock, frame))).size).toBe(numFrames);
  });
});

test("a later moment never shows an earlier frame, and a frame is left by one alone", () => {
  fc.assert(
    fc.property(clocks, fc.double({ min: 0, max: 300, noNaN: true }), (clock, seconds) => {
      const now = frameAtTime(clock, seconds);
      const next = frameAtTime(clock, seconds + 1 / clock.fps);
      expect(next).toBeGreaterThanOrEqual(now);
      expect(next - now).toBeLessThanOrEqual(1);
    }),
  );
});

test("no moment and no frame leads out of the video", () => {
  const anything = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-1, Infinity, -Infinity, Number.NaN));
  fc.assert(
    fc.property(clocks, anything, (clock, value) => {
      const found = [frameAtTime(clock, value), frameOfMediaTime(clock, value), clampFrame(clock, value)];
      for (const frame of found) {
        expect(Number.isInteger(frame)).toBe(true);
        expect(frame).toBeGreaterThanOrEqual(0);
        expect(frame).toBeLessThanOrEqual(lastFrameOf(clock));
      }
      const target = seekTarget(clock, value);
      expect(target).toBeGreaterThan(0);
      expect(target).toBeLessThan(clock.numFrames / clock.fps);
    }),
  );
});

test("both ends hold: before the video is its first frame, its end and beyond its last", () => {
  fc.assert(
    fc.property(clocks, (clock) => {
      const length = clock.numFrames / clock.fps;
      expect(frameAtTime(clock, 0)).toBe(0);
      expect(frameAtTime(clock, length)).toBe(clock.numFrames - 1);
      expect(frameAtTime(clock, length - 0.25 / clock.fps)).toBe(clock.numFrames - 1);
      expect(frameAtTime(clock, 0.75 / clock.fps)).toBe(0);
    }),
  );
});

test("any rate between finds its frames again, too", () => {
  fc.assert(
    fc.property(clockAndFrame, ({ clock, frame }) => {
      expect(frameAtTime(clock, seekTarget(clock, frame))).toBe(frame);
      expect(frameOfMediaTime(clock, frame / clock.fps)).toBe(frame);
    }),
  );
});

test.each([
  [24, 96, "0:04.00", "00:00:04:00"],
  [24, 188, "0:07.83", "00:00:07:20"],
  [24, 1, "0:00.04", "00:00:00:01"],
  [30, 123, "0:04.10", "00:00:04:03"],
  [4, 188, "0:47.00", "00:00:47:00"],
  [4, 301, "1:15.25", "00:01:15:01"],
  [24_000 / 1001, 24, "0:01.00", "00:00:01:00"],
  [60, 59, "0:00.98", "00:00:00:59"],
])("at %s a second frame %s begins at %s and is %s", (fps, frame, clock, code) => {
  expect(clockText({ fps }, frame)).toBe(clock);
  expect(timecode({ fps }, frame)).toBe(code);
});

describe("an address", () => {
  const clock = { fps: 24, numFrames: 189 };

  it("may ask for each frame that there is", () => {
    expect(readFrame(clock, "0")).toBe(0);
    expect(readFrame(clock, "37")).toBe(37);
    expect(readFrame(clock, "188")).toBe(188);
  });

  it.each([null, "", "189", "-1", "3.5", "1e2", " 3", "12345678", "x", "NaN"])(
    "asks for none by %j",
    (asked) => {
      expect(readFrame(clock, asked)).toBeNull();
    },
  );
});
