import { sql } from "drizzle-orm";
import { describe, expect, it, onTestFinished } from "vitest";

import { testDatabase } from "@/lib/testing/database";

import { openPglite, openPostgres, type Database } from "./client";
import { migrateDatabase, NewerDatabaseError } from "./migrate";
import { changeCounter } from "./schema";

const shared = testDatabase();

/** A database that nobody has touched, of the kind this run tests; `open` opens it once more. */
async function fresh(): Promise<{ database: Database; open: () => Database }> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) {
    const database = await openPglite(null);
    onTestFinished(() => database.close());
    return { database, open: () => database };
  }
  const name = `fresh_${Date.now()}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  const opened: Database[] = [];
  await shared().db.execute(sql.raw(`create database ${name}`));
  onTestFinished(async () => {
    await Promise.all(opened.map((each) => each.close()));
    await shared().db.execute(sql.raw(`drop database ${name} with (force)`));
  });
  const open = () => {
    const database = openPostgres(own.href, () => {});
    opened.push(database);
    return database;
  };
  return { database: open(), open };
}

describe("migrateDatabase", () => {
  it("makes a new database ready, changes nothing the second time, and refuses a newer one", async () => {
    const { database, open } = await fresh();
    await migrateDatabase(database);
    const counted = () => database.db.select().from(changeCounter);
    expect(await counted()).toEqual([{ id: 1, sequence: 0 }]);
    await database.db.update(changeCounter).set({ sequence: 7 });
    await migrateDatabase(database);
    await migrateDatabase(open());
    expect(await counted()).toEqual([{ id: 1, sequence: 7 }]);

    const later = Date.now() + 10 * 365 * 86_400_000;
    await database.db.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', ${later})`,
    );
    await expect(migrateDatabase(database)).rejects.toBeInstanceOf(NewerDatabaseError);
    await expect(migrateDatabase(database)).rejects.toThrow(/newer Firstframe.*DATA_DIR or DATABASE_URL\.$/);
    expect(await counted()).toEqual([{ id: 1, sequence: 7 }]);
  });

  it("by several processes that start at once happens once", async () => {
    const { database, open } = await fresh();
    const others = [open(), open()].filter((other) => other !== database); // PGlite has one process at a time
    await Promise.all([database, ...others].map(migrateDatabase));
    expect(await database.db.select().from(changeCounter)).toEqual([{ id: 1, sequence: 0 }]);
  });
});
