import { and, desc, eq, lt, sql } from "drizzle-orm";

import { generations, ledgerEntries } from "@/lib/db/schema";
import type { SpendEntries } from "@/lib/domain/spend-entry";
import { spendViewNames, type SpendView } from "@/lib/domain/spend-view";

import type { Ctx } from "../context";
import { foreignCursor, type PageInput, pageParameters, readPage, toPage } from "../pages";
import { requireMay } from "../permission";
import { isInView, requireSpendView, utcDay } from "./of-month";

export interface ListEntriesInput extends PageInput {
  view: SpendView;
}

export const entriesOnPage = 50;
/** A prompt can be long; a line of a list shows its beginning. */
const promptCharacters = 280;

/** What a query asks the list for. @throws AppError invalid_input, with what is at fault. */
export function readEntriesQuery(ctx: Ctx, query: URLSearchParams): ListEntriesInput {
  const view = requireSpendView(ctx, query, [...spendViewNames, ...pageParameters]);
  return { view, ...readPage(query, entriesOnPage) };
}

function fromCursor(cursor: string): number {
  const id = /^[1-9]\d{0,15}$/.test(cursor) ? Number(cursor) : 0;
  if (Number.isSafeInteger(id) && id > 0) return id;
  return foreignCursor();
}

/** The entries that a view shows, newest first, a page at a time. */
export async function listEntries(
  ctx: Ctx,
  { view, cursor, limit }: ListEntriesInput,
): Promise<SpendEntries> {
  requireMay(ctx, "spend.see");
  const rows = await ctx.db
    .select({
      id: ledgerEntries.id,
      kind: ledgerEntries.kind,
      reservedMicros: ledgerEntries.reservedMicros,
      settledMicros: ledgerEntries.settledMicros,
      verified: ledgerEntries.verified,
      createdAt: ledgerEntries.createdAt,
      day: utcDay,
      generationId: ledgerEntries.generationId,
      prompt: sql<string>`left(${generations.prompt}, ${promptCharacters})`,
      createdBy: generations.createdBy,
      deleted: sql<boolean>`${generations.deletedAt} is not null`,
    })
    .from(ledgerEntries)
    .innerJoin(generations, eq(generations.id, ledgerEntries.generationId))
    .where(
      and(isInView(ctx, view), cursor === undefined ? undefined : lt(ledgerEntries.id, fromCursor(cursor))),
    )
    .orderBy(desc(ledgerEntries.id))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(rows, limit, ({ id }) => String(id));
  return { items: items.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })), nextCursor };
}
