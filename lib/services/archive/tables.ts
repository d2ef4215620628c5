import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";

import type { Tx } from "@/lib/db/client";
import * as schema from "@/lib/db/schema";

import { rowsOf } from "./rows-of";

export interface Table {
  name: string;
  /** Those that are written; the database makes the others itself. */
  columns: string[];
  primaryKey: { name: string; isText: boolean }[];
  /** Columns that count by themselves. */
  serials: string[];
  references: string[];
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Of the moment: whoever is restored signs in again, and nobody is counted as having knocked. */
const passing = ["rate_limits", "sessions", "verifications"];

const ours = Object.values(schema)
  .filter((each) => is(each, PgTable))
  .map(getTableName)
  .filter((name) => !passing.includes(name));

/** What stands in a table before anything was made: the rows that a migration puts there. */
export const bornWithRows = ["change_counter", "settings"];

interface Column {
  table: string;
  column: string;
  isGenerated: boolean;
  isSerial: boolean;
  /** In the primary key; -1 outside of it. */
  keyPlace: number;
  isText: boolean;
}

function columnsOf(db: Tx): Promise<Column[]> {
  return rowsOf(
    db,
    sql`select c.relname as "table", a.attname as "column", a.attgenerated <> '' as "isGenerated",
      pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null as "isSerial",
      coalesce(array_position(i.indkey::int2[], a.attnum), -1)::int as "keyPlace",
      a.atttypid = 'text'::regtype as "isText"
    from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by c.relname, a.attname`,
  );
}

function referencesOf(db: Tx): Promise<{ from: string; to: string }[]> {
  return rowsOf(
    db,
    sql`select f.relname as "from", t.relname as "to" from pg_constraint k
      join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace`,
  );
}

/** A table after those it refers to; by name where nothing else decides. */
function inOrder(tables: readonly Table[]): Table[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const ordered: Table[] = [];
  while (left.size > 0) {
    const next = [...left.values()].find(({ name, references }) =>
      references.every((each) => each === name || !left.has(each)),
    );
    if (!next) throw new Error("the tables refer to each other in a circle");
    left.delete(next.name);
    ordered.push(next);
  }
  return ordered;
}

/** Our tables as this database has them now, whichever migration it is at, each after those it refers to. */
export async function listTables(db: Tx): Promise<Table[]> {
  const columns = await columnsOf(db);
  const references = await referencesOf(db);
  const tables = ours.toSorted().map((name) => {
    const own = columns.filter((each) => each.table === name);
    const key = own.filter((each) => each.keyPlace >= 0).toSorted((a, b) => a.keyPlace - b.keyPlace);
    return {
      name,
      columns: own.filter((each) => !each.isGenerated).map((each) => each.column),
      primaryKey: key.map((each) => ({ name: each.column, isText: each.isText })),
      serials: own.filter((each) => each.isSerial).map((each) => each.column),
      references: references.filter(({ from }) => from === name).map(({ to }) => to),
    };
  });
  return inOrder(tables.filter(({ columns: own }) => own.length > 0));
}

export async function countRows(db: Tx, table: string): Promise<number> {
  const query = sql.raw(`select count(*)::int as count from ${quoted(table)}`);
  const [row] = await rowsOf<{ count: number }>(db, query);
  return row?.count ?? 0;
}
