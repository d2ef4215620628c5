import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { secondsBilled } from "./lengths";
import { limits } from "./model-fields";
import { billedMicros, candidates, formatMicros, formatPrice, pagePriceMicros, priceRange } from "./price";

const plain = {
  num_frames: 189,
  fps: 24,
  enable_agentic_generation: false,
  agentic_max_iterations: 2,
  agentic_samples_per_iteration: 2,
  agentic_early_stop: true,
};
const critic = { ...plain, enable_agentic_generation: true };

const priced = fc.record({
  num_frames: fc.integer({ min: limits.num_frames.min, max: limits.num_frames.max }),
  fps: fc.integer({ min: limits.fps.min, max: limits.fps.max }),
  enable_agentic_generation: fc.boolean(),
  agentic_max_iterations: fc.integer({ min: 1, max: 3 }),
  agentic_samples_per_iteration: fc.integer({ min: 1, max: 3 }),
  agentic_early_stop: fc.boolean(),
});

describe("the price of one generation", () => {
  it.each([
    ["189 frames at 24 a second are 8 s", plain, "$0.40"],
    ["at 60 a second they are 4 s", { ...plain, fps: 60 }, "$0.20"],
    ["at 4 a second they are 48 s", { ...plain, fps: 4 }, "$2.40"],
    ["168 frames at 24 a second are 7 s and not a second more", { ...plain, num_frames: 168 }, "$0.35"],
    ["one frame more begins the eighth second", { ...plain, num_frames: 169 }, "$0.40"],
    ["the least is one second", { ...plain, num_frames: 5, fps: 60 }, "$0.05"],
    ["a critic that may stop early costs one round or both", critic, "$0.80 – $1.60"],
    ["a critic that may not costs both rounds", { ...critic, agentic_early_stop: false }, "$1.60"],
    [
      "one round has no second to save",
      { ...critic, agentic_max_iterations: 1, agentic_samples_per_iteration: 3 },
      "$1.20",
    ],
    [
      "three rounds of three are nine renders",
      {
        ...critic,
        agentic_max_iterations: 3,
        agentic_samples_per_iteration: 3,
        agentic_early_stop: false,
      },
      "$3.60",
    ],
    [
      "and at 4 frames a second the dearest there is",
      {
        ...critic,
        fps: 4,
        agentic_max_iterations: 3,
        agentic_samples_per_iteration: 3,
        agentic_early_stop: false,
      },
      "$21.60",
    ],
    [
      "early stop leaves the dearest open below",
      { ...critic, fps: 4, agentic_max_iterations: 3, agentic_samples_per_iteration: 3 },
      "$7.20 – $21.60",
    ],
  ])("%s", (_what, input, words) => {
    expect(formatPrice(priceRange(input))).toBe(words);
  });

  it("ignores the critic's fields while the critic is off", () => {
    fc.assert(
      fc.property(priced, (input) => {
        expect(candidates({ ...input, enable_agentic_generation: false })).toEqual({ min: 1, max: 1 });
      }),
    );
  });

  it("is a whole number of micros, a whole number of renders, and never above the dearest", () => {
    fc.assert(
      fc.property(priced, (input) => {
        const { minMicros, maxMicros } = priceRange(input);
        const render = pagePriceMicros * secondsBilled(input);
        expect(minMicros % render).toBe(0);
        expect(maxMicros % render).toBe(0);
        expect(minMicros).toBeGreaterThanOrEqual(50_000);
        expect(maxMicros).toBeGreaterThanOrEqual(minMicros);
        expect(maxMicros).toBeLessThanOrEqual(21_600_000);
      }),
    );
  });

  it("never falls when frames are added, and never rises with the rate", () => {
    fc.assert(
      fc.property(priced, (input) => {
        const { maxMicros } = priceRange(input);
        expect(priceRange({ ...input, num_frames: input.num_frames + 1 }).maxMicros).toBeGreaterThanOrEqual(
          maxMicros,
        );
        expect(priceRange({ ...input, fps: input.fps + 1 }).maxMicros).toBeLessThanOrEqual(maxMicros);
      }),
    );
  });

  it("follows another price for a second", () => {
    expect(priceRange(plain, 62_500)).toEqual({ minMicros: 500_000, maxMicros: 500_000 });
  });
});

describe("what fal's header bills", () => {
  it.each([
    ["8", 400_000],
    ["3.008", 150_400],
    ["0", 0],
    ["0.0", 0],
    [" 4 ", 200_000],
    ["7.875", 393_750],
    ["0.000001", 1],
  ])("%j seconds at 5 cents are %i micros", (units, micros) => {
    expect(billedMicros(units, pagePriceMicros)).toBe(micros);
  });

  it.each(["", "-1", "1e3", "1,5", "NaN", "8 s", ".5", "8.", "0x8", "1234567890"])(
    "%j is not a quantity",
    (units) => {
      expect(billedMicros(units, pagePriceMicros)).toBeNull();
    },
  );

  it("is exact for thousandths of a second and rounds a part of a micro up", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (thousandths) => {
        const units = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`;
        expect(billedMicros(units, 50_000)).toBe(thousandths * 50);
        expect(billedMicros(units, 333)).toBe(Math.ceil((thousandths * 333) / 1000));
      }),
    );
  });
});

describe("money in words", () => {
  it.each([
    [0, "$0.00"],
    [400_000, "$0.40"],
    [21_600_000, "$21.60"],
    [150_400, "$0.1504"],
    [393_750, "$0.39375"],
    [1, "$0.000001"],
    [-400_000, "−$0.40"],
    [1_234_567_000_000, "$1234567.00"],
  ])("%i micros are %s", (micros, words) => {
    expect(formatMicros(micros)).toBe(words);
  });

  it("separates a range by an en dash between spaces", () => {
    expect(formatPrice({ minMicros: 800_000, maxMicros: 1_600_000 })).toBe("$0.80 \u2013 $1.60");
  });

  it("loses nothing: the words read back give the same micros", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (micros) => {
        const words = formatMicros(micros);
        expect(words).toMatch(/^−?\$\d+\.\d{2}(?:\d{0,3}[1-9])?$/);
        expect(Math.round(Number(words.replace("−", "-").replace("$", "")) * 1e6)).toBe(micros);
      }),
    );
  });
});
