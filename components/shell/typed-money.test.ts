import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { mostMicros, readDollars, typedDollars } from "./typed-money";

describe("an amount that is typed", () => {
  test.each([
    ["", null],
    ["  ", null],
    ["25", 25_000_000],
    ["2.50", 2_500_000],
    ["2,50", 2_500_000],
    ["2,5", 2_500_000],
    ["0.05", 50_000],
    [".5", 500_000],
    ["25.", 25_000_000],
    ["0", 0],
    ["0,125", 125_000],
    ["$25", 25_000_000],
    ["25 $", 25_000_000],
    ["US$ 3.20", 3_200_000],
    ["1000", 1_000_000_000],
    ["10000000", mostMicros],
  ])("%j is %j micro-dollars", (text, micros) => {
    expect(readDollars(text)).toEqual({ ok: true, micros });
  });

  test.each([
    ["1,000", "thousands"],
    ["1.000", "thousands"],
    ["1 000", "thousands"],
    ["12,500.00", "thousands"],
    ["1.000.000,50", "thousands"],
    ["10000000.01", "tooMuch"],
    ["999999999999", "tooMuch"],
    ["-1", "amount"],
    ["−1", "amount"],
    ["ten", "amount"],
    ["1e3", "amount"],
    ["2.50.1", "amount"],
    ["€5", "amount"],
    ["$", "amount"],
    [".", "amount"],
    ["0x10", "amount"],
    ["Infinity", "amount"],
  ])("%j is refused: %s", (text, problem) => {
    expect(readDollars(text)).toEqual({ ok: false, problem });
  });

  test("what is shown is read as the same amount, in either language", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: mostMicros }),
        fc.constantFrom("en" as const, "de" as const),
        (micros, language) => {
          expect(readDollars(typedDollars(micros, language))).toEqual({ ok: true, micros });
        },
      ),
    );
    for (const micros of [2_500_000, 25_000_000, 1_234_000, 125_000]) {
      expect(readDollars(typedDollars(micros, "de"))).toEqual({ ok: true, micros });
    }
    expect(typedDollars(2_500_000, "de")).toBe("2,50");
    expect(typedDollars(25_000_000, "en")).toBe("25");
    expect(typedDollars(null, "en")).toBe("");
  });
});
