import { expect, test } from "vitest";

import type { Bound, Room } from "@/components/shell/spend";
import { wordsIn } from "@/lib/words/catalogue";

import { whatDoesNotFit } from "./readiness";

const bound = (whose: Bound["whose"], leftMicros = 800_000): Bound => ({
  whose,
  capMicros: 1_000_000,
  spentMicros: 1_000_000 - leftMicros,
  leftMicros,
});
const room: Room = {
  month: "2026-11",
  bound: bound("month"),
  generationCapMicros: 500_000,
};
const said = (eachMicros: number, count: number, changes: Partial<Room> = {}) =>
  whatDoesNotFit(wordsIn("en"), "en", { eachMicros, count }, { ...room, ...changes })?.words ?? null;

test("says nothing of what fits, to the last micro-dollar", () => {
  expect(said(500_000, 1)).toBeNull();
  expect(said(400_000, 2)).toBeNull();
  const uncapped = { month: "2026-11", bound: null, generationCapMicros: null };
  expect(whatDoesNotFit(wordsIn("en"), "en", { eachMicros: 1e12, count: 4 }, uncapped)).toBeNull();
});

test("says which cap, how much is left and when it renews, for one and for several", () => {
  expect(said(400_000, 1, { bound: bound("month", 399_999) })).toMatch(
    /^This can cost \$0\.40; of this month’s \$1\.00, /,
  );
  expect(said(300_000, 3)).toBe(
    "These 3 can cost $0.90; of this month’s $1.00, $0.80 is left. The cap renews on December 1, UTC.",
  );
  expect(said(500_001, 1)).toMatch(/the cap for one generation is \$0\.50\./);
});

test("says in a team whose cap it is", () => {
  expect(said(300_000, 3, { bound: bound("studio") })).toBe(
    "These 3 can cost $0.90; of the studio’s $1.00 for this month, $0.80 is left. The cap renews on December 1, UTC.",
  );
  expect(said(300_000, 3, { bound: bound("own") })).toBe(
    "These 3 can cost $0.90; of your own $1.00 for this month, $0.80 is left. Your cap renews on December 1, UTC; an admin of this studio can raise it.",
  );
});

test("says it in German", () => {
  const words = whatDoesNotFit(wordsIn("de"), "de", { eachMicros: 400_000, count: 3 }, room)?.words;
  expect(words).toContain("Diese 3 können $1.20 kosten");
  expect(words).toContain("Am 1. Dezember (UTC)");
});
