import { type AuditAction, auditActions } from "./audit";
import { readDay, readSearchText } from "./library-filter";
import { isUuid } from "./uuid";

/** What of the audit log is shown. */
export interface AuditFilter {
  /** Words of names and of what else an entry says, as typed; see search-words.ts. */
  q: string;
  action: AuditAction | null;
  /** The id of somebody who did it, or to whom it was done. */
  person: string | null;
  /** UTC days, `2026-11-28`, both included. */
  from: string | null;
  to: string | null;
}

export const auditFilterNames = ["q", "action", "person", "from", "to"] as const;
export type AuditFilterName = (typeof auditFilterNames)[number];

export const emptyAuditFilter: AuditFilter = { q: "", action: null, person: null, from: null, to: null };

/**
 * The filter that an address names. What cannot be read is left out and its parameter named in `unusable`; parameters
 * of other names are somebody else's.
 */
export function readAuditFilter(params: URLSearchParams): {
  filter: AuditFilter;
  unusable: AuditFilterName[];
} {
  const unusable: AuditFilterName[] = [];
  const read = <T>(name: AuditFilterName, readOne: (text: string) => T | null): T | null => {
    const [text, ...more] = params.getAll(name);
    if (text === undefined || text === "") return null;
    const value = more.length > 0 ? null : readOne(text);
    if (value === null) unusable.push(name);
    return value;
  };
  const filter: AuditFilter = {
    q: read("q", readSearchText) ?? "",
    action: read("action", (text) => auditActions.find((action) => action === text) ?? null),
    person: read("person", (text) => (isUuid(text) ? text : null)),
    from: read("from", readDay),
    to: read("to", readDay),
  };
  return { filter, unusable };
}

/** The parameters of an address that name a filter, always in the same order; nothing for what is not set. */
export function writeAuditFilter(filter: AuditFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of auditFilterNames) {
    const value = filter[name];
    if (value !== null && value !== "") params.set(name, value);
  }
  return params;
}
