import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import { type ChipGroup, holdsSentence, promptChips, toggleChip } from "./prompt-chips";
import { promptHints } from "./prompt-hints";

const all = Object.entries(promptChips).flatMap(([group, chips]) =>
  chips.map(({ sentence }) => ({ group: group as ChipGroup, sentence })),
);
const chip = fc.constantFrom(...all);
const still = "The camera stays still.";

describe("a chip", () => {
  it.each([
    ["", still],
    ["  ", still],
    ["A wave rolls in.", `A wave rolls in. ${still}`],
    ["A wave rolls in. ", `A wave rolls in. ${still}`],
    ["A wave rolls in", `A wave rolls in. ${still}`],
    ["A wave!\n", `A wave!\n${still}`],
    ["The camera slowly pushes in. A wave.", `A wave. ${still}`],
    [`${still} A wave.`, "A wave."],
    [`A wave. ${still}`, "A wave."],
    [`A wave. ${still} It breaks.`, "A wave. It breaks."],
  ])("turns %j into %j", (before, after) => {
    expect(toggleChip(before, "camera", still)).toBe(after);
  });

  test("adds its sentence and takes it out again, and touches nothing else", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), chip, (text, { group, sentence }) => {
        fc.pre(!all.some((other) => holdsSentence(text, other.sentence)));
        const on = toggleChip(text, group, sentence);
        expect(holdsSentence(on, sentence)).toBe(true);
        expect(text.trim() === "" || on.startsWith(text)).toBe(true);
        const off = toggleChip(on, group, sentence);
        expect(holdsSentence(off, sentence)).toBe(false);
        expect([text.trim(), `${text.trim()}.`]).toContain(off.trim());
      }),
    );
  });

  test("of motion joins others; the camera makes one move at a time", () => {
    const both = toggleChip("Clouds drift slowly across the sky.", "motion", promptChips.motion[3].sentence);
    expect(both).toBe("Clouds drift slowly across the sky. Thin mist drifts slowly through the scene.");
    for (const first of promptChips.camera) {
      for (const second of promptChips.camera) {
        if (first === second) continue;
        const one = toggleChip("A wave rolls in.", "camera", first.sentence);
        expect(toggleChip(one, "camera", second.sentence)).toBe(`A wave rolls in. ${second.sentence}`);
      }
    }
  });

  test("writes a sentence that breaks no rule of its own", () => {
    for (const { sentence } of all) {
      const ids = promptHints(sentence, { rewritten: true }).map(({ id }) => id);
      expect(ids.filter((id) => id !== "camera")).toEqual([]);
    }
  });
});
