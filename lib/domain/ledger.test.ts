import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { entryAmounts, monthOf, type EntryAmounts } from "./ledger";

const micros = fc.integer({ min: 0, max: 21_600_000 });

function sum(entries: EntryAmounts[]): EntryAmounts {
  return entries.reduce(
    (total, entry) => ({
      reservedMicros: total.reservedMicros + entry.reservedMicros,
      settledMicros: total.settledMicros + entry.settledMicros,
    }),
    { reservedMicros: 0, settledMicros: 0 },
  );
}

describe("the ledger", () => {
  it.each([
    ["reserve", 400_000, 0, { reservedMicros: 400_000, settledMicros: 0 }],
    ["settle", 350_000, 400_000, { reservedMicros: -400_000, settledMicros: 350_000 }],
    ["release", 0, 400_000, { reservedMicros: -400_000, settledMicros: 0 }],
    ["adjust", -50_000, 0, { reservedMicros: 0, settledMicros: -50_000 }],
    ["settle", 0, 0, { reservedMicros: 0, settledMicros: 0 }],
    ["release", 0, 0, { reservedMicros: 0, settledMicros: 0 }],
  ] as const)("writes %s of %i with %i reserved", (kind, amount, reserved, amounts) => {
    expect(entryAmounts(kind, amount, reserved)).toEqual(amounts);
  });

  it("holds nothing back and shows the very cost once a reservation is settled and corrected", () => {
    fc.assert(
      fc.property(micros, micros, fc.integer({ min: -1_000_000, max: 1_000_000 }), (held, cost, change) => {
        const entries = [
          entryAmounts("reserve", held, 0),
          entryAmounts("settle", cost, held),
          entryAmounts("adjust", change, 0),
        ];
        expect(sum(entries)).toEqual({ reservedMicros: 0, settledMicros: cost + change });
      }),
    );
  });

  it("is as if nothing had been when a reservation is released", () => {
    fc.assert(
      fc.property(micros, (held) => {
        const entries = [entryAmounts("reserve", held, 0), entryAmounts("release", 0, held)];
        expect(sum(entries)).toEqual({ reservedMicros: 0, settledMicros: 0 });
      }),
    );
  });

  it.each([
    ["2026-11-30T23:59:59.999Z", "2026-11"],
    ["2026-12-01T00:00:00.000Z", "2026-12"],
    ["2026-11-30T23:59:59.999-05:00", "2026-12"],
    ["2027-01-01T00:00:00.000+05:45", "2026-12"],
  ])("counts %s in the UTC month %s", (at, month) => {
    expect(monthOf(new Date(at))).toBe(month);
  });
});
