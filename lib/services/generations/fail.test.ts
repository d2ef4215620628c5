import { expect, it } from "vitest";

import { keptFailure } from "./fail";

it("says what to do where we know, and keeps fal's words where we do not", () => {
  const says = (type: string) => keptFailure({ type, message: "fal says: no." }).message;
  expect(says("content_policy_violation")).toContain("safety check");
  expect(says("new_one")).toBe("fal says: no.");
  expect(says("constructor")).toBe("fal says: no.");
});
