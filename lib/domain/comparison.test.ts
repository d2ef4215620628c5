import * as fc from "fast-check";
import { expect, test } from "vitest";

import { comparisonAddress, layouts, readComparison, speeds } from "./comparison";

const read = (query: string) => readComparison(new URLSearchParams(query));

test("what is written into an address is read out of it again", () => {
  const comparison = fc.record({
    ids: fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 4 }),
    layout: fc.constantFrom(...layouts),
    speed: fc.constantFrom(...speeds),
    frame: fc.option(fc.nat(11_339), { nil: null }),
  });
  fc.assert(
    fc.property(comparison, (given) => {
      const address = comparisonAddress(given);
      const layout = given.ids.length === 2 ? given.layout : "side";
      expect(read(new URL(address, "http://x").search)).toEqual({ ...given, layout });
    }),
  );
});

test("each is compared once, four at most, and what is no id keeps its place", () => {
  expect(read("id=B&id=a&id=b&id=&id=c&id=d&id=e").ids).toEqual(["b", "a", "c", "d"]);
});

test("what an address says wrongly is as if it were not there", () => {
  expect(read("id=a&id=b&mode=x&speed=3&frame=-1")).toEqual({
    ids: ["a", "b"],
    layout: "side",
    speed: 1,
    frame: null,
  });
  expect(read("id=a&id=b&id=c&mode=wipe").layout).toBe("side");
  expect(comparisonAddress(read(""))).toBe("/compare");
});
