import { describe, expect, it } from "vitest";

import { migrateDatabase } from "@/lib/db/migrate";
import { makeCtx } from "@/lib/testing/database";
import { firstVersion, makeFirstVersion } from "@/lib/testing/first-version";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { entriesOf, expectBalanced, followed, requireRow } from "@/lib/testing/generations";
import { simulateFal, smallPicture } from "@/lib/testing/simulated-fal";

import { listGenerations } from "./generations/list";
import { recoverSubmits } from "./generations/recover";
import { resolveGeneration } from "./generations/resolve";

const aDay = { expiresInSeconds: 86_400 };
const small = { image_size: { width: 320, height: 192 }, num_frames: 5, frames_per_second: 24 };

describe("a database of the first version", { timeout: 120_000 }, () => {
  it("keeps its data, and what was left in the middle is brought to its end", async () => {
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
      shape: "16:9",
      lengthSeconds: 189 / 24,
      costMicros: firstVersion.reservedMicros,
      favourite: false,
      tags: [],
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
