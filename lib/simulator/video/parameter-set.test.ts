import { describe, expect, it } from "vitest";

import { describeSequence, readSequenceParameters } from "./parameter-set";

/** What the encoder writes for 832 x 480 and, with cropping, for 322 x 190. */
const plain = Uint8Array.from(Buffer.from("67420016a680d03d90", "hex"));
const cropped = Uint8Array.from(Buffer.from("6742000ba681519e2290", "hex"));

describe("describeSequence", () => {
  it("keeps the picture's size and cropping", () => {
    expect(readSequenceParameters(plain)).toMatchObject({
      widthInBlocks: 52,
      heightInBlocks: 30,
      crop: null,
    });
    for (const nal of [plain, cropped]) {
      const before = readSequenceParameters(nal);
      const after = readSequenceParameters(describeSequence(nal, 24));
      expect({ ...after, constraints: 0, level: 0 }).toEqual({ ...before, constraints: 0, level: 0 });
    }
    expect(readSequenceParameters(cropped).crop).not.toBeNull();
  });

  it.each([
    [4, 21 + 1],
    [24, 30],
    [60, 31],
  ])("names the level that 832 x 480 at %i frames a second needs", (fps, level) => {
    expect(readSequenceParameters(describeSequence(plain, fps))).toMatchObject({ level, constraints: 0xc0 });
  });

  it("holds no start code, whatever the rate", () => {
    for (let fps = 4; fps <= 60; fps += 1) {
      expect(Buffer.from(describeSequence(plain, fps)).toString("hex")).not.toMatch(/^(..)*00000[0-2]/);
    }
  });
});
