import { randomUUID } from "node:crypto";

import { describe, expect, it } from "vitest";

import { testDatabase, testNow, withRollback } from "@/lib/testing/database";
import { insertGeneration, insertImage } from "@/lib/testing/generations";

import type { Ctx } from "../context";
import { recordEntry } from "../spend/record";
import { describeGeneration } from "./describe";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>) => withRollback(database(), test);
const at = (seconds: number) => new Date(testNow.getTime() + seconds * 1000);

describe("describeGeneration", () => {
  it("tells its ledger entries in their order, whether fal said each, and when it was sent", () =>
    inDatabase(async (ctx) => {
      const generation = await insertGeneration(ctx, await insertImage(ctx), { sentAt: at(1), sends: 1 });
      const estimate = { generation, micros: 50_000, verified: false };
      await recordEntry(ctx, { ...estimate, kind: "reserve" });
      await recordEntry(ctx, { ...estimate, kind: "settle", micros: 40_000 });
      await recordEntry(ctx, { ...estimate, kind: "adjust", micros: -10_000, verified: true });
      const facts = await describeGeneration(ctx, generation.id);
      expect(facts).toMatchObject({ sentAt: at(1).toISOString(), sends: 1, secondMicros: 50_000 });
      expect(
        facts?.entries.map(({ kind, reservedMicros, settledMicros, verified }) => [
          kind,
          reservedMicros,
          settledMicros,
          verified,
        ]),
      ).toEqual([
        ["reserve", 50_000, 0, false],
        ["settle", -50_000, 40_000, false],
        ["adjust", 0, -10_000, true],
      ]);
    }));

  it("names its neighbours in the library, past what is deleted or of the other mode, in a shared moment too", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      const id = (end: string) => `00000000-0000-4000-8000-00000000000${end}`;
      const add = (end: string, seconds: number, fields = {}) =>
        insertGeneration(ctx, imageId, { id: id(end), createdAt: at(seconds), ...fields });
      await add("1", 1);
      await add("2", 2);
      await add("3", 2);
      await add("4", 3, { deletedAt: testNow });
      await add("5", 4, { mode: "live" });
      await add("6", 5);
      const around = async (end: string) => {
        const facts = await describeGeneration(ctx, id(end));
        return [facts?.newerId ?? null, facts?.olderId ?? null];
      };
      expect(await around("1")).toEqual([id("2"), null]);
      expect(await around("2")).toEqual([id("3"), id("1")]);
      expect(await around("3")).toEqual([id("6"), id("2")]);
      expect(await around("6")).toEqual([null, id("3")]);
    }));

  it("tells of a deleted one whether it can come back, and shows no parent that is out of sight", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      const deleted = await insertGeneration(ctx, imageId, { deletedAt: testNow });
      const removed = await insertGeneration(ctx, imageId, { deletedAt: testNow, mediaRemovedAt: testNow });
      const child = await insertGeneration(ctx, imageId, { parentId: deleted.id });
      const seen = await insertGeneration(ctx, imageId, { parentId: child.id });
      expect((await describeGeneration(ctx, deleted.id))?.restorable).toBe(true);
      expect((await describeGeneration(ctx, removed.id))?.restorable).toBe(false);
      expect(await describeGeneration(ctx, child.id)).toMatchObject({ restorable: false, parent: null });
      expect((await describeGeneration(ctx, seen.id))?.parent?.id).toBe(child.id);
    }));

  it("knows nothing of one that is not there, or of the other mode", () =>
    inDatabase(async (ctx) => {
      const { id } = await insertGeneration(ctx, await insertImage(ctx));
      expect(await describeGeneration(ctx, randomUUID())).toBeNull();
      expect(await describeGeneration({ ...ctx, mode: "live" }, id)).toBeNull();
    }));
});
