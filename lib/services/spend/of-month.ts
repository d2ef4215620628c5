import { and, eq, gte, isNull, lt, sql, type SQL } from "drizzle-orm";

import { generations, ledgerEntries } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { monthOf } from "@/lib/domain/ledger";
import { reachOf } from "@/lib/domain/permissions";
import { readSpendView, type SpendView } from "@/lib/domain/spend-view";

import type { Ctx } from "../context";

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

/** Entries that a view shows Their generations must be joined. */
export function isInView(ctx: Ctx, { month, day, project, person }: SpendView): SQL | undefined {
  const from = day === null ? null : new Date(`${day}T00:00:00.000Z`);
  return and(
    isOfMonth(ctx, month),
    isInReach(ctx),
    from ? gte(generations.createdAt, from) : undefined,
    from ? lt(generations.createdAt, new Date(from.getTime() + 24 * 3600_000)) : undefined,
    project === "none" ? isNull(generations.projectId) : undefined,
    project !== null && project !== "none" ? eq(generations.projectId, project) : undefined,
    person === null ? undefined : eq(generations.createdBy, person),
  );
}

/**
 * The view that a program asks for, by parameters of which it may use those that are `known`.
 * @throws AppError invalid_input, with every parameter at fault.
 */
export function requireSpendView(ctx: Ctx, query: URLSearchParams, known: readonly string[]): SpendView {
  const { view, unusable } = readSpendView(query, monthOf(ctx.now()));
  const unknown = [...new Set(query.keys())].filter((name) => !known.includes(name));
  if (unusable.length === 0 && unknown.length === 0) return view;
  const said = {
    month: "Name a month until now, like 2026-11.",
    day: "Name a day of the month, like 2026-11-28.",
    project: "Name a project's id, or none.",
    person: "Name a person's id.",
  };
  const detail = [
    ...unusable.map((name) => ({ loc: ["query", name], msg: said[name], type: "value_error" })),
    ...unknown.map((name) => ({
      loc: ["query", name],
      msg: "There is no such parameter.",
      type: "extra_forbidden",
    })),
  ];
  throw new AppError("invalid_input", `${detail[0]?.loc[1]}: ${detail[0]?.msg}`, detail);
}
