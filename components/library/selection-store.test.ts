import { expect, test } from "vitest";

import { createSelectionStore } from "./selection-store";

const order = ["a", "b", "c", "d", "e"];
const open = () => {
  const store = createSelectionStore();
  return { ...store.getState(), ids: () => [...store.getState().ids] };
};

test("a range goes from the last one pressed, in either direction", () => {
  const { toggle, extend, ids } = open();
  toggle("d");
  extend("b", order);
  expect(ids()).toEqual(["d", "b", "c"]);
  extend("e", order);
  expect(ids().toSorted()).toEqual(["b", "c", "d", "e"]);
});

test("a range without a beginning is the one card", () => {
  const { extend, ids } = open();
  extend("c", order);
  expect(ids()).toEqual(["c"]);
});

test("all are selected and let go of; what is gone is not selected any more", () => {
  const { selectAll, drop, clear, toggle, ids } = open();
  selectAll(order);
  toggle("a");
  drop(["b", "x"]);
  expect(ids()).toEqual(["c", "d", "e"]);
  clear();
  expect(ids()).toEqual([]);
});
