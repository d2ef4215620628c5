import type { LibraryFilter } from "@/lib/domain/library-filter";
import type { Micros } from "@/lib/domain/price";
import { formatMicros } from "@/lib/domain/price";
import type { Project } from "@/lib/domain/projects";
import type { Words } from "@/lib/words/words";

/** One condition of a filter, and the filter without it. */
export interface Condition {
  key: string;
  words: string;
  without: Partial<LibraryFilter>;
}

function rangeWords(t: Words, from: string | null, to: string | null): string {
  if (from !== null && to !== null) return t("library.filters.chips.between", { from, to });
  return from === null
    ? t("library.filters.chips.atMost", { to: to ?? "" })
    : t("library.filters.chips.atLeast", { from });
}

const inDollars = (micros: Micros | null) => (micros === null ? null : formatMicros(micros));
const inDigits = (seconds: number | null) => (seconds === null ? null : String(seconds));

function ranges(t: Words, filter: LibraryFilter): Condition[] {
  const { minSeconds, maxSeconds, from, to, minCostMicros, maxCostMicros } = filter;
  const all = [
    minSeconds === null && maxSeconds === null
      ? null
      : {
          key: "length",
          words: t("library.filters.chips.seconds", {
            range: rangeWords(t, inDigits(minSeconds), inDigits(maxSeconds)),
          }),
          without: { minSeconds: null, maxSeconds: null },
        },
    from === null && to === null
      ? null
      : { key: "date", words: rangeWords(t, from, to), without: { from: null, to: null } },
    minCostMicros === null && maxCostMicros === null
      ? null
      : {
          key: "cost",
          words: rangeWords(t, inDollars(minCostMicros), inDollars(maxCostMicros)),
          without: { minCostMicros: null, maxCostMicros: null },
        },
  ];
  return all.filter((each) => each !== null);
}

function projectCondition(t: Words, { project }: LibraryFilter, projects: readonly Project[]): Condition[] {
  if (project === null) return [];
  const name = projects.find(({ id }) => id === project)?.name ?? t("library.filters.goneProject");
  const words =
    project === "none" ? t("library.filters.noProject") : t("library.filters.chips.project", { name });
  return [{ key: "project", words, without: { project: null } }];
}

function personCondition(
  t: Words,
  { person }: LibraryFilter,
  nameOf: (id: string) => string | null,
): Condition[] {
  if (person === null) return [];
  const name = person === "me" ? null : (nameOf(person) ?? t("library.filters.gonePerson"));
  const words = name === null ? t("library.filters.chips.me") : t("library.filters.chips.person", { name });
  return [{ key: "person", words, without: { person: null } }];
}

/** What the ids in a filter are called. */
interface Names {
  projects: readonly Project[];
  nameOf: (personId: string) => string | null;
}

/** What a filter asks for, one by one, in words. */
export function filterConditions(t: Words, filter: LibraryFilter, { projects, nameOf }: Names): Condition[] {
  const { q, statuses, shapes, reviews, tags, favourite, deleted } = filter;
  return [
    ...(deleted
      ? [{ key: "deleted", words: t("library.filters.deleted"), without: { deleted: false } }]
      : []),
    ...(q.trim() === ""
      ? []
      : [{ key: "q", words: t("library.filters.chips.q", { words: q.trim() }), without: { q: "" } }]),
    ...statuses.map((status) => ({
      key: status,
      words: t(`generation.status.${status}`),
      without: { statuses: statuses.filter((each) => each !== status) },
    })),
    ...shapes.map((shape) => ({
      key: shape,
      words: shape,
      without: { shapes: shapes.filter((each) => each !== shape) },
    })),
    ...reviews.map((state) => ({
      key: `review ${state}`,
      words: t(`reviewStates.${state}`),
      without: { reviews: reviews.filter((each) => each !== state) },
    })),
    ...ranges(t, filter),
    ...(favourite
      ? [{ key: "favourite", words: t("library.filters.favourite"), without: { favourite: false } }]
      : []),
    ...tags.map((tag) => ({
      key: `tag ${tag}`,
      words: t("library.filters.chips.tag", { tag }),
      without: { tags: tags.filter((each) => each !== tag) },
    })),
    ...projectCondition(t, filter, projects),
    ...personCondition(t, filter, nameOf),
  ];
}
