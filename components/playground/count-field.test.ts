import { expect, test } from "vitest";

import { batchSeeds } from "./count-field";

test("a chosen seed is counted on, so that each of a batch can be made again", () => {
  expect(batchSeeds(7, 3)).toEqual([7, 8, 9]);
  expect(batchSeeds(Number.MAX_SAFE_INTEGER, 3).every(Number.isSafeInteger)).toBe(true);
});

test("without a seed each is left for fal to draw", () => {
  expect(batchSeeds(undefined, 2)).toEqual([undefined, undefined]);
});
