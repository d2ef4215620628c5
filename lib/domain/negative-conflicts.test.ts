import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import { negates, negativeConflicts, type Wish, withoutConflicts } from "./negative-conflicts";
import { defaultNegativePrompt } from "./negative-prompt";
import { samples } from "./samples";

/** What the guide says to delete for each wish, and what must then no longer stand in the default. */
const wishes: [prompt: string, wish: Wish, words: string[]][] = [
  ["The camera stays still.", "still", ["static with no motion"]],
  ["A static shot of a lake.", "still", ["static with no motion"]],
  ["Waves. The camera does not move.", "still", ["static with no motion"]],
  ["A dog runs, then we cut to the beach.", "cuts", ["jump cuts", "hard cut"]],
  ["A dragon lands on the roof.", "unreal", ["defies common sense", "surreal"]],
  ["A candle on the table.", "flicker", ["flickering"]],
  ["A neon sign flickers.", "flicker", ["flickering"]],
  ["A time-lapse of the city at night.", "nightLapse", ["motion blur"]],
  ["Handheld, she walks ahead.", "handheld", ["shaky footage"]],
  ["Old VHS look.", "grain", ["grainy texture"]],
];

const calm = [
  "A wave rolls in.",
  "The camera moves over still water.",
  "A clear night, no flickering.",
  "She cuts the bread.",
  "The camera pans slowly to the left.",
  "A time-lapse of clouds at noon.",
];

describe("the default negative prompt", () => {
  it.each(wishes)("against %j: %s", (prompt, wish, words) => {
    expect(negativeConflicts(prompt, defaultNegativePrompt)).toEqual([{ wish, words }]);
    const rest = withoutConflicts(prompt, defaultNegativePrompt);
    expect(negativeConflicts(prompt, rest)).toEqual([]);
    for (const each of words) expect(rest).not.toContain(each);
    expect(rest).not.toMatch(/,\s*[,.]|\s[,.]|\s{2}|\band\s*[.,]/);
  });

  it.each(calm)("is left whole by %j", (prompt) => {
    expect(negativeConflicts(prompt, defaultNegativePrompt)).toEqual([]);
    expect(withoutConflicts(prompt, defaultNegativePrompt)).toBe(defaultNegativePrompt);
  });

  test("keeps every other word", () => {
    expect(withoutConflicts("The camera stays still.", defaultNegativePrompt)).toBe(
      defaultNegativePrompt.replace("static with no motion, ", ""),
    );
    expect(withoutConflicts("A candle burns.", defaultNegativePrompt)).toBe(
      defaultNegativePrompt.replace(", and flickering", ""),
    );
    const real = withoutConflicts("A dragon lands.", defaultNegativePrompt);
    expect(real.endsWith("temporal aliasing. Overall, the video is of poor quality.")).toBe(true);
  });

  test("speaks against the samples only where the camera stays still", () => {
    for (const { prompt } of samples) {
      const wished = negativeConflicts(prompt, defaultNegativePrompt).map(({ wish }) => wish);
      expect(wished).toEqual(prompt.includes("camera stays still") ? ["still"] : []);
    }
  });
});

describe("a person's own list", () => {
  it.each([
    ["flickering", ""],
    ["flickering, blur", "blur"],
    ["blur, flickering", "blur"],
    ["blur and flickering", "blur"],
    ["blur, noise, and flickering.", "blur, noise."],
    ["Flickering, blur, flickering", "blur"],
    ["It includes flickering. Poor quality.", "Poor quality."],
    ["unflickering light", "unflickering light"],
    ["", ""],
  ])("%j becomes %j", (before, after) => {
    expect(withoutConflicts("A candle burns.", before)).toBe(after);
  });

  test("of anything at all ends without a conflict and without a new word", () => {
    const word = fc.constantFrom(
      "blur",
      "flickering",
      "surreal",
      "noise",
      "and",
      ",",
      ".",
      "jump cuts",
      "hard cut",
    );
    const prompts = fc.constantFrom(...wishes.map(([prompt]) => prompt));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), prompts, (words, prompt) => {
        const before = words.join(" ");
        const after = withoutConflicts(prompt, before);
        expect(negativeConflicts(prompt, after)).toEqual([]);
        for (const each of after.split(/[\s,.]+/)) expect(before).toContain(each);
      }),
    );
  });

  it.each([
    ["avoid blur", "avoid"],
    ["blur, no people", "no"],
    [defaultNegativePrompt, null],
    ["noise", null],
  ])("%j negates with %s", (negative, word) => {
    expect(negates(negative)).toBe(word);
  });
});
