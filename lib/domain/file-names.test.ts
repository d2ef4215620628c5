import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { longestNameBytes, safeName, videoName } from "./file-names";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom(
      "con",
      ".",
      "NUL",
      "<",
      '"',
      "/",
      "\\",
      "?",
      " ",
      "a",
      "\u0301",
      "\u202e",
      "\0",
      "\n",
      "😀",
    ),
  }),
);
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

function expectSafe(name: string, mostBytes: number): void {
  expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
  expect(name).not.toMatch(/^[\s.]|[\s.]$/u);
  expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
  expect(name.normalize("NFC")).toBe(name);
  expect(bytesOf(name)).toBeLessThanOrEqual(mostBytes);
}

describe("safeName", () => {
  it("is a name on every system, of whatever text", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 100 }), (text, most) => {
        expect(() => expectSafe(safeName(text, most), most)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  it("changes nothing of what is safe already", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 100 }), (text, most) => {
        const name = safeName(text, most);
        expect(safeName(name, most)).toBe(name);
      }),
    );
  });

  it.each([
    ["the camera slowly pushes in", 60, "the camera slowly pushes in"],
    ["the camera slowly pushes in", 14, "the camera"],
    ["Who? The dog: a close-up…", 25, "Who The dog a close-up…"],
    ["  two\n\nlines\t", 60, "two lines"],
    ["Die Kamera fährt über die Brücke", 60, "Die Kamera fährt über die Brücke"],
    ["u\u0308ber", 60, "über"],
    ["カメラがゆっくり近づく", 15, "カメラがゆ"],
    ["👩‍👩‍👧 and a dog", 20, "👩‍👩‍👧"],
    ["con", 60, "_con"],
    ["NUL.txt", 60, "_NUL.txt"],
    ["con. concon", 11, "_con"],
    ["console", 60, "console"],
    ["...", 60, ""],
    ["../../etc/passwd", 60, "etc passwd"],
    ["invoice\u202Efdp.exe", 60, "invoice fdp.exe"],
  ])("of %j in %i bytes is %j", (text, most, name) => {
    expect(safeName(text, most)).toBe(name);
  });
});

describe("videoName", () => {
  const createdAt = new Date("2026-11-28T23:30:00.000Z");
  const id = "a1b2c3d4-0000-4000-8000-000000000001";

  it("tells the day, what happens, and which it is", () => {
    expect(videoName({ id, prompt: "the camera slowly pushes in", createdAt }, new Set())).toBe(
      "2026-11-28 the camera slowly pushes in (a1b2c3d4).mp4",
    );
    expect(videoName({ id, prompt: "?", createdAt }, new Set())).toBe("2026-11-28 (a1b2c3d4).mp4");
  });

  it("gives no name twice, not even in another case, and every one is safe", () => {
    const video = fc.record({
      id: fc.oneof(
        fc.uuid(),
        fc.uuid().map((each) => `a1b2c3d4${each.slice(8)}`),
      ),
      prompt: fc.oneof(anyText, fc.constantFrom("Rain.", "RAIN", "rain")),
      createdAt: fc.constant(createdAt),
    });
    fc.assert(
      fc.property(fc.uniqueArray(video, { selector: (each) => each.id, maxLength: 30 }), (videos) => {
        const taken = new Set<string>();
        const names = videos.map((each) => videoName(each, taken));
        for (const name of names) expectSafe(name, longestNameBytes);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(videos.length);
      }),
    );
  });
});
