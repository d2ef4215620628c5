import { daysOf, isMonth } from "./months";
import { isUuid } from "./uuid";

/** What of the books is looked at: a month, and of its entries those of one day, one project, or both. */
export interface SpendView {
  month: string;
  day: string | null;
  /** A project's id; `none` is what lies in no project. */
  project: string | null;
}

export const spendViewNames = ["month", "day", "project"] as const;
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
  const read = { month: asked, day, project };
  return {
    view: { month, day, project },
    unusable: spendViewNames.filter((name) => params.has(name) && read[name] === null),
  };
}

function monthOfDay(day: string | null, thisMonth: string): string | null {
  const month = day?.slice(0, 7) ?? "";
  return isMonth(month) && month <= thisMonth ? month : null;
}

/** The address of a view. */
export function writeSpendView({ month, day, project }: SpendView): string {
  const params = new URLSearchParams({ month });
  if (day !== null) params.set("day", day);
  if (project !== null) params.set("project", project);
  return `/spend?${params.toString()}`;
}
