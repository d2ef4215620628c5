import { expect, test } from "vitest";

import type { Generation, Status } from "@/lib/domain/generation";
import { sampleGeneration } from "@/lib/testing/sample-generation";

import { createGenerationsStore } from "./generations-store";

function generation(id: string, status: Status, createdAt = "2026-11-22T10:00:00.000Z"): Generation {
  return sampleGeneration({ id, status, createdAt });
}

test("keeps the newest first, whatever order they arrive in", () => {
  const store = createGenerationsStore([generation("a", "queued", "2026-11-22T10:00:00.000Z")]);
  store.getState().receive([generation("b", "queued", "2026-11-22T10:00:01.000Z")]);
  expect(store.getState().items.map(({ id }) => id)).toEqual(["b", "a"]);
});

test("what has ended stays ended, though an older list says otherwise", () => {
  const store = createGenerationsStore([generation("a", "completed")]);
  store.getState().receive([generation("a", "generating")]);
  expect(store.getState().items[0]?.status).toBe("completed");
});

test("the server's word replaces the page's own, an ended one too", () => {
  const store = createGenerationsStore([]);
  store.getState().describe(generation("a", "failed"));
  store.getState().receive([generation("a", "queued")]);
  expect(store.getState().items.map(({ status }) => status)).toEqual(["queued"]);
  expect(store.getState().local.size).toBe(0);
});

test("once the server has spoken, the page's own account is not taken any more", () => {
  const store = createGenerationsStore([generation("a", "generating")]);
  store.getState().describe(generation("a", "failed"));
  expect(store.getState().items[0]?.status).toBe("generating");
});

test("a deleted one goes, and pages with lists of their own hear of it", () => {
  const store = createGenerationsStore([generation("a", "completed"), generation("b", "completed")]);
  const deleted = { ...generation("a", "completed"), deletedAt: "2026-11-23T10:00:00.000Z" };
  store.getState().receive([deleted]);
  expect(store.getState().items.map(({ id }) => id)).toEqual(["b"]);
  expect(store.getState().heard).toEqual([deleted]);
});

test("an old one that is changed elsewhere does not come in behind a gap, a running one does", () => {
  const store = createGenerationsStore(
    Array.from({ length: 24 }, (_, index) =>
      generation(`n${index}`, "completed", `2026-11-22T10:00:${10 + index}.000Z`),
    ),
  );
  store
    .getState()
    .receive([
      generation("old", "completed", "2026-01-01T00:00:00.000Z"),
      generation("runs", "generating", "2026-01-01T00:00:00.000Z"),
    ]);
  expect(store.getState().items.at(-1)?.id).toBe("runs");
  expect(store.getState().items).toHaveLength(25);
});
