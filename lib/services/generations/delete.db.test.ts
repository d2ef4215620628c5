import { randomUUID } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";

import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { images, ledgerEntries } from "@/lib/db/schema";
import { emptyFilter } from "@/lib/domain/library-filter";
import { testDatabase, testNow, withRollback, type CtxParts } from "@/lib/testing/database";
import {
  committedCtx,
  expectBalanced,
  followed,
  insertGeneration,
  insertImage,
  requireRow,
  submitted,
} from "@/lib/testing/generations";
import { memoryMedia } from "@/lib/testing/memory-media";
import { simulateFal, smallPicture } from "@/lib/testing/simulated-fal";

import type { Ctx } from "../context";
import { requireFirstFrame } from "../images/require";
import { storeImage } from "../images/store";
import { deleteGenerations } from "./delete";
import { requireGeneration } from "./get";
import { listGenerations } from "./list";
import { listChangesSince } from "./list-changes";
import { removeMedia } from "./remove-media";
import { restoreGenerations } from "./restore";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>, parts?: CtxParts) =>
  withRollback(database(), test, parts);
const daysAgo = (count: number) => new Date(testNow.getTime() - count * 24 * 3600 * 1000);

describe("deleteGenerations", () => {
  it("puts what has ended out of sight, keeps what has not, and tells of each", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      const ended = await insertGeneration(ctx, imageId, { status: "completed" });
      const running = await insertGeneration(ctx, imageId, { status: "generating" });
      const unsure = await insertGeneration(ctx, imageId, { status: "unconfirmed" });
      const live = await insertGeneration(ctx, imageId, { mode: "live", status: "failed" });
      const ids = [unsure.id, ended.id, live.id, randomUUID(), running.id];
      expect(await deleteGenerations(ctx, { ids })).toEqual({
        deleted: [ended.id],
        kept: [
          { id: unsure.id, reason: "unfinished" },
          { id: running.id, reason: "unfinished" },
        ],
      });
      await expect(requireGeneration(ctx, ended.id)).rejects.toMatchObject({ code: "not_found" });
      const { items } = await listGenerations(ctx, { filter: emptyFilter, limit: 24 });
      expect(items.map(({ id }) => id).toSorted()).toEqual([running.id, unsure.id].toSorted());
      expect(await listChangesSince(ctx, live.sequence)).toMatchObject([
        { generation: { id: ended.id, deletedAt: testNow.toISOString() } },
      ]);
      expect((await requireRow(ctx, live.id)).deletedAt).toBeNull();
    }));

  it("answers the same when it is asked again, and finds nothing where no id is known", () =>
    inDatabase(async (ctx) => {
      const { id } = await insertGeneration(ctx, await insertImage(ctx), { status: "failed" });
      await deleteGenerations(ctx, { ids: [id] });
      const { sequence } = await requireRow(ctx, id);
      expect(await deleteGenerations(ctx, { ids: [id] })).toEqual({ deleted: [id], kept: [] });
      expect((await requireRow(ctx, id)).sequence).toBe(sequence);
      await expect(deleteGenerations(ctx, { ids: [randomUUID()] })).rejects.toMatchObject({
        code: "not_found",
      });
    }));

  it("changes nothing in the books, and a generation can still go on from it", async () => {
    const { fal } = simulateFal();
    const ctx = committedCtx(database(), { fal });
    const { row } = await submitted(ctx);
    await followed(ctx, row);
    const entries = () => ctx.db.select().from(ledgerEntries).orderBy(asc(ledgerEntries.id));
    const before = await entries();
    await deleteGenerations(ctx, { ids: [row.id] });
    expect(await entries()).toEqual(before);
    await expectBalanced(ctx);
    const child = await submitted(ctx, {}, { parentId: row.id });
    expect(child.answer.status).toBe(200);
    expect(child.row.parentId).toBe(row.id);
  });

  it("against a settlement at the same moment either keeps it or deletes it whole", async () => {
    const { fal } = simulateFal();
    const ctx = committedCtx(database(), { fal });
    const { row } = await submitted(ctx);
    const settled = followed(ctx, row);
    let deletion = await deleteGenerations(ctx, { ids: [row.id] });
    while (deletion.kept.length > 0) {
      await turn(); // the embedded database answers within one turn, and the follower needs turns too
      deletion = await deleteGenerations(ctx, { ids: [row.id] });
    }
    expect(deletion.deleted).toEqual([row.id]);
    expect(await settled).toMatchObject({ status: "completed", settledMicros: 50_000 });
    expect(await requireRow(ctx, row.id)).toMatchObject({ status: "completed", deletedAt: testNow });
    await expectBalanced(ctx);
  });
});

describe("restoreGenerations", () => {
  it("brings back all of it within a week, and tells of it", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      const fields = { status: "failed" as const, favourite: true, tags: ["sky"] };
      const { id } = await insertGeneration(ctx, imageId, { ...fields, deletedAt: daysAgo(6.99) });
      const { sequence } = await requireRow(ctx, id);
      const back = { id, favourite: true, tags: ["sky"], deletedAt: null };
      expect(await restoreGenerations(ctx, { ids: [id] })).toMatchObject([back]);
      expect(await listChangesSince(ctx, sequence)).toMatchObject([{ generation: back }]);
      expect(await restoreGenerations(ctx, { ids: [id] })).toMatchObject([back]);
    }));

  it("finds nothing of what was deleted a week ago, or has no media any more", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      const deleted = { status: "failed", deletedAt: daysAgo(1) } as const;
      const late = await insertGeneration(ctx, imageId, { ...deleted, deletedAt: daysAgo(7) });
      const gone = await insertGeneration(ctx, imageId, { ...deleted, mediaRemovedAt: testNow });
      const live = await insertGeneration(ctx, imageId, { ...deleted, mode: "live" });
      const ids = [late.id, gone.id, live.id];
      await expect(restoreGenerations(ctx, { ids })).rejects.toMatchObject({ code: "not_found" });
    }));
});

describe("removeMedia", () => {
  const later = new Date(testNow.getTime() + 8 * 24 * 3600 * 1000);

  /** A stored picture and generations of it with videos of their own, deleted now unless they are kept. */
  async function insertWithMedia(ctx: Ctx, fates: readonly ("deleted" | "kept")[]) {
    const picture = await storeImage(ctx, await smallPicture());
    const ids = [];
    for (const fate of fates) {
      const id = randomUUID();
      const videoKey = `videos/${id}.mp4`;
      await ctx.media.put(videoKey, new Uint8Array(3), "video/mp4");
      const deletedAt = fate === "deleted" ? testNow : null;
      await insertGeneration(ctx, picture.id, { id, status: "completed", videoKey, deletedAt });
      ids.push(id);
    }
    return { picture, pictureKey: picture.url.slice("/media/".length), ids };
  }
  const exists = async (ctx: Ctx, key: string) => (await ctx.media.size(key)) !== null;

  it("removes video and picture a week later, not before, and leaves the row", () =>
    inDatabase(async (ctx) => {
      const { pictureKey, ids } = await insertWithMedia(ctx, ["deleted", "deleted"]);
      expect(await removeMedia({ ...ctx, now: () => new Date(testNow.getTime() + 7 * 86_400_000) })).toBe(0);
      expect(await exists(ctx, pictureKey)).toBe(true);
      expect(await removeMedia({ ...ctx, now: () => later })).toBe(2);
      for (const id of ids) {
        expect(await exists(ctx, `videos/${id}.mp4`)).toBe(false);
        expect((await requireRow(ctx, id)).mediaRemovedAt).toEqual(later);
      }
      expect(await exists(ctx, pictureKey)).toBe(false);
      expect(await removeMedia({ ...ctx, now: () => later })).toBe(0);
    }));

  it("keeps a picture that something in sight begins with, and a video that is another's", () =>
    inDatabase(async (ctx) => {
      const { pictureKey, picture, ids } = await insertWithMedia(ctx, ["deleted", "kept"]);
      const shared = `videos/${ids[1]}.mp4`;
      const deletedAt = testNow;
      await insertGeneration(ctx, picture.id, { status: "completed", videoKey: shared, deletedAt });
      expect(await removeMedia({ ...ctx, now: () => later })).toBe(2);
      expect(await exists(ctx, pictureKey)).toBe(true);
      expect(await exists(ctx, shared)).toBe(true);
    }));

  it("keeps a picture that was stored again lately, and one that was removed can be stored again", () =>
    inDatabase(async (ctx) => {
      const { pictureKey, picture } = await insertWithMedia(ctx, ["deleted"]);
      const then = { ...ctx, now: () => later };
      await storeImage({ ...ctx, now: () => new Date(later.getTime() - 1000) }, await smallPicture());
      await removeMedia(then);
      expect(await exists(ctx, pictureKey)).toBe(true);

      await ctx.db.update(images).set({ createdAt: testNow }).where(eq(images.id, picture.id));
      await ctx.media.delete(pictureKey);
      const size = { width: 320, height: 192 };
      await expect(requireFirstFrame(then, picture.url, size)).rejects.toMatchObject({
        detail: [{ type: "file_not_found" }],
      });
      expect(await storeImage(then, await smallPicture())).toMatchObject({ id: picture.id });
      expect(await exists(ctx, pictureKey)).toBe(true);
    }));

  it("goes on where it was killed, and past what cannot be removed", () =>
    inDatabase(async (ctx) => {
      const { ids } = await insertWithMedia(ctx, ["deleted", "deleted"]);
      const [first = ""] = ids;
      const stuck: Ctx = {
        ...ctx,
        now: () => later,
        media: {
          ...ctx.media,
          delete: (key) =>
            key.includes(first) ? Promise.reject(new Error("read-only")) : ctx.media.delete(key),
        },
      };
      expect(await removeMedia(stuck)).toBe(1);
      expect((await requireRow(ctx, first)).mediaRemovedAt).toBeNull();
      await ctx.media.delete(`videos/${first}.mp4`); // as far as a kill let it come
      expect(await removeMedia({ ...ctx, now: () => later })).toBe(1);
    }));

  it("forgets nothing that was brought back", () =>
    inDatabase(
      async (ctx) => {
        const { ids, pictureKey } = await insertWithMedia(ctx, ["deleted"]);
        await restoreGenerations(ctx, { ids });
        expect(await removeMedia({ ...ctx, now: () => later })).toBe(0);
        expect(await exists(ctx, pictureKey)).toBe(true);
      },
      { media: memoryMedia() },
    ));
});
