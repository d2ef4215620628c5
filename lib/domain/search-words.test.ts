import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readSearch, unspacedIn, wordQuery } from "./search-words";

describe("readSearch", () => {
  it.each([
    ["red kite", [["red"], ["kite"]]],
    ['"red kite"', [["red", "kite"]]],
    ['"red kite', [["red", "kite"]]],
    ["slow-motion", [["slow", "motion"]]],
    ["don’t", [["don", "t"]]],
    ["", []],
    ['" "', []],
  ])("finds the words of %j", (q, words) => {
    expect(readSearch(q).map((term) => term.words)).toEqual(words);
    expect(readSearch(q).some(({ literal }) => literal)).toBe(false);
  });

  it.each(["100%", "a_b", "and/or", "kite,", "東京", "東京タワーtower", "โคม", "--", "_", "\\", "-!", "🎈"])(
    "looks for %j as it stands",
    (q) => {
      expect(readSearch(q)).toMatchObject([{ text: q, literal: true, excluded: false }]);
    },
  );

  it("excludes a word or a phrase behind a dash", () => {
    expect(readSearch('kite -red -"blue sky"')).toMatchObject([
      { text: "kite", excluded: false },
      { text: "red", excluded: true, phrase: false },
      { text: "blue sky", excluded: true, phrase: true },
    ]);
  });
});

describe("unspacedIn", () => {
  it.each([
    ["東京タワーtower東京", ["東", "京", "タ", "ワ", "ー"]],
    ["서울의 밤", ["서", "울", "의", "밤"]],
    ["red kite", []],
    ["โคม", []],
  ])("finds the characters of %j that are known one by one", (text, characters) => {
    expect(unspacedIn(text)).toEqual(characters);
  });
});

describe("wordQuery", () => {
  it("asks for every word as a beginning, and for a phrase as it is", () => {
    expect(wordQuery(readSearch('kite "red sky" slow-mo'))).toBe(
      "('kite':*) & ('red' <-> 'sky') & ('slow':* <-> 'mo':*)",
    );
  });

  it("is made of letters, digits and operators of ours alone, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (q) => {
        expect(wordQuery(readSearch(q))).toMatch(/^(?:\((?:'[\p{L}0-9]+'(?::\*)?(?: <-> )?)+\)(?: & )?)*$/u);
      }),
    );
  });
});
