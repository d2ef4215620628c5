import { expect, test } from "vitest";

import type { Shape } from "@/lib/domain/drawing";

import { createDrawingStore } from "./drawing-store";

const arrow: Shape = { kind: "arrow", colour: "red", from: [0, 0], to: [1, 1] };
const box: Shape = { kind: "box", colour: "blue", from: [0, 0], to: [1, 1] };

test("what was drawn is taken back and done again, and a new stroke ends what could be done again", () => {
  const store = createDrawingStore();
  const { add, undo, redo, clear } = store.getState();
  add(arrow);
  add(box);
  undo();
  expect(store.getState().shapes).toEqual([arrow]);
  redo();
  expect(store.getState().shapes).toEqual([arrow, box]);
  clear();
  undo();
  expect(store.getState().shapes).toEqual([arrow, box]);
  undo();
  add(arrow);
  redo();
  expect(store.getState().shapes).toEqual([arrow, arrow]);
});

test("of which comment it is, is told with what is taken over", () => {
  const store = createDrawingStore();
  store.getState().take([box], "c1");
  store.getState().add(arrow);
  expect(store.getState()).toMatchObject({ commentId: "c1", shapes: [box, arrow] });
  store.getState().take([]);
  expect(store.getState().commentId).toBeNull();
});

test("with nothing to take back nothing happens, and what is taken over has no way back", () => {
  const store = createDrawingStore();
  store.getState().undo();
  store.getState().take([box]);
  store.getState().undo();
  expect(store.getState().shapes).toEqual([box]);
});
