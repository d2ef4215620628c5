import { expect, test } from "vitest";

import { parentHeader, parentHeaderName, readParentHeader } from "./parent";

const id = "0b0f8a52-6c5e-4a50-9d1d-0a4b8f1d2c3e";
const noteId = "5d0f8a52-6c5e-4a50-9d1d-0a4b8f1d2c3f";

test.each([
  { parentId: null, parentFrame: null, noteId: null },
  { parentId: id, parentFrame: null, noteId: null },
  { parentId: id, parentFrame: 0, noteId: null },
  { parentId: id, parentFrame: 188, noteId: null },
  { parentId: id, parentFrame: null, noteId },
  { parentId: id, parentFrame: 37, noteId },
])("what is written as a header is read again: %o", (parent) => {
  expect(readParentHeader(parentHeader(parent)[parentHeaderName] ?? null)).toEqual(parent);
});

test("what has another form is an id that nothing has", () => {
  expect(readParentHeader(`${id}; frame=-1`)).toEqual({
    parentId: `${id}; frame=-1`,
    parentFrame: null,
    noteId: null,
  });
});
