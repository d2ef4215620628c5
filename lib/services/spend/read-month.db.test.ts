import { randomUUID } from "node:crypto";

import { describe, expect, it } from "vitest";

import { type generations, projects } from "@/lib/db/schema";
import { wholeMonth, type SpendView } from "@/lib/domain/spend-view";
import { testDatabase, withRollback, type CtxParts } from "@/lib/testing/database";
import { insertGeneration, insertImage } from "@/lib/testing/generations";

import type { Ctx } from "../context";
import { listEntries } from "./list-entries";
import { readSpendMonth } from "./read-month";
import { recordEntry } from "./record";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>, parts?: CtxParts) =>
  withRollback(database(), test, parts);

const view = wholeMonth("2026-11");

async function insertProject(ctx: Ctx, name: string): Promise<string> {
  const id = randomUUID();
  await ctx.db.insert(projects).values({ id, name, createdAt: ctx.now() });
  return id;
}

/** A generation that has reserved, and whose end is booked if one is given. */
async function spent(
  ctx: Ctx,
  fields: Partial<typeof generations.$inferInsert>,
  reserved: number,
  end?: { settled: number; verified: boolean },
) {
  const generation = await insertGeneration(ctx, await insertImage(ctx), {
    reservedMicros: reserved,
    ...fields,
  });
  await recordEntry(ctx, { generation, kind: "reserve", micros: reserved, verified: false });
  if (end) {
    const kind = end.settled === 0 ? "release" : "settle";
    await recordEntry(ctx, { generation, kind, micros: end.settled, verified: end.verified });
  }
  return generation;
}

describe("a month of the books", () => {
  it("is empty before anything is spent", () =>
    inDatabase(async (ctx) => {
      expect(await readSpendMonth(ctx, "2026-10")).toEqual({
        mode: "demo",
        month: "2026-10",
        thisMonth: "2026-11",
        firstMonth: "2026-11",
        total: { reservedMicros: 0, settledMicros: 0 },
        certainty: { saidMicros: 0, estimatedMicros: 0, finishedReservedMicros: 0 },
        days: [],
        projects: [],
        people: [],
        own: false,
        capMicros: null,
      });
      expect(await listEntries(ctx, { view, limit: 50 })).toEqual({ items: [], nextCursor: null });
    }));

  it("is told by the UTC day of each reservation and by where the generations are now", () =>
    inDatabase(
      async (ctx) => {
        const [coast, alps] = [await insertProject(ctx, "Coast"), await insertProject(ctx, "Alps")];
        const at = (moment: string, projectId: string | null = null) => ({
          createdAt: new Date(moment),
          projectId,
        });
        await spent(ctx, at("2026-11-01T00:00:00.000Z", alps), 400_000, { settled: 400_000, verified: true });
        await spent(ctx, at("2026-11-30T23:59:59.999Z", coast), 800_000, {
          settled: 450_000,
          verified: false,
        });
        await spent(ctx, at("2026-11-30T20:00:00.000Z", coast), 100_000);
        await spent(ctx, at("2026-11-30T21:00:00.000Z"), 900_001, { settled: 0, verified: false });
        await spent(ctx, at("2026-11-30T22:00:00.000Z"), 600_000);
        await spent(ctx, at("2026-12-01T00:00:00.000Z"), 7);
        await spent(ctx, { ...at("2026-11-02T00:00:00.000Z"), mode: "live" }, 5_000_000);
        expect(await readSpendMonth(ctx, "2026-11")).toMatchObject({
          capMicros: 5_000_000,
          firstMonth: "2026-11",
          total: { reservedMicros: 700_000, settledMicros: 850_000 },
          certainty: { saidMicros: 400_000, estimatedMicros: 450_000, finishedReservedMicros: 2_100_001 },
          days: [
            { day: "2026-11-01", reservedMicros: 0, settledMicros: 400_000 },
            { day: "2026-11-30", reservedMicros: 700_000, settledMicros: 450_000 },
          ],
          projects: [
            { project: { id: coast, name: "Coast" }, reservedMicros: 100_000, settledMicros: 450_000 },
            { project: { id: alps, name: "Alps" }, reservedMicros: 0, settledMicros: 400_000 },
            { project: null, reservedMicros: 600_000, settledMicros: 0 },
          ],
        });
        expect(await readSpendMonth({ ...ctx, mode: "live" }, "2026-11")).toMatchObject({
          total: { reservedMicros: 5_000_000, settledMicros: 0 },
        });
      },
      { caps: { monthlyMicros: 5_000_000, generationMicros: null } },
    ));

  it("takes an estimate for fal's word once an adjustment has checked it, but not for another request's", () =>
    inDatabase(async (ctx) => {
      const ends = [
        { requestId: "checked", adjusts: "checked", micros: 20_000 },
        { requestId: "unchecked", adjusts: "second run", micros: 300_000 },
      ];
      for (const { requestId, adjusts, micros } of ends) {
        const generation = await spent(ctx, { requestId }, 400_000, { settled: 400_000, verified: false });
        await recordEntry(ctx, { generation, kind: "adjust", micros, verified: true, requestId: adjusts });
      }
      expect(await readSpendMonth(ctx, "2026-11")).toMatchObject({
        total: { reservedMicros: 0, settledMicros: 1_120_000 },
        certainty: { saidMicros: 720_000, estimatedMicros: 400_000 },
      });
    }));
});

describe("the entries of a view", () => {
  it("come newest first, a page at a time, each once", () =>
    inDatabase(async (ctx) => {
      for (let index = 0; index < 5; index += 1)
        await spent(ctx, {}, 50_000, { settled: 50_000, verified: true });
      const seen: number[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await listEntries(ctx, { view, limit: 3, ...(cursor ? { cursor } : {}) });
        expect(page.items.length).toBeLessThanOrEqual(3);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toHaveLength(10);
      expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    }));

  it("are those of its day and project, a deleted generation's too", () =>
    inDatabase(async (ctx) => {
      const coast = await insertProject(ctx, "Coast");
      const createdAt = new Date("2026-11-03T23:59:59.999Z");
      const prompt = "x".repeat(1000);
      const kept = await spent(ctx, { createdAt, projectId: coast, prompt, deletedAt: ctx.now() }, 50_000);
      const other = await spent(ctx, { createdAt: new Date("2026-11-04T00:00:00.000Z") }, 60_000);
      const idsOf = async (part: Partial<SpendView>) =>
        (await listEntries(ctx, { view: { ...view, ...part }, limit: 50 })).items.map(
          (each) => each.generationId,
        );
      expect(await idsOf({ day: "2026-11-03" })).toEqual([kept.id]);
      expect(await idsOf({ day: "2026-11-04" })).toEqual([other.id]);
      expect(await idsOf({ project: coast })).toEqual([kept.id]);
      expect(await idsOf({ project: "none" })).toEqual([other.id]);
      expect(await idsOf({ project: coast, day: "2026-11-04" })).toEqual([]);
      const { items } = await listEntries(ctx, { view: { ...view, project: coast }, limit: 50 });
      expect(items).toMatchObject([
        { kind: "reserve", reservedMicros: 50_000, settledMicros: 0, day: "2026-11-03", deleted: true },
      ]);
      expect(items[0]?.prompt).toBe("x".repeat(280));
    }));
});
