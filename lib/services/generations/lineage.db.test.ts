import { randomUUID } from "node:crypto";

import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { generations } from "@/lib/db/schema";
import { readLineage } from "@/lib/domain/lineage";
import { testDatabase, testNow, withRollback } from "@/lib/testing/database";
import { insertGeneration, insertImage } from "@/lib/testing/generations";

import type { Ctx } from "../context";
import { lineageLimits, readLineageOf } from "./lineage";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>) => withRollback(database(), test);

type Fields = Parameters<typeof insertGeneration>[2];

/** Inserts generations one after the other, each a second younger, on one picture. */
async function family(ctx: Ctx) {
  const imageId = await insertImage(ctx);
  let seconds = 0;
  return (parent: { id: string } | null, fields: Fields = {}) => {
    seconds += 1;
    const createdAt = new Date(testNow.getTime() + seconds * 1000);
    return insertGeneration(ctx, imageId, { parentId: parent?.id ?? null, createdAt, ...fields });
  };
}

/** Rows as copies of one, without a statement for each. */
async function insertMany(ctx: Ctx, like: typeof generations.$inferSelect, parents: (string | null)[]) {
  const { costMicros: _generated, ...row } = like;
  const rows = parents.map((parentId, index) => ({
    ...row,
    id: randomUUID(),
    parentId,
    createdAt: new Date(testNow.getTime() + (index + 10) * 1000),
    sequence: like.sequence + index + 1,
  }));
  for (let from = 0; from < rows.length; from += 500) {
    await ctx.db.insert(generations).values(rows.slice(from, from + 500));
  }
  return rows;
}

const ids = (members: readonly { id: string }[]) => members.map(({ id }) => id);

describe("readLineageOf", () => {
  it("tells every ancestor up to the first and every descendant, each after its parent, and no cousins", () =>
    inDatabase(async (ctx) => {
      const add = await family(ctx);
      const first = await add(null);
      const second = await add(first);
      const cousin = await add(first);
      const own = await add(second);
      const child = await add(own);
      const other = await add(own);
      const grandchild = await add(child);
      await add(cousin);
      await add(null);
      const lineage = await readLineageOf(ctx, own.id);
      expect(ids(lineage.members)).toEqual(ids([first, second, own, child, other, grandchild]));
      expect(lineage.more).toEqual({ ancestors: false, descendants: false });
      const { ancestors, own: branch } = readLineage(lineage);
      expect(ids(ancestors)).toEqual(ids([first, second]));
      expect(branch?.children.map(({ member, children }) => [member.id, children.length])).toEqual([
        [child.id, 1],
        [other.id, 0],
      ]);
    }));

  it("says how each came out of its parent", () =>
    inDatabase(async (ctx) => {
      const add = await family(ctx);
      const input = { prompt: "Waves.", num_frames: 29, seed: 1, image_url: "https://fal.media/a" };
      const first = await add(null, { status: "completed", input, videoFrames: 29 });
      const imageId = await insertImage(ctx);
      const crop = { left: 0, top: 0, width: 10, height: 10 };
      const made: [Fields, object][] = [
        [
          { parentFrame: 28, imageId },
          { kind: "frame", frame: 28, last: true },
        ],
        [
          { parentFrame: 0, imageId },
          { kind: "frame", frame: 0, last: false },
        ],
        [{ input: { ...input, num_frames: 25 } }, { kind: "other_settings" }],
        [{ input: { ...input, seed: 2, image_url: "https://fal.media/b" } }, { kind: "same_again" }],
        [{ input, crop }, { kind: "another_part" }],
        [{ input, imageId }, { kind: "another_picture" }],
      ];
      for (const [fields] of made) await add(first, fields);
      const { members } = await readLineageOf(ctx, first.id);
      expect(members.map(({ origin }) => origin)).toEqual([null, ...made.map(([, origin]) => origin)]);
    }));

  it("keeps the place of a deleted one, and tells nothing of what it showed or said", () =>
    inDatabase(async (ctx) => {
      const add = await family(ctx);
      const first = await add(null, { prompt: "secret" });
      const gone = await add(first, { deletedAt: testNow, prompt: "secret" });
      const own = await add(gone);
      const lineage = await readLineageOf(ctx, own.id);
      expect(ids(lineage.members)).toEqual(ids([first, gone, own]));
      expect(lineage.members[1]).toMatchObject({ deleted: true, status: null, prompt: null, imageUrl: null });
      await expect(readLineageOf(ctx, gone.id)).rejects.toMatchObject({ code: "not_found" });
    }));

  it("ends where rows were made by hand to go round in a ring, or to be their own parent", () =>
    inDatabase(async (ctx) => {
      const add = await family(ctx);
      const a = await add(null);
      const b = await add(a);
      const c = await add(b);
      const side = await add(c);
      await ctx.db.update(generations).set({ parentId: c.id }).where(eq(generations.id, a.id));
      const ring = await readLineageOf(ctx, b.id);
      expect(ids(ring.members).toSorted()).toEqual(ids([a, b, c, side]).toSorted());
      expect(ring.members[0]?.origin).toBeNull();
      expect(readLineage(ring).own?.member.id).toBe(b.id);
      await ctx.db.update(generations).set({ parentId: side.id }).where(eq(generations.id, side.id));
      expect(ids((await readLineageOf(ctx, side.id)).members)).toEqual([side.id]);
    }));

  it("tells as much of a deep chain as a page shows, from both ends, and that there is more", () =>
    inDatabase(async (ctx) => {
      const add = await family(ctx);
      const first = await add(null);
      const { costMicros: _generated, ...row } = first;
      let parentId = first.id;
      const chain = Array.from({ length: 500 }, (_, index) => {
        const next = {
          ...row,
          id: randomUUID(),
          parentId,
          createdAt: new Date(testNow.getTime() + (index + 10) * 1000),
          sequence: first.sequence + index + 1,
        };
        parentId = next.id;
        return next;
      });
      await ctx.db.insert(generations).values(chain);
      const middle = chain[200]?.id ?? "";
      const lineage = await readLineageOf(ctx, middle);
      const { ancestors, descendants } = lineageLimits;
      expect(ids(lineage.members)).toEqual(ids(chain.slice(200 - ancestors, 201 + descendants)));
      expect(lineage.more).toEqual({ ancestors: true, descendants: true });
      const near = await readLineageOf(ctx, chain[ancestors - 1]?.id ?? "");
      expect(near.members[0]?.id).toBe(first.id);
      expect(near.more.ancestors).toBe(false);
    }));

  it("tells as many of a crowd of children as a page shows, the first ones, and that there is more", () =>
    inDatabase(async (ctx) => {
      const add = await family(ctx);
      const first = await add(null);
      const crowd = await insertMany(ctx, first, Array<string>(3000).fill(first.id));
      await insertMany(ctx, { ...first, sequence: first.sequence + 5000 }, [crowd[0]?.id ?? ""]);
      const lineage = await readLineageOf(ctx, first.id);
      const { own } = readLineage(lineage);
      const children = own?.children.map(({ member }) => member) ?? [];
      expect(ids(children)).toEqual(ids(crowd.slice(0, lineageLimits.children)));
      expect(own?.children[0]?.children).toHaveLength(1);
      expect(lineage.more).toEqual({ ancestors: false, descendants: true });
    }));

  it("says not found of what is not there, or belongs to the other mode", () =>
    inDatabase(async (ctx) => {
      const add = await family(ctx);
      const own = await add(null);
      await expect(readLineageOf(ctx, randomUUID())).rejects.toMatchObject({ code: "not_found" });
      await expect(readLineageOf({ ...ctx, mode: "live" }, own.id)).rejects.toMatchObject({
        code: "not_found",
      });
    }));
});
