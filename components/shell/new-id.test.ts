import { afterEach, expect, test, vi } from "vitest";

import { newId } from "./new-id";

afterEach(() => vi.unstubAllGlobals());

test("makes ids where randomUUID is missing", () => {
  vi.stubGlobal("crypto", {
    getRandomValues: (bytes: Uint8Array) => bytes.fill(255),
  });
  expect(newId()).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
});
