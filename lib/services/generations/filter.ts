import {
  and,
  arrayContains,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  notInArray,
  sql,
  type SQL,
} from "drizzle-orm";

import { generations, reviews } from "@/lib/db/schema";
import { charactersOfPrompt } from "@/lib/db/schema/generations";
import { restorableSince } from "@/lib/domain/deletion";
import { statuses } from "@/lib/domain/generation";
import {
  filterNames,
  mostSearchCharacters,
  readLibraryFilter,
  type FilterName,
  type LibraryFilter,
} from "@/lib/domain/library-filter";
import { type ReviewState, reviewStates } from "@/lib/domain/review";
import { shapes } from "@/lib/domain/sizes";
import { tagLimits } from "@/lib/domain/tags";

import type { Ctx } from "../context";
import { isFound } from "../is-found";
import { requireParameters } from "../require-parameters";
import { endOfDay, startOfDay } from "../utc-day";

type Condition = SQL | undefined;

/** Of the present mode, and not deleted. */
export function isInSight(ctx: Ctx): Condition {
  return and(eq(generations.mode, ctx.mode), isNull(generations.deletedAt));
}

/** Of the present mode, and deleted so lately that it can be brought back. */
export function isRestorable(ctx: Ctx): Condition {
  return and(
    eq(generations.mode, ctx.mode),
    isNotNull(generations.deletedAt),
    isNull(generations.mediaRemovedAt),
    gt(generations.deletedAt, restorableSince(ctx.now())),
  );
}

const placesOfPrompt = {
  words: generations.words,
  text: generations.prompt,
  characters: charactersOfPrompt,
};

/** Who works alone has made everything. */
function isBy({ actor }: Ctx, person: string): Condition {
  if (person !== "me") return eq(generations.createdBy, person);
  return actor.kind === "person" ? eq(generations.createdBy, actor.id) : undefined;
}

/** By the few whose review stands somewhere, also for the many without one. */
function isReviewed({ db }: Ctx, chosen: readonly ReviewState[]): Condition {
  if (chosen.length === 0) return undefined;
  const isLeftOut = chosen.includes("none");
  const states = reviewStates.filter((state) => chosen.includes(state) !== isLeftOut);
  const found = db.select({ id: reviews.generationId }).from(reviews).where(inArray(reviews.state, states));
  return isLeftOut ? notInArray(generations.id, found) : inArray(generations.id, found);
}

const has = <T>(value: T | null, condition: (value: T) => Condition): Condition =>
  value === null ? undefined : condition(value);

/** The generations a filter shows, as the `where` of a query on them. */
export function isShownBy(ctx: Ctx, filter: LibraryFilter): Condition {
  const { lengthSeconds, createdAt, costMicros, projectId } = generations;
  return and(
    filter.deleted ? isRestorable(ctx) : isInSight(ctx),
    ...isFound(filter.q, placesOfPrompt),
    filter.statuses.length > 0 ? inArray(generations.status, [...filter.statuses]) : undefined,
    filter.shapes.length > 0 ? inArray(generations.shape, [...filter.shapes]) : undefined,
    isReviewed(ctx, filter.reviews),
    has(filter.minSeconds, (seconds) => gte(lengthSeconds, seconds)),
    has(filter.maxSeconds, (seconds) => lte(lengthSeconds, seconds)),
    has(filter.from, (day) => gte(createdAt, startOfDay(day))),
    has(filter.to, (day) => lt(createdAt, endOfDay(day))),
    has(filter.minCostMicros, (micros) => gte(costMicros, micros)),
    has(filter.maxCostMicros, (micros) => lte(costMicros, micros)),
    filter.favourite ? sql`favourite` : undefined,
    filter.tags.length > 0 ? arrayContains(generations.tags, [...filter.tags]) : undefined,
    has(filter.person, (person) => isBy(ctx, person)),
    has(filter.project, (id) => (id === "none" ? isNull(projectId) : eq(projectId, id))),
  );
}

const mustBe: Record<FilterName, string> = {
  q: `Search for text alone, of at most ${mostSearchCharacters} characters.`,
  status: `Choose one of: ${statuses.join(", ")}.`,
  shape: `Choose one of: ${shapes.join(", ")}.`,
  review: `Choose one of: ${reviewStates.join(", ")}.`,
  minSeconds: "Give seconds, like 4 or 7.875.",
  maxSeconds: "Give seconds, like 4 or 7.875.",
  from: "Give a day, like 2026-11-28.",
  to: "Give a day, like 2026-11-28.",
  minCost: "Give dollars, like 0.40.",
  maxCost: "Give dollars, like 0.40.",
  favourite: "Say true, or leave it out.",
  tag: `Name a tag of 1 to ${tagLimits.maxLength} characters without a comma, at most ${tagLimits.mostOfOne} of them.`,
  project: "Name a project by its id, or none.",
  person: "Name a person by their id, or me.",
  deleted: "Say true, or leave it out.",
};

/**
 * The filter that a program asks for.
 * @param others the parameters of the query that are no filter.
 * @throws AppError invalid_input, with every parameter at fault.
 */
export function requireFilter(query: URLSearchParams, others: readonly string[] = []): LibraryFilter {
  const { filter, unusable } = readLibraryFilter(query);
  requireParameters(query, { unusable, mustBe, known: [...filterNames, ...others] });
  return filter;
}
