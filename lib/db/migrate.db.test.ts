import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { freshDatabase } from "@/lib/testing/fresh-database";

import { migrateDatabase, NewerDatabaseError } from "./migrate";
import { changeCounter } from "./schema";

describe("migrateDatabase", () => {
  it("makes a new database ready, changes nothing the second time, and refuses a newer one", async () => {
    const { database, open } = await freshDatabase();
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
    const { database, open } = await freshDatabase();
    const others = [open(), open()].filter((other) => other !== database); // PGlite has one process at a time
    await Promise.all([database, ...others].map((each) => migrateDatabase(each)));
    expect(await database.db.select().from(changeCounter)).toEqual([{ id: 1, sequence: 0 }]);
  });
});
