import { and, eq, gte, isNull, lt, sql, type SQL } from "drizzle-orm";

import { generations, ledgerEntries } from "@/lib/db/schema";
import { monthOf } from "@/lib/domain/ledger";
import { reachOf } from "@/lib/domain/permissions";
import { readSpendView, type SpendView } from "@/lib/domain/spend-view";

import type { Ctx } from "../context";
import { requireParameters } from "../require-parameters";
import { endOfDay, startOfDay } from "../utc-day";

/** The day of the month an entry counts on: its generation's, in UTC. */
export const dayOfMonth = sql<number>`extract(day from ${generations.createdAt} at time zone 'UTC')`.mapWith(
  Number,
);

/** The same as a whole day, `2026-11-28`. */
export const utcDay = sql<string>`to_char(${generations.createdAt} at time zone 'UTC', 'YYYY-MM-DD')`;

/** Entries of the present mode and a month. */
export function isOfMonth(ctx: Ctx, month: string): SQL | undefined {
  return and(eq(ledgerEntries.mode, ctx.mode), eq(ledgerEntries.month, month));
}

/** Whether somebody sees what they spent themselves, and nothing else. */
export function seesOwnAlone({ actor }: Ctx): boolean {
  return actor.kind === "person" && reachOf(actor.role, "spend.see") !== "any";
}

/** Entries that the actor may see. Their generations must be joined. */
export function isInReach(ctx: Ctx): SQL | undefined {
  const { actor } = ctx;
  return actor.kind === "person" && seesOwnAlone(ctx) ? eq(generations.createdBy, actor.id) : undefined;
}

/** Entries that a view shows. Their generations must be joined. */
export function isInView(ctx: Ctx, { month, day, project, person }: SpendView): SQL | undefined {
  return and(
    isOfMonth(ctx, month),
    isInReach(ctx),
    day === null ? undefined : gte(generations.createdAt, startOfDay(day)),
    day === null ? undefined : lt(generations.createdAt, endOfDay(day)),
    project === "none" ? isNull(generations.projectId) : undefined,
    project !== null && project !== "none" ? eq(generations.projectId, project) : undefined,
    person === null ? undefined : eq(generations.createdBy, person),
  );
}

const mustBe: Record<keyof SpendView, string> = {
  month: "Name a month until now, like 2026-11.",
  day: "Name a day of the month, like 2026-11-28.",
  project: "Name a project's id, or none.",
  person: "Name a person's id.",
};

/**
 * The view that a program asks for, by parameters of which it may use those that are `known`.
 * @throws AppError invalid_input, with every parameter at fault.
 */
export function requireSpendView(ctx: Ctx, query: URLSearchParams, known: readonly string[]): SpendView {
  const { view, unusable } = readSpendView(query, monthOf(ctx.now()));
  requireParameters(query, { unusable, mustBe, known });
  return view;
}
