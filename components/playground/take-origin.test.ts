import { expect, test } from "vitest";

import { takeOrigin } from "./take-origin";

const id = "0b0f8a52-6c5e-4a50-9d1d-0a4b8f1d2c3e";
const note = "5d0f8a52-6c5e-4a50-9d1d-0a4b8f1d2c3f";

test.each([
  [`use=${id}&prompt=Waves`, { id, frame: null, noteId: null }, "prompt=Waves"],
  [`continue=${id}`, { id, frame: "last", noteId: null }, ""],
  [`continue=${id}&frame=37`, { id, frame: 37, noteId: null }, ""],
  [`continue=${id}&frame=37&note=${note}`, { id, frame: 37, noteId: note }, ""],
  [`use=${id}&note=${note}`, { id, frame: null, noteId: note }, ""],
  [`note=${note}`, null, ""],
  [`continue=${id}&frame=-1`, { id, frame: "last", noteId: null }, ""],
  ["use=&frame=3&seed=7", null, "seed=7"],
  ["seed=7", null, "seed=7"],
])("of %j it takes what the draft goes on from, and leaves the settings", (text, origin, rest) => {
  const search = new URLSearchParams(text);
  expect(takeOrigin(search)).toEqual(origin);
  expect(search.toString()).toBe(rest);
});
