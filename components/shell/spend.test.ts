import { expect, test } from "vitest";

import type { Generation } from "@/lib/domain/generation";

import { renewalWords, roomOf, type Spend, uncountedMicros } from "./spend";

const spend: Spend = {
  mode: "live",
  currency: "USD",
  month: "2026-12",
  reservedMicros: 400_000,
  settledMicros: 1_200_000,
  capMicros: 5_000_000,
  generationCapMicros: null,
  person: null,
};
const item = (id: string, status: string, reservedMicros: number, settledMicros: number | null = null) =>
  ({ id, status, cost: { reservedMicros, settledMicros } }) as Generation;

const nothing = { allMicros: 0, ownMicros: 0 };
const leftOf = (given: Spend, uncounted = nothing) => roomOf(given, uncounted).bound?.leftMicros ?? null;

test("what is left is the cap less what is settled, reserved, and not counted by the server yet", () => {
  expect(leftOf(spend)).toBe(3_400_000);
  expect(leftOf(spend, { allMicros: 400_000, ownMicros: 400_000 })).toBe(3_000_000);
  expect(leftOf(spend, { allMicros: 9_000_000, ownMicros: 0 })).toBe(0);
  expect(leftOf({ ...spend, capMicros: null })).toBeNull();
  expect(leftOf({ ...spend, capMicros: 0 })).toBe(0);
});

test("of the studio's cap and one's own the one with less left holds", () => {
  const person = { reservedMicros: 100_000, settledMicros: 200_000, capMicros: 1_000_000 };
  const own = { whose: "own", capMicros: 1_000_000, spentMicros: 300_000, leftMicros: 700_000 };
  expect(roomOf({ ...spend, person }, nothing).bound).toEqual(own);
  expect(roomOf({ ...spend, person, capMicros: 2_000_000 }, nothing).bound).toMatchObject({
    whose: "studio",
    leftMicros: 400_000,
  });
  expect(roomOf({ ...spend, person: { ...person, capMicros: null } }, nothing).bound?.whose).toBe("studio");
  expect(roomOf({ ...spend, person }, { allMicros: 3_000_000, ownMicros: 0 }).bound).toMatchObject({
    whose: "studio",
    leftMicros: 400_000,
  });
  expect(roomOf(spend, nothing).bound?.whose).toBe("month");
});

test("a generation the server has not counted takes what it may cost; one that came to nothing takes nothing", () => {
  const items = [
    item("counted", "queued", 1),
    item("sent", "queued", 20),
    item("unclear", "unconfirmed", 300),
    item("refused", "failed", 4000),
    item("done", "completed", 50_000, 40_000),
  ];
  expect(uncountedMicros(items, new Set(["counted"]))).toBe(40_320);
});

test("a month's cap renews on the first of the next one, in the reader's language", () => {
  expect(renewalWords("en", "2026-11")).toBe("December 1");
  expect(renewalWords("de", "2026-12")).toBe("1. Januar");
});
