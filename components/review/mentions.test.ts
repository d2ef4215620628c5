import { describe, expect, it } from "vitest";

import { askedName, peopleFor, toStored, toTyped } from "./mentions";

const bo = { id: "b1", name: "Bo" };
const boReviewer = { id: "b2", name: "Bo Reviewer" };
const otherBo = { id: "b3", name: "Bo" };
const people = [bo, boReviewer];

describe("what names somebody", () => {
  it.each([
    ["@Bo Reviewer, look", "[@Bo Reviewer](person:b2), look"],
    ["Look, @Bo.", "Look, [@Bo](person:b1)."],
    ["@Bob is nobody here", "@Bob is nobody here"],
    ["mail bo@Bo please", "mail bo@Bo please"],
    ["@", "@"],
  ])("%j is stored as %j", (typed, stored) => {
    expect(toStored(typed, [], people)).toBe(stored);
  });

  it("is who was chosen, where two have one name", () => {
    expect(toStored("@Bo", [otherBo], people)).toBe("[@Bo](person:b3)");
  });

  it("is typed again as it was, and means the same", () => {
    const stored = "Hello [@Bo](person:b3) and [@Bo Reviewer](person:b2)";
    const { text, named } = toTyped(stored);
    expect(text).toBe("Hello @Bo and @Bo Reviewer");
    expect(toStored(text, named, people)).toBe(stored);
  });
});

describe("what is typed after an @", () => {
  it.each([
    ["Hi @bo", { query: "bo", start: 3 }],
    ["@Bo Rev", { query: "Bo Rev", start: 0 }],
    ["a@bo", null],
    ["no name", null],
  ])("of %j is %o", (text, asked) => {
    expect(askedName(text, text.length)).toEqual(asked);
  });

  it("finds people by the beginning of any of their names", () => {
    expect(peopleFor(people, "re")).toEqual([boReviewer]);
    expect(peopleFor(people, "BO")).toEqual([bo, boReviewer]);
    expect(peopleFor(people, "o")).toEqual([]);
  });
});
