import * as fc from "fast-check";
import { expect, test } from "vitest";

import { markDifferences } from "./mark-differences";

const differing = (texts: readonly string[]) =>
  markDifferences(texts).map((stretches) =>
    stretches.filter(({ differs }) => differs).map(({ text }) => text.trim()),
  );

test("the words that are not in all of them are marked, and no others", () => {
  expect(differing(["The camera pans left slowly.", "The camera pans right slowly."])).toEqual([
    ["left"],
    ["right"],
  ]);
  expect(differing(["Snow falls.", "Snow falls.", "Rain falls."])).toEqual([["Snow"], [], ["Rain"]]);
});

test("every text stays whole, whatever is in it", () => {
  const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(texts, (given) => {
      const whole = markDifferences(given).map((stretches) => stretches.map(({ text }) => text).join(""));
      expect(whole).toEqual(given);
    }),
  );
});
