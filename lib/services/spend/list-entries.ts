import { and, desc, eq, lt, sql } from "drizzle-orm";

import { generations, ledgerEntries } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { SpendEntries } from "@/lib/domain/spend-entry";
import { spendViewNames, type SpendView } from "@/lib/domain/spend-view";

import type { Ctx } from "../context";
import { requireMay } from "../permission";
import { isInView, requireSpendView, utcDay } from "./of-month";

export interface ListEntriesInput {
  view: SpendView;
  cursor?: string;
  limit: number;
}

const mostOnPage = 100;
export const entriesOnPage = 50;
/** A prompt can be long; a line of a list shows its beginning. */
const promptCharacters = 280;

function readLimit(limit: string): number {
  const number = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (number >= 1 && number <= mostOnPage) return number;
  const msg = `Choose a whole number from 1 to ${mostOnPage}.`;
  throw new AppError("invalid_input", `limit: ${msg}`, [
    { loc: ["query", "limit"], msg, type: "value_error" },
  ]);
}

/** What a query asks the list for. @throws AppError invalid_input, with what is at fault. */
export function readEntriesQuery(ctx: Ctx, query: URLSearchParams): ListEntriesInput {
  const view = requireSpendView(ctx, query, [...spendViewNames, "cursor", "limit"]);
  const cursor = query.get("cursor");
  const limit = query.get("limit");
  return {
    view,
    ...(cursor === null ? {} : { cursor }),
    limit: limit === null ? entriesOnPage : readLimit(limit),
  };
}

/** A cursor names the last entry of a page. Entries are only ever added, and the newest come first. */
function fromCursor(cursor: string): number {
  const id = /^[1-9]\d{0,15}$/.test(cursor) ? Number(cursor) : 0;
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw new AppError("bad_request", "This cursor is not one we gave. Begin again without it.");
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
  const items = rows.slice(0, limit).map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? String(last.id) : null };
}
