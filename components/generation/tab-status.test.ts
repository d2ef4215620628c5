import { afterEach, expect, test, vi } from "vitest";

import { createGenerationsStore } from "@/components/shell/generations-store";
import type { Generation } from "@/lib/domain/generation";
import { wordsIn } from "@/lib/words/catalogue";

import { endBetween, keepTab, tabWords } from "./tab-status";

const t = wordsIn("en");
const item = (id: string, status: string, progress: number | null = null) =>
  ({ id, status, progress, createdAt: "2026-11-22T10:00:00.000Z" }) as Generation;

afterEach(() => vi.restoreAllMocks());

test.each<[string | null, Generation[]]>([
  [null, []],
  [null, [item("a", "completed", 1), item("b", "unconfirmed")]],
  ["Queued", [item("a", "queued")]],
  ["Generating", [item("a", "generating")]],
  ["42 %", [item("a", "generating", 0.1), item("b", "generating", 0.42), item("c", "queued")]],
])("the tab says %s", (words, items) => {
  expect(tabWords(t, items)).toBe(words);
});

test.each([
  ["done", "completed"],
  ["failed", "failed"],
  [null, "cancelled"],
  [null, "generating"],
])("an end is told as %s", (end, status) => {
  expect(endBetween([item("a", status)], [item("a", "generating")])).toBe(end);
  expect(endBetween([item("a", status)], [item("a", "completed")])).toBeNull();
});

test("what ended out of sight stays in the title until the page is seen", () => {
  const sight = vi.spyOn(document, "visibilityState", "get").mockReturnValue("visible");
  const store = createGenerationsStore([item("a", "generating", 0.42)]);
  const stop = keepTab(t, store);
  expect(document.title).toBe("42 % · Firstframe");
  sight.mockReturnValue("hidden");
  store.getState().receive([item("a", "completed")]);
  expect(document.title).toBe("Done · Firstframe");
  sight.mockReturnValue("visible");
  document.dispatchEvent(new Event("visibilitychange"));
  expect(document.title).toBe("Firstframe");
  stop();
});
