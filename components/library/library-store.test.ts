import { expect, test, vi } from "vitest";

import type { Generation } from "@/lib/domain/generation";
import { emptyFilter, type LibraryFilter } from "@/lib/domain/library-filter";
import { sampleGeneration } from "@/lib/testing/sample-generation";

import { createLibraryStore, type LibraryPage, type LibrarySource } from "./library-store";

const done = (id: string, minute: number, fields: Partial<Generation> = {}) =>
  sampleGeneration({
    id,
    status: "completed",
    createdAt: `2026-11-22T10:${String(minute).padStart(2, "0")}:00.000Z`,
    completedAt: "2026-11-22T11:00:00.000Z",
    ...fields,
  });

function source(pages: LibraryPage[]) {
  const page = vi.fn<LibrarySource["page"]>(() => {
    const data = pages.shift();
    return Promise.resolve(data ? { ok: true, data } : { ok: false, status: null, message: null });
  });
  const count = vi.fn<LibrarySource["count"]>(() =>
    Promise.resolve({ ok: true, data: { count: 7, more: false } }),
  );
  return { page, count };
}

function open(
  items: Generation[],
  {
    filter = {},
    nextCursor = null,
    pages = [],
  }: { filter?: Partial<LibraryFilter>; nextCursor?: string | null; pages?: LibraryPage[] } = {},
) {
  const from = source(pages);
  const found = { count: items.length, more: false };
  const store = createLibraryStore(
    from,
    { filter: { ...emptyFilter, ...filter }, me: null },
    { items, nextCursor, found },
  );
  return { store, from, ids: () => store.getState().items.map(({ id }) => id) };
}

test("a new one comes in at the top, an older one in its place", () => {
  const { store, ids } = open([done("c", 30), done("a", 10)]);
  store.getState().hear([done("d", 40), done("b", 20)]);
  expect(ids()).toEqual(["d", "c", "b", "a"]);
});

test("while one looks further down, a new one waits until it is asked for", () => {
  const { store, ids } = open([done("a", 10)]);
  store.getState().setAtTop(false);
  store.getState().hear([done("b", 20)]);
  expect(ids()).toEqual(["a"]);
  expect(store.getState().fresh.map(({ id }) => id)).toEqual(["b"]);
  store.getState().showFresh();
  expect(ids()).toEqual(["b", "a"]);
});

test("what no longer fits goes, what begins to fit comes, and all is counted again", async () => {
  const { store, from, ids } = open([done("a", 10, { favourite: true })], { filter: { favourite: true } });
  store.getState().hear([done("a", 10), done("b", 20, { favourite: true }), done("c", 30)]);
  expect(ids()).toEqual(["b"]);
  store.getState().hear([done("d", 40, { favourite: true })]);
  await vi.waitFor(() => expect(store.getState().found).toEqual({ count: 7, more: false }));
  expect(from.count).toHaveBeenCalled();
});

test("what lies beyond the loaded pages comes with its page, once", async () => {
  const { store, ids } = open([done("c", 30)], {
    nextCursor: "x",
    pages: [{ items: [done("b", 20), done("a", 10)], nextCursor: null }],
  });
  store.getState().hear([done("b", 20)]);
  expect(ids()).toEqual(["c"]);
  await store.getState().loadMore();
  expect(ids()).toEqual(["c", "b", "a"]);
  await store.getState().loadMore();
  expect(ids()).toEqual(["c", "b", "a"]);
});

test("where only the server can tell whether a new one fits, it says that there may be more", async () => {
  const { store, ids } = open([done("a", 10)], {
    filter: { q: "waves" },
    pages: [{ items: [done("b", 20), done("a", 10)], nextCursor: null }],
  });
  store.getState().hear([done("b", 20)]);
  expect(store.getState().stale).toBe(true);
  expect(ids()).toEqual(["a"]);
  await store.getState().reload();
  expect(ids()).toEqual(["b", "a"]);
  expect(store.getState().stale).toBe(false);
});

test("a deleted one goes, and is there among the deleted", () => {
  const deleted = done("a", 10, { deletedAt: "2026-11-23T10:00:00.000Z" });
  const all = open([done("a", 10)]);
  const gone = open([], { filter: { deleted: true } });
  all.store.getState().hear([deleted]);
  gone.store.getState().hear([deleted]);
  expect(all.ids()).toEqual([]);
  expect(gone.ids()).toEqual(["a"]);
});

test("what has ended stays ended, though an older word about it comes late", () => {
  const { store } = open([done("a", 10)]);
  store.getState().hear([sampleGeneration({ id: "a", status: "generating" })]);
  expect(store.getState().items[0]?.status).toBe("completed");
});

test("a page that does not come is asked for again only when somebody wants it", async () => {
  const { store, from } = open([done("a", 10)], { nextCursor: "x" });
  await store.getState().loadMore();
  expect(store.getState().refusal).not.toBeNull();
  await store.getState().loadMore();
  expect(from.page).toHaveBeenCalledTimes(1);
});

test("what it holds is light: no long texts that no card shows", () => {
  const { store } = open([]);
  const input = { num_frames: 29, negative_prompt: "x".repeat(2000), prompt: "y".repeat(4000) };
  store.getState().hear([done("a", 10, { prompt: "y".repeat(4000), input })]);
  expect(JSON.stringify(store.getState().items).length).toBeLessThan(1500);
});
