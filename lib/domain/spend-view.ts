import { daysOf, isMonth } from "./months";
import { isUuid } from "./uuid";

/** What of the books is looked at: a month, and of its entries those of one day, one project, one person, or all three. */
export interface SpendView {
  month: string;
  day: string | null;
  /** A project's id; `none` is what lies in no project. */
  project: string | null;
  /** Whose generations they are of: a person's id. */
  person: string | null;
}

/** A month with nothing left out. */
export function wholeMonth(month: string): SpendView {
  return { month, day: null, project: null, person: null };
}

export const spendViewNames = ["month", "day", "project", "person"] as const;
export type SpendViewName = (typeof spendViewNames)[number];

function only(values: readonly string[], fits: (text: string) => boolean): string | null {
  const [value] = values;
  return values.length === 1 && value !== undefined && fits(value) ? value : null;
}

/**
 * The view that an address names, with this month where it names none. What cannot be read is left out and its parameter
 * named in `unusable`. A day alone names its month too.
 */
export function readSpendView(
  params: URLSearchParams,
  thisMonth: string,
): { view: SpendView; unusable: SpendViewName[] } {
  const asked = only(params.getAll("month"), (text) => isMonth(text) && text <= thisMonth);
  const ofDay = params.has("month") ? null : monthOfDay(params.get("day"), thisMonth);
  const month = asked ?? ofDay ?? thisMonth;
  const day = only(params.getAll("day"), (text) => daysOf(month).includes(text));
  const project = only(params.getAll("project"), (text) => text === "none" || isUuid(text));
  const person = only(params.getAll("person"), isUuid);
  const read = { month: asked, day, project, person };
  return {
    view: { month, day, project, person },
    unusable: spendViewNames.filter((name) => params.has(name) && read[name] === null),
  };
}

function monthOfDay(day: string | null, thisMonth: string): string | null {
  const month = day?.slice(0, 7) ?? "";
  return isMonth(month) && month <= thisMonth ? month : null;
}

/** The address of a view. */
export function writeSpendView(view: SpendView): string {
  return `/spend?${spendParams(view).toString()}`;
}

/** The parameters that name a view, always in the same order. */
export function spendParams({ month, day, project, person }: SpendView): URLSearchParams {
  const params = new URLSearchParams({ month });
  if (day !== null) params.set("day", day);
  if (project !== null) params.set("project", project);
  if (person !== null) params.set("person", person);
  return params;
}
