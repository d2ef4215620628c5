import { expect, test } from "vitest";

import type { Generation } from "@/lib/domain/generation";

import { statusWords } from "./status-words";

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
  ["Completed", { status: "completed" }],
  ["Failed", { status: "failed", cancelRequestedAt: "2026-11-22T10:00:00.000Z" }],
  ["Cancelled", { status: "cancelled" }],
])("says %j", (words, changes) => {
  expect(statusWords({ ...queued, ...changes } as Generation)).toBe(words);
});
