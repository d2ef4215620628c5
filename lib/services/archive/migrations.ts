import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { sql } from "drizzle-orm";

import type { Database, Tx } from "@/lib/db/client";
import { migrateDatabase } from "@/lib/db/migrate";

import { ArchiveError } from "./format";
import { rowsOf } from "./rows-of";

interface Migration {
  tag: string;
  when: number;
}

const folder = path.join(process.cwd(), "lib/db/migrations");
const journalOf = (dir: string) => path.join(dir, "meta/_journal.json");

async function listMigrations(): Promise<Migration[]> {
  return (JSON.parse(await readFile(journalOf(folder), "utf8")) as { entries: Migration[] }).entries;
}

/** The last migration that a database has had; null for one that no studio was ever started on. */
export async function presentMigration(db: Tx): Promise<string | null> {
  const [has] = await rowsOf<{ any: boolean }>(
    db,
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as "any"`,
  );
  if (!has?.any) return null;
  const [found] = await db
    .select({ last: sql<string | null>`max(created_at)` })
    .from(sql`drizzle.__drizzle_migrations`);
  if (!found || found.last === null) return null;
  const known = (await listMigrations()).find(({ when }) => when === Number(found.last));
  if (!known) {
    throw new ArchiveError("This database was made by a newer Firstframe. Run that version's command.");
  }
  return known.tag;
}

/** Where a migration stands among ours; -1 for one we do not know. */
export async function placeOf(tag: string): Promise<number> {
  return (await listMigrations()).findIndex((each) => each.tag === tag);
}

/** Brings a new database to the shape that it had after one migration, and no further. */
export async function migrateUpTo(database: Database, tag: string): Promise<void> {
  const dir = await mkdtemp(path.join(tmpdir(), "firstframe-migrations-"));
  try {
    await cp(folder, dir, { recursive: true });
    const journal = JSON.parse(await readFile(journalOf(dir), "utf8")) as { entries: Migration[] };
    const entries = journal.entries.slice(0, (await placeOf(tag)) + 1);
    await writeFile(journalOf(dir), JSON.stringify({ ...journal, entries }));
    await migrateDatabase(database, dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
