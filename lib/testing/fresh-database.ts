import { sql } from "drizzle-orm";
import { onTestFinished } from "vitest";

import { openPglite, openPostgres, type Database } from "@/lib/db/client";

/** A database that nobody has touched, of the kind this run tests; `open` opens it once more. Gone after the test. */
export async function freshDatabase(): Promise<{ database: Database; open: () => Database }> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) {
    const database = await openPglite(null);
    onTestFinished(() => database.close());
    return { database, open: () => database };
  }
  const name = `fresh_${process.pid}_${Date.now()}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  const admin = openPostgres(url, () => {});
  const opened: Database[] = [];
  await admin.db.execute(sql.raw(`create database ${name}`));
  onTestFinished(async () => {
    await Promise.all(opened.map((each) => each.close()));
    await admin.db.execute(sql.raw(`drop database ${name} with (force)`));
    await admin.close();
  });
  const open = () => {
    const database = openPostgres(own.href, () => {});
    opened.push(database);
    return database;
  };
  return { database: open(), open };
}
