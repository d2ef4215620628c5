import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { framesMade, fullValueFrames, secondsBilled, secondsMade } from "./lengths";
import { limits } from "./model-fields";

const frames = fc.integer({ min: limits.num_frames.min, max: limits.num_frames.max });
const rates = fc.integer({ min: limits.fps.min, max: limits.fps.max });

describe("the frames the model makes", () => {
  it.each([
    [5, 5],
    [6, 5],
    [8, 5],
    [9, 9],
    [96, 93],
    [97, 97],
    [100, 97],
    [188, 185],
    [189, 189],
  ])("%i asked for are %i made", (asked, made) => {
    expect(framesMade(asked)).toBe(made);
  });

  it("are 4k + 1, at most three fewer than asked for, and never more", () => {
    fc.assert(
      fc.property(frames, (asked) => {
        const made = framesMade(asked);
        expect(made % 4).toBe(1);
        expect(made).toBeLessThanOrEqual(asked);
        expect(asked - made).toBeLessThan(4);
        expect(framesMade(made)).toBe(made);
      }),
    );
  });
});

describe("seconds", () => {
  it.each([
    [189, 24, 7.875, 8],
    [189, 60, 3.15, 4],
    [189, 4, 47.25, 48],
    [100, 24, 97 / 24, 5],
    [120, 24, 117 / 24, 5],
    [121, 24, 121 / 24, 6],
    [5, 60, 5 / 60, 1],
  ])("%i frames at %i a second play %d s and bill %i s", (num_frames, fps, made, billed) => {
    expect(secondsMade({ num_frames, fps })).toBe(made);
    expect(secondsBilled({ num_frames, fps })).toBe(billed);
  });

  it("billed are whole and never fewer than those played", () => {
    fc.assert(
      fc.property(frames, rates, (num_frames, fps) => {
        const billed = secondsBilled({ num_frames, fps });
        expect(Number.isInteger(billed)).toBe(true);
        expect(billed).toBeGreaterThanOrEqual(secondsMade({ num_frames, fps }));
        expect(billed * fps - num_frames).toBeLessThan(fps);
      }),
    );
  });
});

describe("full value", () => {
  it.each([
    [24, [21, 45, 69, 93, 117, 141, 165, 189]],
    [60, [57, 117, 177, 189]],
    [30, [29, 57, 89, 117, 149, 177, 189]],
    [16, [13, 29, 45, 61, 77, 93, 109, 125, 141, 157, 173, 189]],
    [59, [57, 117, 177, 189]],
  ])("at %i frames a second is %j", (fps, counts) => {
    expect(fullValueFrames(fps)).toEqual(counts);
  });

  it("at 4 frames a second is every count that can be made", () => {
    expect(fullValueFrames(4)).toEqual(Array.from({ length: 47 }, (_, k) => 5 + 4 * k));
  });

  it("is made in full, grows, and no count of the same bill makes more video", () => {
    for (let fps = limits.fps.min; fps <= limits.fps.max; fps += 1) {
      const most = new Map<number, number>();
      for (let asked = limits.num_frames.min; asked <= limits.num_frames.max; asked += 1) {
        const billed = secondsBilled({ num_frames: asked, fps });
        most.set(billed, Math.max(most.get(billed) ?? 0, framesMade(asked)));
      }
      const counts = fullValueFrames(fps);
      expect(counts).toEqual([...new Set(most.values())]);
      expect(counts.map(framesMade)).toEqual(counts);
    }
  });
});
