import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { lengthOffers, playedSeconds, rateSaving } from "./length-advice";
import { framesMade, secondsBilled } from "./lengths";
import { limits } from "./model-fields";

const lengths = fc.record({
  num_frames: fc.integer({ min: limits.num_frames.min, max: limits.num_frames.max }),
  fps: fc.integer({ min: limits.fps.min, max: limits.fps.max }),
});

/** Worked out by hand: 4k + 1 frames rounding down, whole seconds of the frames asked for, five cents each. */
const table: [
  num_frames: number,
  fps: number,
  get: string,
  pay: number,
  cheaper: number | null,
  fuller: number | null,
][] = [
  [189, 24, "7.88", 8, null, null],
  [165, 24, "6.88", 7, null, null],
  [141, 24, "5.88", 6, null, null],
  [117, 24, "4.88", 5, null, null],
  [93, 24, "3.88", 4, null, null],
  [96, 24, "3.88", 4, null, null],
  [97, 24, "4.04", 5, 93, 117],
  [100, 24, "4.04", 5, 93, 117],
  [112, 24, "4.54", 5, 93, 117],
  [8, 24, "0.21", 1, null, 21],
  [21, 24, "0.88", 1, null, null],
  [189, 30, "6.30", 7, 177, null],
  [31, 30, "0.97", 2, 29, 57],
  [100, 30, "3.23", 4, 89, 117],
  [100, 16, "6.06", 7, 93, 109],
  [189, 16, "11.81", 12, null, null],
  [100, 10, "9.70", 10, null, null],
  [62, 12, "5.08", 6, 57, 69],
  [62, 8, "7.63", 8, null, null],
  [189, 4, "47.25", 48, null, null],
  [100, 4, "24.25", 25, null, null],
  [17, 40, "0.43", 1, null, 37],
  [189, 50, "3.78", 4, null, null],
  [189, 59, "3.20", 4, 177, null],
  [189, 60, "3.15", 4, 177, null],
  [178, 60, "2.95", 3, null, null],
  [181, 60, "3.02", 4, 177, 189],
];

describe("what a length gives and wastes", () => {
  it.each(table)("%i frames at %i a second play %s s, bill %i s; cheaper %s, fuller %s", (...row) => {
    const [num_frames, fps, get, pay, cheaper, fuller] = row;
    const length = { num_frames, fps };
    expect(playedSeconds(length).toFixed(2)).toBe(get);
    expect(secondsBilled(length)).toBe(pay);
    const offers = lengthOffers(length);
    expect(offers.cheaper?.value ?? null).toBe(cheaper);
    expect(offers.cheaper?.seconds ?? 1).toBe(1);
    expect(offers.fuller).toBe(fuller);
  });

  it("keeps its promises: the cheaper bills that much less, the fuller no more and gives more video", () => {
    const bill = (length: { num_frames: number; fps: number }, frames: number) =>
      secondsBilled({ ...length, num_frames: frames });
    fc.assert(
      fc.property(lengths, (length) => {
        const now = secondsBilled(length);
        const { cheaper, fuller } = lengthOffers(length);
        const less = cheaper ?? { value: 1, seconds: now - bill(length, 1) };
        expect(now - bill(length, less.value)).toBe(less.seconds);
        expect(framesMade(less.value)).toBe(less.value);
        const most = fuller ?? length.num_frames;
        expect(bill(length, most)).toBe(now);
        expect(framesMade(most)).toBeGreaterThanOrEqual(framesMade(length.num_frames) + (fuller ? 4 : 0));
        expect(lengthOffers({ ...length, num_frames: most }).fuller).toBeNull();
      }),
    );
  });
});

describe("what a slow rate costs more than 24 a second", () => {
  it.each([
    [189, 4, 40],
    [189, 8, 16],
    [189, 12, 8],
    [189, 16, 4],
    [189, 23, 1],
    [93, 10, 6],
    [21, 4, 5],
    [5, 5, null],
    [189, 24, null],
    [189, 60, null],
  ])("%i frames at %i: %s s", (num_frames, fps, seconds) => {
    expect(rateSaving({ num_frames, fps })?.seconds ?? null).toBe(seconds);
  });
});
