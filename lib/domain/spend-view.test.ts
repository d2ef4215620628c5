import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { daysOf } from "./months";
import { readSpendView, writeSpendView } from "./spend-view";

const read = (query: string) => readSpendView(new URLSearchParams(query), "2026-11");
const id = "0b0f8a52-6c5e-4a50-9d1d-0a4b8f1d2c3e";

describe("a view of the books in an address", () => {
  it.each([
    ["", { month: "2026-11", day: null, project: null, person: null }],
    ["month=2026-10", { month: "2026-10", day: null, project: null, person: null }],
    [
      "month=2026-10&day=2026-10-31&project=none",
      { month: "2026-10", day: "2026-10-31", project: "none", person: null },
    ],
    ["day=2026-02-28", { month: "2026-02", day: "2026-02-28", project: null, person: null }],
    [`project=${id}&other=1`, { month: "2026-11", day: null, project: id, person: null }],
  ])("%j is read", (query, view) => {
    expect(read(query)).toEqual({ view, unusable: [] });
  });

  it.each([
    ["month=2026-13", ["month"]],
    ["month=2026-12", ["month"]],
    ["month=2026-10&month=2026-09", ["month"]],
    ["month=", ["month"]],
    ["day=2026-02-29", ["day"]],
    ["day=2027-01-01", ["day"]],
    ["month=2026-13&day=2026-10-01&project=Alps", ["month", "day", "project"]],
  ])("%j is left out and named", (query, unusable) => {
    const { view, ...rest } = read(query);
    expect(rest).toEqual({ unusable });
    expect(view).toMatchObject({ day: null, project: null, person: null });
  });

  it("keeps the month of a day that is not in it", () => {
    expect(read("month=2026-10&day=2026-11-01")).toEqual({
      view: { month: "2026-10", day: null, project: null, person: null },
      unusable: ["day"],
    });
  });

  it("is read as it was written", () => {
    const month = fc.constantFrom("2024-02", "2026-01", "2026-11");
    const view = month.chain((each) =>
      fc.record({
        month: fc.constant(each),
        day: fc.option(fc.constantFrom(...daysOf(each))),
        project: fc.option(fc.constantFrom("none", id)),
        person: fc.option(fc.constant(id)),
      }),
    );
    fc.assert(
      fc.property(view, (each) => {
        expect(read(writeSpendView(each).split("?")[1] ?? "")).toEqual({ view: each, unusable: [] });
      }),
    );
  });
});
