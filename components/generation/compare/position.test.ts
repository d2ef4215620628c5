import { expect, test } from "vitest";

import { positionOf } from "./position";

const seen = { currentTime: 2, painted: null, now: 1000, fps: 24, leaptAt: 0 };

test("a video's own clock is believed where the screen does not say otherwise", () => {
  expect(positionOf(seen)).toBe(2);
  expect(positionOf({ ...seen, painted: { mediaTime: 1.95, atMs: 990 } })).toBe(2);
  expect(positionOf({ ...seen, painted: { mediaTime: 2.02, atMs: 990 } })).toBe(2);
  expect(positionOf({ ...seen, painted: { mediaTime: 1.7, atMs: 600 } })).toBe(2);
  expect(positionOf({ ...seen, painted: { mediaTime: 0.1, atMs: 999 } })).toBe(2);
});

test("a clock that moves by leaps is behind a frame that is on the screen already", () => {
  expect(positionOf({ ...seen, painted: { mediaTime: 2.1, atMs: 990 } })).toBeCloseTo(2.1 - 1.5 / 24);
});

test("what is painted too early just after a leap of the rate moves nothing", () => {
  const painted = { mediaTime: 2.1, atMs: 990 };
  expect(positionOf({ ...seen, painted, leaptAt: 700 })).toBe(2);
  expect(positionOf({ ...seen, painted: { ...painted, mediaTime: 2.2 }, leaptAt: 700 })).toBeCloseTo(
    2.2 - 2.5 / 24,
  );
});

test("a clock that runs on over a picture that does not is not believed", () => {
  expect(positionOf({ ...seen, painted: { mediaTime: 1.75, atMs: 900 } })).toBeCloseTo(1.75 + 4 / 24);
});
