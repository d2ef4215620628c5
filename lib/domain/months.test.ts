import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { monthOf } from "./ledger";
import { daysOf, isMonth, monthAfter, monthStart } from "./months";

const month = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2998-12-31T23:59:59Z"), noInvalidDate: true })
  .map(monthOf);

describe("a month of the books", () => {
  it.each(["2026-01", "2026-12", "2000-01"])("can be %s", (text) => {
    expect(isMonth(text)).toBe(true);
  });

  it.each([
    "",
    "2026",
    "2026-00",
    "2026-13",
    "2026-1",
    "26-11",
    "1999-12",
    "2026-11-01",
    " 2026-11",
    "0000-01",
  ])("cannot be %j", (text) => {
    expect(isMonth(text)).toBe(false);
  });

  it("begins with its first moment in UTC and holds every one of its days", () => {
    fc.assert(
      fc.property(month, (each) => {
        const days = daysOf(each);
        expect(monthStart(each).toISOString()).toBe(`${days[0]}T00:00:00.000Z`);
        const last = new Date(`${days.at(-1)}T23:59:59.999Z`);
        expect(last.getTime() + 1).toBe(monthStart(each, 1).getTime());
        expect(new Set(days.map((day) => day.slice(0, 7)))).toEqual(new Set([each]));
      }),
    );
  });

  it("is found again from its neighbours, however far", () => {
    fc.assert(
      fc.property(month, fc.integer({ min: -300, max: 300 }), (each, by) => {
        expect(monthAfter(monthAfter(each, by), -by)).toBe(each);
      }),
    );
    expect(monthAfter("2026-12", 1)).toBe("2027-01");
    expect(monthAfter("2026-01", -1)).toBe("2025-12");
  });

  it("has 29 days in a leap February", () => {
    expect(daysOf("2028-02")).toHaveLength(29);
    expect(daysOf("2026-02")).toHaveLength(28);
  });
});
