import { expect, it } from "vitest";

import { normaliseProjectName } from "./projects";

it.each([
  ["  Harbour \n film ", "Harbour film"],
  ["Übergang", "Übergang"],
  ["x".repeat(80), "x".repeat(80)],
])("a project called %j is kept as %j", (text, name) => {
  expect(normaliseProjectName(text)).toBe(name);
});

it.each(["", " \t", "x".repeat(81), "a\0b", "\u200b", "\ud800x"])("no project can be called %j", (text) => {
  expect(normaliseProjectName(text)).toBeNull();
});
