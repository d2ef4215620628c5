import { sql } from "drizzle-orm";
import { onTestFinished } from "vitest";

import { openPglite, openPostgres, type Database } from "@/lib/db/client";

export interface ScratchDatabase {
  database: Database;
  /** Opens it once more. */
  open: () => Database;
  drop(): Promise<void>;
}

let made = 0;

/** A database that nobody has touched, of the kind this run tests; whoever asks for it drops it. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) {
    const database = await openPglite(null);
    return { database, open: () => database, drop: () => database.close() };
  }
  made += 1;
  const name = `fresh_${process.pid}_${Date.now()}_${made}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  const admin = openPostgres(url, () => {});
  const opened: Database[] = [];
  await admin.db.execute(sql.raw(`create database ${name}`));
  const open = () => {
    const database = openPostgres(own.href, () => {});
    opened.push(database);
    return database;
  };
  const drop = async () => {
    await Promise.all(opened.map((each) => each.close()));
    await admin.db.execute(sql.raw(`drop database ${name} with (force)`));
    await admin.close();
  };
  return { database: open(), open, drop };
}

/** A database that nobody has touched, gone after the test. */
export async function freshDatabase(): Promise<ScratchDatabase> {
  const scratch = await scratchDatabase();
  onTestFinished(() => scratch.drop());
  return scratch;
}
