import { describe, expect, it } from "vitest";

import { infrastructureErrors, modelErrors } from "@/lib/simulator/failure-catalogue";

import { isLocked, toFailure } from "./map";

const item = (type: string, msg = "fal's words", loc = ["body", "prompt"]) => ({ loc, msg, type });

describe("toFailure", () => {
  it.each(Object.keys(modelErrors))("gives %s its type and words", (type) => {
    const failure = toFailure(422, { detail: [item(type)] });
    expect(failure.type).toBe(type);
    expect(failure.message).toMatch(/\w/);
  });

  it.each(Object.entries(infrastructureErrors))("gives fal's own trouble %s its type", (type, { status }) => {
    expect(toFailure(status, { detail: "fal's words", error_type: type })).toMatchObject({ type });
  });

  it("keeps fal's words, and names the fields they are of", () => {
    expect(toFailure(422, { detail: [item("new_one"), item("x", "too long", ["body", "a", "b"])] })).toEqual({
      type: "new_one",
      message: "fal says: prompt: fal's words; a.b: too long",
    });
    expect(toFailure(401, { detail: "No such key" })).toEqual({
      type: "http_401",
      message: "fal says: No such key",
    });
  });

  it.each([
    ["text", "<html>Bad gateway</html>"],
    ["nothing", null],
    ["another shape", { error: { message: "x" } }],
    ["an object as detail", { detail: { msg: "x" } }],
    ["a list of text", { detail: ["x"] }],
  ])("makes a sentence of a body that is %s", (_, body) => {
    expect(toFailure(502, body)).toEqual({
      type: "http_502",
      message: "fal answered with status 502. Try again.",
    });
  });

  it("makes a sentence of an empty list", () => {
    const failure = toFailure(422, { detail: [] });
    expect(failure.type).toBe("http_422");
    expect(failure.message).toMatch(/\w{3}.*\.$/);
    expect(failure.message).not.toBe("fal says: ");
  });

  it("cuts what would fill a page", () => {
    expect(toFailure(400, { detail: "x".repeat(10_000) }).message).toHaveLength(500);
  });
});

describe("isLocked", () => {
  const body = { detail: "User is locked. Reason: Exhausted balance." };

  it("knows a locked account, and its sentence keeps fal's reason", () => {
    expect(isLocked(403, body)).toBe(true);
    expect(toFailure(403, body)).toEqual({
      type: "account_locked",
      message: `fal has locked the account: ${body.detail}`,
    });
  });

  it.each([
    ["another status", 401, body],
    ["another reason", 403, { detail: "Forbidden" }],
    ["the words elsewhere", 403, { detail: [item("x", "User is locked")] }],
    ["no body", 403, null],
  ])("takes nothing else for it: %s", (_, status, other) => {
    expect(isLocked(status, other)).toBe(false);
  });
});
