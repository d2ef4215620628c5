import { and, desc, eq, getTableColumns, gte, lt, or, sql, type SQL } from "drizzle-orm";

import { auditEntries } from "@/lib/db/schema";
import type { AuditEntries, AuditEntry } from "@/lib/domain/audit-entry";
import { type AuditFilter, auditFilterNames, readAuditFilter } from "@/lib/domain/audit-filter";
import { AppError } from "@/lib/domain/errors";

import type { Ctx } from "../context";
import { isFound } from "../is-found";
import { requireMay } from "../permission";

export interface ListAuditInput {
  filter: AuditFilter;
  cursor?: string;
  limit: number;
}

const mostOnPage = 100;
export const auditEntriesOnPage = 50;
const dayMs = 24 * 3600 * 1000;

const startOf = (day: string) => new Date(`${day}T00:00:00.000Z`);

/** Entries that a filter shows, as the `where` of a query on them. */
function isShownBy({ q, action, person, from, to }: AuditFilter): SQL | undefined {
  const { actorId, objectId, actorName, objectName, detail, words } = auditEntries;
  const text = sql`(${actorName} || ' ' || coalesce(${objectName}, '') || ' ' || ${detail}::text)`;
  return and(
    ...isFound(q, { words, text }),
    action === null ? undefined : eq(auditEntries.action, action),
    person === null ? undefined : or(eq(actorId, person), eq(objectId, person)),
    from === null ? undefined : gte(auditEntries.at, startOf(from)),
    to === null ? undefined : lt(auditEntries.at, new Date(startOf(to).getTime() + dayMs)),
  );
}

/**
 * The filter that a program asks for, by parameters of which it may use those of a filter and those `known` beside it.
 * @throws AppError invalid_input, with every parameter at fault.
 */
export function requireAuditFilter(query: URLSearchParams, known: readonly string[]): AuditFilter {
  const { filter, unusable } = readAuditFilter(query);
  const names: readonly string[] = [...auditFilterNames, ...known];
  const unknown = [...new Set(query.keys())].filter((name) => !names.includes(name));
  if (unusable.length === 0 && unknown.length === 0) return filter;
  const said = {
    q: "Search for at most 200 characters.",
    action: "Name an action as the log does, like member.removed.",
    person: "Name a person's id.",
    from: "Name a day, like 2026-11-28.",
    to: "Name a day, like 2026-11-28.",
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

function readLimit(limit: string): number {
  const number = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (number >= 1 && number <= mostOnPage) return number;
  const msg = `Choose a whole number from 1 to ${mostOnPage}.`;
  throw new AppError("invalid_input", `limit: ${msg}`, [
    { loc: ["query", "limit"], msg, type: "value_error" },
  ]);
}

/** What a query asks the log for. @throws AppError invalid_input, with what is at fault. */
export function readAuditQuery(query: URLSearchParams): ListAuditInput {
  const filter = requireAuditFilter(query, ["cursor", "limit"]);
  const cursor = query.get("cursor");
  const limit = query.get("limit");
  return {
    filter,
    ...(cursor === null ? {} : { cursor }),
    limit: limit === null ? auditEntriesOnPage : readLimit(limit),
  };
}

/** Where an entry stands in the log. */
interface Place {
  at: string;
  id: number;
}

/** A cursor names the last entry of a page, so that what is added meanwhile moves nothing. */
const toCursor = ({ at, id }: Place) => `${new Date(at).getTime()}.${id}`;

function fromCursor(cursor: string): Place {
  const [, moment, id] = /^(\d{1,14})\.([1-9]\d{0,14})$/.exec(cursor) ?? [];
  if (moment && id) return { at: new Date(Number(moment)).toISOString(), id: Number(id) };
  throw new AppError("bad_request", "This cursor is not one we gave. Begin again without it.");
}

/** Entries of a filter behind one of them, newest first. */
export async function readAuditPage(
  { db }: Pick<Ctx, "db">,
  { filter, after, limit }: { filter: AuditFilter; after: Place | null; limit: number },
): Promise<AuditEntry[]> {
  const { words: _, ...columns } = getTableColumns(auditEntries);
  const { at, id } = auditEntries;
  const rows = await db
    .select(columns)
    .from(auditEntries)
    .where(
      and(
        isShownBy(filter),
        after ? sql`(${at}, ${id}) < (${after.at}::timestamptz, ${after.id}::bigint)` : undefined,
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(limit);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** The entries that a filter shows, newest first, a page at a time. */
export async function listAudit(ctx: Ctx, { filter, cursor, limit }: ListAuditInput): Promise<AuditEntries> {
  requireMay(ctx, "audit.see");
  const after = cursor === undefined ? null : fromCursor(cursor);
  const rows = await readAuditPage(ctx, { filter, after, limit: limit + 1 });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? toCursor(last) : null };
}
