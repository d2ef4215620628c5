import { expect, test } from "vitest";

import type { Generation } from "@/lib/domain/generation";

import { endWords, tabWords } from "./tab-status";

const item = (id: string, status: string, progress: number | null = null) =>
  ({ id, status, progress }) as Generation;

test.each<[string | null, Generation[]]>([
  [null, []],
  [null, [item("a", "completed", 1), item("b", "unconfirmed")]],
  ["Queued", [item("a", "queued")]],
  ["Generating", [item("a", "generating")]],
  ["42 %", [item("a", "generating", 0.1), item("b", "generating", 0.42), item("c", "queued")]],
])("the tab says %s", (words, items) => {
  expect(tabWords(items)).toBe(words);
});

test.each([
  ["Done", "completed"],
  ["Failed", "failed"],
  [null, "cancelled"],
  [null, "generating"],
])("an end is told as %s", (words, status) => {
  expect(endWords([item("a", status)], [item("a", "generating")])).toBe(words);
  expect(endWords([item("a", status)], [item("a", "completed")])).toBeNull();
});
