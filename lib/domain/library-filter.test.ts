import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { statuses } from "./generation";
import {
  emptyFilter,
  filterNames,
  isEmptyFilter,
  readLibraryFilter,
  writeLibraryFilter,
  type LibraryFilter,
} from "./library-filter";
import { reviewStates } from "./review";
import { shapes } from "./sizes";
import { normaliseTag } from "./tags";

const read = (query: string) => readLibraryFilter(new URLSearchParams(query));
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const day = fc
  .date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const micros = fc.nat({ max: 99_999_999_999_999 });
const seconds = fc.nat({ max: 9_999_999 }).map((milliseconds) => milliseconds / 1000);
const tag = fc
  .string({ unit: "binary", minLength: 1 })
  .map(normaliseTag)
  .filter((each) => each !== null);

const filters: fc.Arbitrary<LibraryFilter> = fc.record({
  q: fc.string({ maxLength: 100, unit: "grapheme" }).filter((text) => !text.includes("\0")),
  statuses: fc.uniqueArray(fc.constantFrom(...statuses)),
  shapes: fc.uniqueArray(fc.constantFrom(...shapes)),
  reviews: fc.uniqueArray(fc.constantFrom(...reviewStates)),
  minSeconds: orNull(seconds),
  maxSeconds: orNull(seconds),
  from: orNull(day),
  to: orNull(day),
  minCostMicros: orNull(micros),
  maxCostMicros: orNull(micros),
  favourite: fc.boolean(),
  tags: fc.uniqueArray(tag, { maxLength: 30 }),
  project: orNull(fc.oneof(fc.uuid(), fc.constant("none"))),
  person: orNull(fc.oneof(fc.uuid(), fc.constant("me"))),
  deleted: fc.boolean(),
});

describe("a library's filter", () => {
  it("comes back from an address as it went in", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const written = writeLibraryFilter(filter).toString();
        expect(read(written)).toEqual({ filter, unusable: [] });
      }),
    );
  });

  it("is read from any address, and names only parameters of its own as unusable", () => {
    const pair = fc.tuple(
      fc.oneof(fc.constantFrom(...filterNames), fc.string()),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const { filter, unusable } = readLibraryFilter(new URLSearchParams(pairs));
        const again = readLibraryFilter(writeLibraryFilter(filter));
        expect(again).toEqual({ filter, unusable: [] });
        expect(filterNames).toEqual(expect.arrayContaining(unusable));
      }),
    );
  });

  it("is empty without parameters, and with those of somebody else", () => {
    expect(read("").filter).toEqual(emptyFilter);
    expect(read("view=list&cursor=x")).toEqual({ filter: emptyFilter, unusable: [] });
    expect(isEmptyFilter(emptyFilter)).toBe(true);
    expect(isEmptyFilter({ ...emptyFilter, tags: ["x"] })).toBe(false);
  });

  it("writes dollars as people do", () => {
    const written = (minCostMicros: number) =>
      writeLibraryFilter({ ...emptyFilter, minCostMicros }).toString();
    expect(written(400_000)).toBe("minCost=0.40");
    expect(written(12_000_000)).toBe("minCost=12.00");
    expect(written(1)).toBe("minCost=0.000001");
  });

  it.each([
    ["status=done", "status"],
    ["status=completed&status=", "status"],
    ["shape=2:1", "shape"],
    ["minSeconds=-1", "minSeconds"],
    ["maxSeconds=1e3", "maxSeconds"],
    ["from=2026-02-29", "from"],
    ["to=28.11.2026", "to"],
    ["from=2026-13-01", "from"],
    ["minCost=%240.40", "minCost"],
    ["maxCost=0,40", "maxCost"],
    ["favourite=false", "favourite"],
    ["deleted=1", "deleted"],
    ["tag=a,b", "tag"],
    ["project=Kites", "project"],
    ["q=a&q=b", "q"],
    [`q=${"x".repeat(201)}`, "q"],
    ["q=%00", "q"],
  ])("cannot use %s, and keeps what else there is", (query, name) => {
    const { filter, unusable } = read(`${query}&shape=1:1`);
    expect(unusable).toEqual([name]);
    expect(filter.shapes).toEqual(["1:1"]);
  });

  it("takes each of several once", () => {
    expect(read("status=failed&status=failed&tag=A&tag=a%20").filter).toMatchObject({
      statuses: ["failed"],
      tags: ["a"],
    });
  });
});
