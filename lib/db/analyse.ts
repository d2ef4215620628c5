import type { Database } from "./client";

/** Counts what is in the tables, which plans are made by. PostgreSQL does so by itself, PGlite never. */
export async function analyseTables(database: Database): Promise<void> {
  if (database.engine === "pglite") await database.executeSql("analyze");
}
