import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { textLength } from "./model-fields";
import { normaliseTag, tagLimits } from "./tags";

describe("normaliseTag", () => {
  it.each([
    ["Kites", "kites"],
    ["  two \t\n words ", "two words"],
    ["U\u0308bergang", "übergang"],
    ["夕日", "夕日"],
    ["🎈", "🎈"],
    ["x".repeat(40), "x".repeat(40)],
  ])("keeps %j as %j", (text, tag) => {
    expect(normaliseTag(text)).toBe(tag);
  });

  it.each(["", "   ", "a,b", "x".repeat(41), "a\0b", "\u200b", "\ud800"])("takes %j for no tag", (text) => {
    expect(normaliseTag(text)).toBeNull();
  });

  it("leaves what it made as it is, and keeps to its limits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const tag = normaliseTag(text);
        if (tag === null) return;
        expect(normaliseTag(tag)).toBe(tag);
        expect(textLength(tag)).toBeLessThanOrEqual(tagLimits.maxLength);
        expect(tag).not.toMatch(/,|^\s|\s$|\s\s/u);
      }),
    );
  });
});
