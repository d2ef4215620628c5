import { expect, test } from "vitest";

import { readAddress } from "./read-address";

test("takes valid settings as typed and names the others", () => {
  const { fields, notice } = readAddress(
    new URLSearchParams("prompt=Hello&num_frames=45&enable_safety_checker=false&fps=99&sync_mode=yes&foo=1"),
  );
  expect(fields).toEqual({ prompt: "Hello", num_frames: "45", enable_safety_checker: false });
  expect(notice).toContain("fps, sync_mode, foo");
});

test("says nothing where everything could be taken", () => {
  expect(readAddress(new URLSearchParams("seed=7")).notice).toBeNull();
});
