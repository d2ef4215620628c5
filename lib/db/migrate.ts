import { readFile } from "node:fs/promises";
import path from "node:path";

import { sql } from "drizzle-orm";
import { migrate as migratePg } from "drizzle-orm/node-postgres/migrator";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";

import type { Database } from "./client";

/** The database was made by a newer version of this program. */
export class NewerDatabaseError extends Error {}

const presentFolder = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/db/migrations");
const migrationLock = 0x66f1;

async function refuseNewer({ db }: Database, folder: string): Promise<void> {
  const journal = JSON.parse(await readFile(path.join(folder, "meta/_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  const newest = Math.max(...journal.entries.map((entry) => entry.when));
  const rows = await db
    .select({ last: sql<string | null>`max(created_at)` })
    .from(sql`drizzle.__drizzle_migrations`)
    .catch(() => []); // a new database has no such table yet
  if (Number(rows[0]?.last ?? 0) > newest) {
    throw new NewerDatabaseError(
      "This database was made by a newer Firstframe. Start that version, or use another DATA_DIR or DATABASE_URL.",
    );
  }
}

/** Brings the database to the present schema. Several processes may start at once: one migrates, the others wait. */
export async function migrateDatabase(database: Database, folder = presentFolder): Promise<void> {
  await refuseNewer(database, folder);
  type PgliteDb = Parameters<typeof migratePglite>[0];
  type PgDb = Parameters<typeof migratePg>[0];
  if (database.engine === "pglite") {
    await migratePglite(database.db as unknown as PgliteDb, { migrationsFolder: folder });
    return;
  }
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${migrationLock})`);
    await migratePg(database.db as unknown as PgDb, { migrationsFolder: folder });
  });
}
