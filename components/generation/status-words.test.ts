import { expect, test } from "vitest";

import type { Generation } from "@/lib/domain/generation";
import { wordsIn } from "@/lib/words/catalogue";

import { failureWords, statusWords } from "./status-words";

const t = wordsIn("en");
const queued = {
  status: "queued",
  queuePosition: null,
  progress: null,
  error: null,
  cancelRequestedAt: null,
};

test.each<[string, object]>([
  ["Queued", {}],
  ["Queued", { queuePosition: 0 }],
  ["Queued (2 ahead)", { queuePosition: 2 }],
  ["Generating", { status: "generating" }],
  ["Generating 42 %", { status: "generating", progress: 0.42 }],
  ["Cancelling", { status: "generating", cancelRequestedAt: "2026-11-22T10:00:00.000Z" }],
  ["Paused: fal has locked the account", { error: { type: "account_locked", message: "x" } }],
  ["Not sure it was sent", { status: "unconfirmed" }],
  ["Not sure it was sent", { status: "unconfirmed", cancelRequestedAt: "2026-11-22T10:00:00.000Z" }],
  ["Completed", { status: "completed" }],
  ["Failed", { status: "failed", cancelRequestedAt: "2026-11-22T10:00:00.000Z" }],
  ["Cancelled", { status: "cancelled" }],
])("says %j", (words, changes) => {
  expect(statusWords(t, { ...queued, ...changes } as Generation)).toBe(words);
});

test("a failure is said in the reader's language where its type is known, else as it was kept", () => {
  const words = (type: string) => failureWords(wordsIn("de"), { type, message: "fal says: no." });
  expect(words("content_policy_violation")).toMatch(/^Die Sicherheitsprüfung von fal/);
  expect(words("new_one")).toBe("fal says: no.");
  expect(words("http_502")).toBe("fal says: no.");
});
