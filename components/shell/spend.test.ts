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
};
const item = (id: string, status: string, reservedMicros: number, settledMicros: number | null = null) =>
  ({ id, status, cost: { reservedMicros, settledMicros } }) as Generation;

test("what is left is the cap less what is settled, reserved, and not counted by the server yet", () => {
  expect(roomOf(spend, 0).leftMicros).toBe(3_400_000);
  expect(roomOf(spend, 400_000).leftMicros).toBe(3_000_000);
  expect(roomOf(spend, 9_000_000).leftMicros).toBe(0);
  expect(roomOf({ ...spend, capMicros: null }, 400_000).leftMicros).toBeNull();
  expect(roomOf({ ...spend, capMicros: 0 }, 0).leftMicros).toBe(0);
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
