import { count, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { changeCounter, generations, projects } from "@/lib/db/schema";
import { isEmpty, seedGenerations } from "@/lib/db/seed";
import { rareWord } from "@/lib/db/seed-words";
import { statuses } from "@/lib/domain/generation";
import { Generation } from "@/lib/domain/generation-schema";
import { requireFilter } from "@/lib/services/generations/filter";
import { listGenerations } from "@/lib/services/generations/list";
import { listGenerationIds } from "@/lib/services/generations/list-ids";
import { testDatabase, testNow } from "@/lib/testing/database";
import { committedCtx, expectBalanced, insertImage } from "@/lib/testing/generations";
import { insertPerson } from "@/lib/testing/insert-person";

const database = testDatabase();
const rows = 600;

async function seeded(seed = 1) {
  const ctx = committedCtx(database());
  const imageId = await insertImage(ctx);
  const video = { key: "videos/seed-1.mp4", bytes: 3, width: 320, height: 192, fps: 24, numFrames: 29 };
  const scene = { imageId, shape: "16:9", width: 320, height: 192, numFrames: 29, fps: 24 } as const;
  const scenes = [
    { ...scene, video: { ...video, durationSeconds: 29 / 24 } },
    { ...scene, shape: "1:1" as const, video: { ...video, durationSeconds: 29 / 24 } },
  ];
  const seedMore = () =>
    seedGenerations(database(), { count: rows, seed, mode: "demo", scenes, until: testNow });
  await seedMore();
  return { ctx, seedMore };
}

describe("seedGenerations", () => {
  it("makes generations that keep every law: in JSON, in the books, and in the order of changes", async () => {
    const { ctx } = await seeded();
    await expectBalanced(ctx);
    const { items } = await listGenerations(ctx, { limit: 100 });
    for (const item of items) expect(Generation.parse(item)).toEqual(item);
    const [counted] = await ctx.db
      .select({
        all: sql<number>`count(*)::int`,
        statuses: sql<number>`count(distinct status)::int`,
        last: sql<number>`max(sequence)::int`,
        parents: sql<number>`count(parent_id)::int`,
        strangers: sql<number>`(count(*) filter (where parent_id not in (select id from generations)))::int`,
        late: sql<number>`(count(*) filter (where created_at > ${testNow.toISOString()}::timestamptz))::int`,
      })
      .from(generations);
    expect(counted).toMatchObject({ all: rows, statuses: statuses.length, strangers: 0, late: 0 });
    expect(counted?.parents).toBeGreaterThan(rows / 20);
    expect(await ctx.db.select().from(changeCounter)).toMatchObject([{ sequence: counted?.last }]);
    expect(await ctx.db.select().from(projects)).toHaveLength(12);
  });

  it("says the rare word in exactly three prompts that are in sight", async () => {
    const { ctx } = await seeded(7);
    const found = await listGenerationIds(ctx, requireFilter(new URLSearchParams({ q: rareWord })));
    expect(found.ids).toHaveLength(3);
  });

  it("gives them to the members of a team who may make something, and their books stay balanced", async () => {
    const ctx = committedCtx(database());
    const makers = [await insertPerson(ctx, "owner"), await insertPerson(ctx, "creator")];
    await insertPerson(ctx, "reviewer");
    await seeded();
    const made = await ctx.db
      .select({ maker: generations.createdBy, count: count() })
      .from(generations)
      .groupBy(generations.createdBy);
    expect(new Set(made.map(({ maker }) => maker))).toEqual(new Set(makers.map(({ actor }) => actor.id)));
    await expectBalanced(ctx);
  });

  it("adds others to what is there, and the books stay balanced", async () => {
    const { ctx, seedMore } = await seeded();
    expect(await isEmpty(database())).toBe(false);
    await seedMore();
    await expectBalanced(ctx);
    expect(await ctx.db.$count(generations)).toBe(2 * rows);
  });
});
