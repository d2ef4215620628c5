import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ownPath } from "./own-path";

describe("where someone goes after signing in", () => {
  it.each([
    ["/", "/"],
    ["/library", "/library"],
    ["/library?q=a%20b&status=failed", "/library?q=a%20b&status=failed"],
    ["/generations/0a?x=//evil.example#log", "/generations/0a?x=//evil.example#log"],
    ["/spend?next=https://evil.example", "/spend?next=https://evil.example"],
    ["/%2F%2Fevil.example", "/%2F%2Fevil.example"],
    ["/a/../library", "/library"],
  ])("is %s as %s", (asked, path) => {
    expect(ownPath(asked)).toBe(path);
  });

  it.each([
    undefined,
    null,
    "",
    "library",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "/./\\evil.example",
    "https://evil.example",
    "https:evil.example",
    "https:/evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "@evil.example",
    "//evil.example@localhost",
    "/sign-in?next=/library",
    "/sign-in",
    "/setup",
    "/invite/abc",
    "/reset/abc",
    "/api/session",
    "/media/x.mp4",
    "/a/../api/session",
  ])("is the studio's first page for %j", (asked) => {
    expect(ownPath(asked)).toBe("/");
  });

  it("is on our own origin, whatever the address asks for", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      "//",
      ".",
      "..",
      "%2f",
      "%5c",
      "@",
      ":",
      "?",
      "#",
      "\t",
      "evil.example",
      "https:",
      "a",
    );
    const anything = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(anything, (asked) => {
        const path = ownPath(asked);
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(new URL(path, "http://localhost:3000/sign-in").origin).toBe("http://localhost:3000");
        expect(ownPath(path)).toBe(path);
      }),
      { numRuns: 2000 },
    );
  });
});
