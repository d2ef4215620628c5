import { describe, expect, it } from "vitest";

import { parseByteRange } from "./byte-range";

describe("parseByteRange", () => {
  it.each([
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=0-99", { start: 0, end: 99 }],
    ["bytes=10-", { start: 10, end: 99 }],
    ["bytes=90-500", { start: 90, end: 99 }],
    ["bytes=-10", { start: 90, end: 99 }],
    ["bytes=-500", { start: 0, end: 99 }],
    ["Bytes = 5-6", { start: 5, end: 6 }],
  ])("takes %s", (header, range) => {
    expect(parseByteRange(header, 100)).toEqual(range);
  });

  it.each(["bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999-"])(
    "finds nothing for %s",
    (header) => {
      expect(parseByteRange(header, 100)).toBe("unsatisfiable");
    },
  );

  it.each([
    null,
    "",
    "bytes=",
    "bytes=-",
    "bytes=5-4",
    "bytes=a-b",
    "bytes=0-1,5-6",
    "items=0-1",
    "bytes=1.5-3",
  ])("answers %s with the whole", (header) => {
    expect(parseByteRange(header, 100)).toBe("whole");
  });

  it("finds nothing in an empty file", () => {
    expect(parseByteRange("bytes=-5", 0)).toBe("unsatisfiable");
    expect(parseByteRange("bytes=0-", 0)).toBe("unsatisfiable");
  });
});
