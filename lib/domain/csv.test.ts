import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readCsv } from "@/lib/testing/read-csv";

import { csvLine, csvMark, harmless, type CsvValue } from "./csv";

const awkward = fc.constantFrom(
  '"',
  ",",
  ";",
  "\t",
  "\r",
  "\n",
  "\r\n",
  "=",
  "+",
  "-",
  "@",
  "＝",
  " ",
  "'",
  "ä",
  "🎬",
);
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(awkward, { maxLength: 8 }).map((all) => all.join("")),
);
const value: fc.Arbitrary<CsvValue> = fc.oneof(
  text,
  fc.integer({ min: -9e15, max: 9e15 }),
  fc.boolean(),
  fc.constant(null),
);
const row = fc.array(value, { minLength: 1, maxLength: 6 });
const said = (each: CsvValue) => (each === null ? "" : harmless(String(each)));

describe("a line of CSV", () => {
  it("reads as what was written, whatever stands in its cells", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        expect(readCsv(rows.map(csvLine).join(""))).toEqual(rows.map((values) => values.map(said)));
      }),
    );
  });

  it.each<[CsvValue[], string]>([
    [["a", "b"], "a,b\r\n"],
    [['say "b"', "c, d", "e\nf"], '"say ""b""","c, d","e\nf"\r\n'],
    [[null, 0, -400_000, true], ",0,-400000,true\r\n"],
    [["-0.400000", "+0.4"], "-0.400000,'+0.4\r\n"],
    [[" a"], '" a"\r\n'],
  ])("writes %j as %j", (values, line) => {
    expect(csvLine(values)).toBe(line);
  });

  it("begins its file with the mark of UTF-8", () => {
    expect([...new TextEncoder().encode(csvMark)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe("a text made harmless", () => {
  it("begins no formula, also where a spreadsheet splits it at another sign", () => {
    fc.assert(
      fc.property(text, (each) => {
        const pieces = harmless(each).split(/[;\t\r\n]/);
        const formulas = pieces.filter((piece) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(piece));
        expect(formulas.filter((piece) => !/^-\d+(\.\d+)?$/.test(piece))).toEqual([]);
      }),
    );
  });

  it("gains apostrophes and loses nothing, and once is enough", () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(harmless(each).replaceAll("'", "")).toBe(each.replaceAll("'", ""));
        expect(harmless(harmless(each))).toBe(harmless(each));
      }),
    );
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["  =1", "'  =1"],
    ["\t=1", "\t'=1"],
    ["Waves; =1", "Waves;' =1"],
    ["pan\n- then zoom", "pan\n'- then zoom"],
    ["one-two + three = 3", "one-two + three = 3"],
    ["-12", "-12"],
  ])("of %j is %j", (before, after) => {
    expect(harmless(before)).toBe(after);
  });
});
