import { and, desc, eq, getTableColumns, gte, lt, or, sql, type SQL } from "drizzle-orm";

import { auditEntries } from "@/lib/db/schema";
import type { AuditEntries, AuditEntry } from "@/lib/domain/audit-entry";
import {
  type AuditFilter,
  type AuditFilterName,
  auditFilterNames,
  readAuditFilter,
} from "@/lib/domain/audit-filter";

import type { Ctx } from "../context";
import { isFound } from "../is-found";
import { foreignCursor, type PageInput, pageParameters, readPage, toPage } from "../pages";
import { requireMay } from "../permission";
import { requireParameters } from "../require-parameters";
import { endOfDay, startOfDay } from "../utc-day";

export interface ListAuditInput extends PageInput {
  filter: AuditFilter;
}

export const auditEntriesOnPage = 50;

/** Entries that a filter shows, as the `where` of a query on them. */
function isShownBy({ q, action, person, from, to }: AuditFilter): SQL | undefined {
  const { actorId, objectId, actorName, objectName, detail, words } = auditEntries;
  const text = sql`(${actorName} || ' ' || coalesce(${objectName}, '') || ' ' || ${detail}::text)`;
  return and(
    ...isFound(q, { words, text }),
    action === null ? undefined : eq(auditEntries.action, action),
    person === null ? undefined : or(eq(actorId, person), eq(objectId, person)),
    from === null ? undefined : gte(auditEntries.at, startOfDay(from)),
    to === null ? undefined : lt(auditEntries.at, endOfDay(to)),
  );
}

const mustBe: Record<AuditFilterName, string> = {
  q: "Search for at most 200 characters.",
  action: "Name an action as the log does, like member.removed.",
  person: "Name a person's id.",
  from: "Name a day, like 2026-11-28.",
  to: "Name a day, like 2026-11-28.",
};

/**
 * The filter that a program asks for, by parameters of which it may use those of a filter and those `known` beside it.
 * @throws AppError invalid_input, with every parameter at fault.
 */
export function requireAuditFilter(query: URLSearchParams, known: readonly string[]): AuditFilter {
  const { filter, unusable } = readAuditFilter(query);
  requireParameters(query, { unusable, mustBe, known: [...auditFilterNames, ...known] });
  return filter;
}

/** What a query asks the log for. @throws AppError invalid_input, with what is at fault. */
export function readAuditQuery(query: URLSearchParams): ListAuditInput {
  const filter = requireAuditFilter(query, pageParameters);
  return { filter, ...readPage(query, auditEntriesOnPage) };
}

/** Where an entry stands in the log. */
interface Place {
  at: string;
  id: number;
}

const toCursor = ({ at, id }: Place) => `${new Date(at).getTime()}.${id}`;

function fromCursor(cursor: string): Place {
  const [, moment, id] = /^(\d{1,14})\.([1-9]\d{0,14})$/.exec(cursor) ?? [];
  if (moment && id) return { at: new Date(Number(moment)).toISOString(), id: Number(id) };
  return foreignCursor();
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
  return toPage(rows, limit, toCursor);
}
