import { cleanup, render, screen, within } from "@testing-library/react";
import * as fc from "fast-check";
import { afterEach, expect, test } from "vitest";

import { WordsProvider } from "@/components/shell/words-provider";
import type { Generation } from "@/lib/domain/generation";
import type { Origin } from "@/lib/domain/lineage";
import { sampleGeneration } from "@/lib/testing/sample-generation";
import { messagesIn, wordsIn } from "@/lib/words/catalogue";

import { changesBetween } from "./changes-between";
import { WhatChanged } from "./what-changed";
import { shortened, wordParts } from "./word-diff";

const parent = sampleGeneration({
  prompt: "Waves roll in slowly.",
  input: { num_frames: 29, fps: 24, enable_prompt_expansion: true, image_size: { width: 320, height: 192 } },
});

afterEach(cleanup);

function show(changes: Partial<Generation>, origin: Origin | null = { kind: "other_settings" }) {
  const generation = {
    ...parent,
    id: "1b0f8a52-6c5e-4a50-9d1d-0a4b8f1d2c3e",
    parentId: parent.id,
    ...changes,
  };
  render(
    <WordsProvider language="en" messages={messagesIn("en")}>
      <WhatChanged generation={generation} parent={parent} origin={origin} />
    </WordsProvider>,
  );
  return screen.getByRole("region", { name: "What changed" });
}

test("names each setting that is not as before, from what to what, and no other", () => {
  const input = { ...parent.input, num_frames: 49, enable_prompt_expansion: false, seed: 7 };
  const section = show({ input });
  const terms = within(section).getAllByRole("term");
  expect(terms.map(({ textContent }) => textContent)).toEqual([
    "Frames num_frames",
    "Let Cosmos rewrite my prompt enable_prompt_expansion",
    "Seed seed",
  ]);
  const values = within(section).getAllByRole("definition");
  expect(values.map(({ textContent }) => textContent)).toEqual([
    "was29→now49",
    "wason→nowoff",
    "wasa new one→now7",
  ]);
});

test("marks the words that went and came for eyes and for ears", async () => {
  const section = show({ prompt: "Waves roll out slowly." });
  expect((await within(section).findByRole("deletion")).textContent?.trim()).toBe("removed: in");
  expect(within(section).getByRole("insertion").textContent?.trim()).toBe("added: out");
});

test.each<[Origin, RegExp]>([
  [{ kind: "frame", frame: 28, last: true }, /The picture is its last frame/],
  [{ kind: "frame", frame: 3, last: false }, /The picture is its frame 3/],
  [{ kind: "another_picture" }, /another picture/],
  [{ kind: "another_part" }, /another part of the same picture/],
  [{ kind: "same_again" }, /Only chance is different/],
])("says what became of the picture: %j", (origin, words) => {
  expect(show({}, origin).textContent).toMatch(words);
});

test("what the critic does is no change while it has no say", () => {
  const t = wordsIn("en");
  const off = { ...parent, input: { ...parent.input, agentic_max_iterations: 3 } };
  expect(changesBetween(t, parent, off)).toEqual({ prompt: null, avoid: null, settings: [] });
  const on = { ...off, input: { ...off.input, enable_agentic_generation: true } };
  expect(changesBetween(t, parent, on).settings).toContainEqual({
    term: "agentic_max_iterations",
    label: "Rounds",
    before: "no say",
    after: "3",
  });
});

test("of any two texts, what stayed and came is the new one, and nothing of either is lost", () => {
  const words = fc.array(fc.constantFrom("waves", "roll", "in", "波が寄せる", "كلب", "<b>", "🐕"));
  const text = words.map((each) => each.join(" "));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordParts({ before, after }, "en");
      const side = (without: string) =>
        parts.flatMap(({ value, kind }) => (kind === without ? [] : [value])).join("");
      expect(side("removed")).toBe(after);
      expect(side("added").replace(/\s/g, "")).toBe(before.replace(/\s/g, ""));
    }),
  );
});

test("of a long stretch that stayed, only the words around a change are told, whole ones", () => {
  const text = "The camera pushes in slowly over the wet stones. ".repeat(20);
  const between = shortened(text, false, false);
  expect(between.length).toBeLessThan(180);
  expect(between).toMatch(/^The camera pushes .*…\s?.* over the wet stones\. $/);
  expect(shortened(text, true, true)).toBe("…");
  expect(shortened("Waves roll in.", false, true)).toBe("Waves roll in.");
});
