import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { listGenerations } from "@/lib/services/generations/list";
import { recoverSubmits } from "@/lib/services/generations/recover";
import { resolveGeneration } from "@/lib/services/generations/resolve";
import { makeCtx } from "@/lib/testing/database";
import { firstVersion, makeFirstVersion } from "@/lib/testing/first-version";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { entriesOf, expectBalanced, followed, requireRow } from "@/lib/testing/generations";
import { simulateFal, smallPicture } from "@/lib/testing/simulated-fal";

import { migrateDatabase, NewerDatabaseError } from "./migrate";
import { changeCounter } from "./schema";

const aDay = { expiresInSeconds: 86_400 };
const small = { image_size: { width: 320, height: 192 }, num_frames: 5, frames_per_second: 24 };

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

  it("keeps what the first version wrote, and brings to its end what that left in the middle", async () => {
    const { database } = await freshDatabase();
    const { fal } = simulateFal();
    const asked = await fal.submit(
      {
        prompt: "x",
        image_url: await fal.upload(await smallPicture(), "image/png", "a.png", aDay),
        ...small,
      },
      { tag: firstVersion.generating },
    );
    if (asked.kind !== "accepted") throw new Error("the simulator did not take it");
    await makeFirstVersion(database, asked.reply.request_id);
    const ctx = makeCtx(database.db, { fal, now: () => new Date() });

    await migrateDatabase(database);
    await expectBalanced(ctx);
    expect((await listGenerations(ctx, { limit: 10 })).items).toHaveLength(6);
    expect(await requireRow(ctx, firstVersion.completed)).toMatchObject({
      prompt: "the completed one",
      videoKey: "videos/a.mp4",
      settledMicros: firstVersion.reservedMicros,
      crop: null,
      sends: 1,
    });

    await recoverSubmits(ctx, { alone: true });
    const statusOf = async (id: string) => (await requireRow(ctx, id)).status;
    expect(await statusOf(firstVersion.intended)).toBe("failed");
    for (const id of [firstVersion.sending, firstVersion.unconfirmed]) {
      expect(await requireRow(ctx, id)).toMatchObject({ status: "unconfirmed", sends: 1 });
      await resolveGeneration(ctx, id, { action: "never_ran" });
    }
    expect(await followed(ctx, await requireRow(ctx, firstVersion.generating))).toMatchObject({
      status: "completed",
      settledMicros: firstVersion.reservedMicros,
    });
    await expectBalanced(ctx);
    const kinds = async (id: string) => (await entriesOf(ctx, id)).map(({ kind }) => kind);
    expect(await kinds(firstVersion.generating)).toEqual(["reserve", "settle"]);
    expect(await kinds(firstVersion.sending)).toEqual(["reserve", "release"]);
    expect(await kinds(firstVersion.completed)).toEqual(["reserve", "settle"]);
  });
});
