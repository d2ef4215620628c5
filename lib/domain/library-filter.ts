import { statuses, type Status } from "./generation";
import { textLength } from "./model-fields";
import type { Micros } from "./price";
import { reviewStates, type ReviewState } from "./review";
import { shapes, type Shape } from "./sizes";
import { normaliseTag, tagLimits } from "./tags";
import { isUuid } from "./uuid";

/** What a library shows of all there is: every condition that is set must hold. */
export interface LibraryFilter {
  /** Words of the prompt, as typed; see search-words.ts. */
  q: string;
  /** Any of these; none chosen is every one. */
  statuses: readonly Status[];
  shapes: readonly Shape[];
  /** Where their review stands; `none` is what was never decided about, nor asked. */
  reviews: readonly ReviewState[];
  minSeconds: number | null;
  maxSeconds: number | null;
  /** UTC days of the submit, `2026-11-28`, both included. */
  from: string | null;
  to: string | null;
  minCostMicros: Micros | null;
  maxCostMicros: Micros | null;
  favourite: boolean;
  /** All of them. */
  tags: readonly string[];
  /** A project's id; `none` is what lies in no project. */
  project: string | null;
  /** Who made it: a person's id; `me` is whoever looks. */
  person: string | null;
  /** Only the deleted ones that can still be brought back; they are never shown otherwise. */
  deleted: boolean;
}

export const emptyFilter: LibraryFilter = {
  q: "",
  statuses: [],
  shapes: [],
  reviews: [],
  minSeconds: null,
  maxSeconds: null,
  from: null,
  to: null,
  minCostMicros: null,
  maxCostMicros: null,
  favourite: false,
  tags: [],
  project: null,
  person: null,
  deleted: false,
};

export const filterNames = [
  "q",
  "status",
  "shape",
  "review",
  "minSeconds",
  "maxSeconds",
  "from",
  "to",
  "minCost",
  "maxCost",
  "favourite",
  "tag",
  "project",
  "person",
  "deleted",
] as const;
export type FilterName = (typeof filterNames)[number];

export const mostSearchCharacters = 200;

/** What is searched for; null for what no search can be. */
export function readSearchText(text: string): string | null {
  return textLength(text) > mostSearchCharacters || /[\0\p{Surrogate}]/u.test(text) ? null : text;
}

function readOneOf<T extends string>(names: readonly T[], text: string): T | null {
  return names.find((name) => name === text) ?? null;
}

function readSeconds(text: string): number | null {
  return /^\d{1,4}(?:\.\d{1,3})?$/.test(text) ? Number(text) : null;
}

/** `0.40` in whole micro-dollars, without a float in between. */
function readDollars(text: string): Micros | null {
  const match = /^(\d{1,8})(?:\.(\d{1,6}))?$/.exec(text);
  return match ? Number(`${match[1]}${(match[2] ?? "").padEnd(6, "0")}`) : null;
}

function writeDollars(micros: Micros): string {
  const digits = String(micros).padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6, -4)}${digits.slice(-4).replace(/0+$/, "")}`;
}

/** A day, `2026-11-28`. */
export function readDay(text: string): string | null {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

const readTrue = (text: string) => (text === "true" ? true : null);
const readProject = (text: string) => (text === "none" || isUuid(text) ? text : null);
const readPerson = (text: string) => (text === "me" || isUuid(text) ? text : null);
const each = <T>(values: readonly T[]) => [...new Set(values)];

/**
 * The filter that an address names. What cannot be read is left out and its parameter named in `unusable`; parameters
 * of other names are somebody else's.
 */
export function readLibraryFilter(params: URLSearchParams): {
  filter: LibraryFilter;
  unusable: FilterName[];
} {
  const unusable = new Set<FilterName>();
  const readAll = <T>(name: FilterName, read: (text: string) => T | null): T[] =>
    params.getAll(name).flatMap((text) => {
      const value = read(text);
      if (value !== null) return [value];
      unusable.add(name);
      return [];
    });
  const readOne = <T>(name: FilterName, read: (text: string) => T | null): T | null => {
    const values = readAll(name, read);
    if (params.getAll(name).length <= 1) return values[0] ?? null;
    unusable.add(name); // which of the two is meant?
    return null;
  };
  const tags = each(readAll("tag", normaliseTag));
  if (tags.length > tagLimits.mostOfOne) unusable.add("tag");
  const filter: LibraryFilter = {
    q: readOne("q", readSearchText) ?? "",
    statuses: each(readAll("status", (text) => readOneOf(statuses, text))),
    shapes: each(readAll("shape", (text) => readOneOf(shapes, text))),
    reviews: each(readAll("review", (text) => readOneOf(reviewStates, text))),
    minSeconds: readOne("minSeconds", readSeconds),
    maxSeconds: readOne("maxSeconds", readSeconds),
    from: readOne("from", readDay),
    to: readOne("to", readDay),
    minCostMicros: readOne("minCost", readDollars),
    maxCostMicros: readOne("maxCost", readDollars),
    favourite: readOne("favourite", readTrue) ?? false,
    tags: tags.slice(0, tagLimits.mostOfOne),
    project: readOne("project", readProject),
    person: readOne("person", readPerson),
    deleted: readOne("deleted", readTrue) ?? false,
  };
  return { filter, unusable: filterNames.filter((name) => unusable.has(name)) };
}

/** The parameters of an address that name a filter, always in the same order; nothing for what is not set. */
export function writeLibraryFilter(filter: LibraryFilter): URLSearchParams {
  const values: Record<FilterName, readonly (string | number | null)[]> = {
    q: [filter.q === "" ? null : filter.q],
    status: filter.statuses,
    shape: filter.shapes,
    review: filter.reviews,
    minSeconds: [filter.minSeconds],
    maxSeconds: [filter.maxSeconds],
    from: [filter.from],
    to: [filter.to],
    minCost: [filter.minCostMicros === null ? null : writeDollars(filter.minCostMicros)],
    maxCost: [filter.maxCostMicros === null ? null : writeDollars(filter.maxCostMicros)],
    favourite: [filter.favourite ? "true" : null],
    tag: filter.tags,
    project: [filter.project],
    person: [filter.person],
    deleted: [filter.deleted ? "true" : null],
  };
  const params = new URLSearchParams();
  for (const name of filterNames) {
    for (const value of values[name]) if (value !== null) params.append(name, String(value));
  }
  return params;
}

/** Whether nothing is left out but what was deleted. */
export function isEmptyFilter(filter: LibraryFilter): boolean {
  return writeLibraryFilter(filter).size === 0;
}
