import { randomUUID } from "node:crypto";

import { describe, expect, it } from "vitest";

import { changeCounter, projects } from "@/lib/db/schema";
import { testDatabase, testNow, withRollback } from "@/lib/testing/database";
import { committedCtx, insertGeneration, insertImage, requireRow } from "@/lib/testing/generations";

import type { Ctx } from "../context";
import { listTags } from "../tags/list";
import { listChangesSince } from "./list-changes";
import { organiseGenerations, OrganiseInput } from "./organise";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>) => withRollback(database(), test);
const organise = (ctx: Ctx, input: Record<string, unknown>) =>
  organiseGenerations(ctx, OrganiseInput.parse(input));

async function insertSeveral(ctx: Ctx, count: number) {
  const imageId = await insertImage(ctx);
  const rows = [];
  for (let index = 0; index < count; index += 1) rows.push(await insertGeneration(ctx, imageId));
  return { imageId, ids: rows.map(({ id }) => id), last: rows.at(-1)?.sequence ?? 0 };
}

describe("organiseGenerations", () => {
  it("changes several at once, answers them as named, and tells every stream of each change once", () =>
    inDatabase(async (ctx) => {
      const { ids, last } = await insertSeveral(ctx, 3);
      const named = ids.toReversed();
      const items = await organise(ctx, { ids: named, favourite: true, addTags: ["Sky", "kites"] });
      expect(items.map(({ id }) => id)).toEqual(named);
      expect(items).toMatchObject(ids.map(() => ({ favourite: true, tags: ["kites", "sky"] })));
      const changes = await listChangesSince(ctx, last);
      expect(
        changes.map((change) => ("generation" in change ? change.generation.id : "")).toSorted(),
      ).toEqual(ids.toSorted());
      expect(changes.map(({ sequence }) => sequence)).toEqual([last + 1, last + 2, last + 3]);
      expect(await ctx.db.select().from(changeCounter)).toMatchObject([{ sequence: last + 3 }]);
      expect(await listTags(ctx)).toEqual(["kites", "sky"]);
    }));

  it("takes no number for what stays as it was", () =>
    inDatabase(async (ctx) => {
      const { ids, last } = await insertSeveral(ctx, 2);
      await organise(ctx, { ids: ids.slice(0, 1), favourite: true, addTags: ["sky"] });
      const items = await organise(ctx, { ids, favourite: true, addTags: ["sky"] });
      expect(items).toMatchObject([{ tags: ["sky"] }, { tags: ["sky"] }]);
      expect(await listChangesSince(ctx, last + 1)).toHaveLength(1);
    }));

  it("removes tags before it adds some, each once and in order", () =>
    inDatabase(async (ctx) => {
      const { ids } = await insertSeveral(ctx, 1);
      await organise(ctx, { ids, addTags: ["b", "a", "A "] });
      const [item] = await organise(ctx, { ids, removeTags: ["a", "c"], addTags: ["c", "ä"] });
      expect(item?.tags).toEqual(["b", "c", "ä"]);
    }));

  it("puts them into a project and takes them out of it", () =>
    inDatabase(async (ctx) => {
      const { ids } = await insertSeveral(ctx, 2);
      const projectId = randomUUID();
      await ctx.db.insert(projects).values({ id: projectId, name: "Kites", createdAt: testNow });
      expect(await organise(ctx, { ids, projectId })).toMatchObject([{ projectId }, { projectId }]);
      expect(await organise(ctx, { ids: ids.slice(1), projectId: null })).toMatchObject([
        { projectId: null },
      ]);
      await expect(organise(ctx, { ids, projectId: randomUUID() })).rejects.toMatchObject({
        code: "invalid_input",
        detail: [{ loc: ["body", "projectId"] }],
      });
    }));

  it("changes none where one of them would have more than 30 tags, or where a tag can be none", () =>
    inDatabase(async (ctx) => {
      const { ids } = await insertSeveral(ctx, 2);
      const thirty = Array.from({ length: 30 }, (_, index) => `tag ${index}`);
      await organise(ctx, { ids: ids.slice(0, 1), addTags: thirty });
      const refused = { code: "invalid_input", detail: [{ loc: ["body", "addTags"] }] };
      await expect(organise(ctx, { ids, addTags: ["one more"] })).rejects.toMatchObject(refused);
      await expect(organise(ctx, { ids, addTags: ["a,b"] })).rejects.toMatchObject(refused);
      expect((await requireRow(ctx, ids[1] ?? "")).tags).toEqual([]);
      await expect(organise(ctx, { ids, addTags: ["tag 1"], removeTags: ["tag 2"] })).resolves.toHaveLength(
        2,
      );
    }));

  it("leaves out unknown, deleted and other mode's ids, and finds nothing where none is left", () =>
    inDatabase(async (ctx) => {
      const { ids, imageId } = await insertSeveral(ctx, 1);
      const live = await insertGeneration(ctx, imageId, { mode: "live" });
      const deleted = await insertGeneration(ctx, imageId, { status: "failed", deletedAt: testNow });
      const others = [live.id, deleted.id, randomUUID()];
      expect(await organise(ctx, { ids: [...others, ...ids], favourite: true })).toHaveLength(1);
      await expect(organise(ctx, { ids: others, favourite: true })).rejects.toMatchObject({
        code: "not_found",
      });
      expect((await requireRow(ctx, live.id)).favourite).toBe(false);
    }));

  it("changes a thousand in one call", () =>
    inDatabase(async (ctx) => {
      const { ids } = await insertSeveral(ctx, 1000);
      expect(await organise(ctx, { ids, addTags: ["all"], favourite: true })).toHaveLength(1000);
    }));

  it("lets no tag go lost where two calls race", async () => {
    const ctx = committedCtx(database());
    const { ids } = await insertSeveral(ctx, 20);
    const tags = ["a", "b", "c", "d", "e", "f"];
    await Promise.all(
      tags.map((tag, index) =>
        organise(ctx, { ids: index % 2 === 0 ? ids : ids.toReversed(), addTags: [tag] }),
      ),
    );
    for (const id of ids) expect((await requireRow(ctx, id)).tags).toEqual(tags);
  });
});

describe("OrganiseInput", () => {
  it.each([
    {},
    { ids: [] },
    { ids: ["x"] },
    { ids: Array.from({ length: 1001 }, () => randomUUID()) },
    { ids: [randomUUID()], favourite: "yes" },
    { ids: [randomUUID()], addTags: Array.from({ length: 31 }, String) },
    { ids: [randomUUID()], projectId: "Kites" },
    { ids: [randomUUID()], stars: 5 },
  ])("refuses %#", (input) => {
    expect(OrganiseInput.safeParse(input).success).toBe(false);
  });
});
