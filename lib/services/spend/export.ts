import { and, asc, eq, gt, lte, max } from "drizzle-orm";

import { generations, ledgerEntries, projects, users } from "@/lib/db/schema";
import { csvLine, csvMark } from "@/lib/domain/csv";
import { exactDollars } from "@/lib/domain/price";

import type { Ctx } from "../context";
import { requireMay } from "../permission";
import { isInReach, isOfMonth, utcDay } from "./of-month";

/** Rows that are in memory at a time. */
const rowsOnPage = 500;

/** The columns, named for programs: the same in every language. */
const columns = [
  "entry",
  "recorded_at",
  "day",
  "month",
  "mode",
  "kind",
  "reserved_usd",
  "booked_usd",
  "total_usd",
  "reserved_micros",
  "booked_micros",
  "total_micros",
  "said_by_fal",
  "generation",
  "request",
  "project",
  "person",
  "prompt",
  "deleted",
];

async function readPage(ctx: Ctx, month: string, after: number, last: number) {
  return ctx.db
    .select({
      entry: ledgerEntries,
      day: utcDay,
      requestId: generations.requestId,
      project: projects.name,
      person: users.name,
      prompt: generations.prompt,
      deletedAt: generations.deletedAt,
    })
    .from(ledgerEntries)
    .innerJoin(generations, eq(generations.id, ledgerEntries.generationId))
    .leftJoin(projects, eq(projects.id, generations.projectId))
    .leftJoin(users, eq(users.id, generations.createdBy))
    .where(
      and(isOfMonth(ctx, month), isInReach(ctx), gt(ledgerEntries.id, after), lte(ledgerEntries.id, last)),
    )
    .orderBy(asc(ledgerEntries.id))
    .limit(rowsOnPage);
}

function toLine({ entry, ...row }: Awaited<ReturnType<typeof readPage>>[number]): string {
  const { reservedMicros, settledMicros } = entry;
  const amounts = [reservedMicros, settledMicros, reservedMicros + settledMicros];
  return csvLine([
    entry.id,
    entry.createdAt.toISOString(),
    row.day,
    entry.month,
    entry.mode,
    entry.kind,
    ...amounts.map(exactDollars),
    ...amounts,
    entry.verified,
    entry.generationId,
    entry.requestId ?? row.requestId,
    row.project,
    row.person,
    row.prompt,
    row.deletedAt !== null,
  ]);
}

export function exportName(ctx: Ctx, month: string): string {
  return `firstframe-spend-${month}-${ctx.mode}.csv`;
}

async function* linesUntil(ctx: Ctx, month: string, last: number): AsyncGenerator<string, void, undefined> {
  yield csvMark + csvLine(columns);
  for (let after = 0; after < last;) {
    const rows = await readPage(ctx, month, after, last);
    const end = rows.at(-1);
    if (!end) return;
    yield rows.map(toLine).join("");
    after = end.entry.id;
  }
}

/** A month's entries that the actor may see as CSV, oldest first, a page of lines at a time: those that are there when it is asked for. */
export async function exportEntries(
  ctx: Ctx,
  month: string,
): Promise<AsyncGenerator<string, void, undefined>> {
  requireMay(ctx, "spend.see");
  const [newest] = await ctx.db
    .select({ id: max(ledgerEntries.id) })
    .from(ledgerEntries)
    .where(isOfMonth(ctx, month));
  return linesUntil(ctx, month, newest?.id ?? 0);
}
