import type { AuditEntry } from "@/lib/domain/audit-entry";
import type { AuditFilter } from "@/lib/domain/audit-filter";
import { csvLine, csvMark } from "@/lib/domain/csv";

import type { Ctx } from "../context";
import { requireMay } from "../permission";
import { readAuditPage } from "./list";

export const auditFormats = ["csv", "json"] as const;
export type AuditFormat = (typeof auditFormats)[number];

/** Rows that are in memory at a time. */
const rowsOnPage = 500;

/** The columns, named for programs: the same in every language. */
const columns = ["entry", "at", "actor", "actor_name", "action", "object", "object_name", "detail"];

function toLine(format: AuditFormat, entry: AuditEntry): string {
  if (format === "json") return `${JSON.stringify(entry)}\n`;
  const { id, at, actorId, actorName, action, objectId, objectName, detail } = entry;
  return csvLine([id, at, actorId, actorName, action, objectId, objectName, JSON.stringify(detail)]);
}

/** All that a filter shows, newest first, as CSV or as one JSON object a line; a page is read when it is asked for. */
export function exportAudit(
  ctx: Ctx,
  filter: AuditFilter,
  format: AuditFormat,
): AsyncGenerator<string, void, undefined> {
  requireMay(ctx, "audit.see");
  return linesOf(ctx, filter, format);
}

async function* linesOf(
  ctx: Ctx,
  filter: AuditFilter,
  format: AuditFormat,
): AsyncGenerator<string, void, undefined> {
  if (format === "csv") yield csvMark + csvLine(columns);
  for (let after: AuditEntry | null = null; ;) {
    const rows: AuditEntry[] = await readAuditPage(ctx, { filter, after, limit: rowsOnPage });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => toLine(format, row)).join("");
    after = last;
  }
}
