import { expect, test } from "vitest";

import { readAddress } from "./read-address";

test("takes valid settings as typed and names the others", () => {
  const { fields, unusable } = readAddress(
    new URLSearchParams("prompt=Hello&num_frames=45&enable_safety_checker=false&fps=99&sync_mode=yes&foo=1"),
  );
  expect(fields).toEqual({ prompt: "Hello", num_frames: "45", enable_safety_checker: false });
  expect(unusable).toEqual(["fps", "sync_mode", "foo"]);
});

test("names nothing where everything could be taken", () => {
  expect(readAddress(new URLSearchParams("seed=7")).unusable).toEqual([]);
});
