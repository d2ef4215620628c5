import { describe, expect, it } from "vitest";

import { falUploads, rateLimits, sessions, tags, verifications } from "@/lib/db/schema";
import { testDatabase, testNow, withRollback } from "@/lib/testing/database";
import { insertGeneration, insertImage } from "@/lib/testing/generations";
import { insertPerson } from "@/lib/testing/insert-person";
import { memoryMedia } from "@/lib/testing/memory-media";

import { cleanUp } from "./clean-up";
import { listTags } from "./tags/list";

const database = testDatabase();

describe("cleanUp", () => {
  it("forgets what fal has deleted and removes half-written files, and nothing else", async () => {
    const media = { ...memoryMedia(), sweep: () => Promise.resolve(2) };
    await withRollback(
      database(),
      async (ctx) => {
        const imageId = await insertImage(ctx);
        const insert = (crop: string, fromNowMs: number) =>
          ctx.db.insert(falUploads).values({
            imageId,
            mode: "demo",
            crop,
            url: `https://v3b.fal.media/${crop}`,
            expiresAt: new Date(testNow.getTime() + fromNowMs),
          });
        await insert("past", -1);
        await insert("kept", 1);
        expect(await cleanUp(ctx)).toEqual({ uploads: 1, files: 2, removed: 0, tags: 0, expired: 0 });
        expect((await ctx.db.select().from(falUploads)).map(({ crop }) => crop)).toEqual(["kept"]);
      },
      { media },
    );
  });

  it("forgets sessions, links and counts whose time is over, and no others", () =>
    withRollback(database(), async (ctx) => {
      const { actor } = await insertPerson(ctx, "creator");
      for (const [id, fromNowMs] of [
        ["past", -1],
        ["kept", 1],
      ] as const) {
        const expiresAt = new Date(testNow.getTime() + fromNowMs);
        const row = { id, expiresAt, createdAt: testNow, updatedAt: testNow };
        await ctx.db.insert(sessions).values({ ...row, userId: actor.id, token: id });
        await ctx.db.insert(verifications).values({ ...row, identifier: id, value: id });
        await ctx.db.insert(rateLimits).values({ key: id, points: 1, expire: expiresAt });
      }
      expect(await cleanUp(ctx)).toMatchObject({ expired: 3 });
      expect(await ctx.db.select({ id: sessions.id }).from(sessions)).toEqual([{ id: "kept" }]);
      expect(await ctx.db.select({ id: verifications.id }).from(verifications)).toEqual([{ id: "kept" }]);
      expect(await ctx.db.select({ key: rateLimits.key }).from(rateLimits)).toEqual([{ key: "kept" }]);
    }));

  it("forgets tags that nothing kept carries, and no others", () =>
    withRollback(database(), async (ctx) => {
      const imageId = await insertImage(ctx);
      await ctx.db
        .insert(tags)
        .values(["here", "deleted", "removed"].map((name) => ({ name, createdAt: testNow })));
      const deleted = { status: "failed" as const, deletedAt: testNow };
      await insertGeneration(ctx, imageId, { tags: ["here"] });
      await insertGeneration(ctx, imageId, { ...deleted, tags: ["deleted"] });
      await insertGeneration(ctx, imageId, { ...deleted, tags: ["removed"], mediaRemovedAt: testNow });
      expect(await cleanUp(ctx)).toMatchObject({ tags: 1 });
      expect(await listTags(ctx)).toEqual(["deleted", "here"]);
    }));
});
