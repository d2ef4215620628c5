import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { AppError } from "@/lib/domain/errors";
import type { EntryKind } from "@/lib/domain/ledger";
import { testDatabase, withRollback, type CtxParts } from "@/lib/testing/database";
import { expectBalanced, insertGeneration, insertImage } from "@/lib/testing/generations";

import type { Ctx } from "../context";
import { recordEntry } from "./record";
import { requireRoom } from "./require-room";
import { summariseSpend } from "./summarise";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>, parts?: CtxParts) =>
  withRollback(database(), test, parts);

async function reserve(
  ctx: Ctx,
  imageId: string,
  micros: number,
  fields: { mode?: Ctx["mode"]; createdAt?: Date } = {},
) {
  const generation = await insertGeneration(ctx, imageId, { reservedMicros: micros, ...fields });
  await recordEntry(ctx, { generation, kind: "reserve", micros, verified: false });
  return generation;
}

describe("the balance", () => {
  const micros = fc.integer({ min: 0, max: 25_000_000 });
  const end = fc.constantFrom<EntryKind>("settle", "release", "adjust");
  const step = fc.record({
    reserved: micros,
    mode: fc.constantFrom("demo" as const, "live" as const),
    month: fc.constantFrom(
      "2026-10-31T23:59:59.999Z",
      "2026-11-01T00:00:00.000Z",
      "2026-12-01T12:00:00.000Z",
    ),
    ends: fc.array(fc.tuple(end, micros), { maxLength: 3 }),
  });

  it("is the sum of its entries after whatever has happened", async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), (steps) =>
        inDatabase(async (ctx) => {
          const imageId = await insertImage(ctx);
          for (const { reserved, mode, month, ends } of steps) {
            const generation = await reserve(ctx, imageId, reserved, { mode, createdAt: new Date(month) });
            let open = true;
            for (const [kind, amount] of ends) {
              if (kind !== "adjust" && !open) continue; // a reservation is freed once
              open &&= kind === "adjust";
              await recordEntry(ctx, { generation, kind, micros: amount, verified: true });
            }
          }
          await expectBalanced(ctx);
        }),
      ),
      { numRuns: 40 },
    );
  });

  it("never shows less than nothing reserved", () =>
    inDatabase(async (ctx) => {
      const generation = await reserve(ctx, await insertImage(ctx), 50_000);
      const release = () => recordEntry(ctx, { generation, kind: "release", micros: 0, verified: false });
      await release();
      await expect(
        ctx.db.transaction((tx) =>
          recordEntry({ ...ctx, db: tx }, { generation, kind: "release", micros: 0, verified: false }),
        ),
      ).rejects.toThrow(/./);
    }));
});

describe("summariseSpend", () => {
  it("is nothing before anything is spent", () =>
    inDatabase(
      async (ctx) => {
        expect(await summariseSpend(ctx)).toEqual({
          mode: "demo",
          currency: "USD",
          month: "2026-11",
          reservedMicros: 0,
          settledMicros: 0,
          capMicros: 5_000_000,
          person: null,
          generationCapMicros: 400_000,
        });
      },
      { caps: { monthlyMicros: 5_000_000, generationMicros: 400_000 } },
    ));

  it("counts the present mode and the UTC month of each reservation", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      const earlier = await reserve(ctx, imageId, 1, { createdAt: new Date("2026-10-31T23:59:59.999Z") });
      await reserve(ctx, imageId, 10, { createdAt: new Date("2026-11-01T00:00:00.000Z") });
      await reserve(ctx, imageId, 100, { mode: "live" });
      const settled = await reserve(ctx, imageId, 1000);
      await recordEntry(ctx, { generation: settled, kind: "settle", micros: 900, verified: true });
      await recordEntry(ctx, { generation: earlier, kind: "settle", micros: 1, verified: true });
      expect(await summariseSpend(ctx)).toMatchObject({ reservedMicros: 10, settledMicros: 900 });
      expect(await summariseSpend({ ...ctx, mode: "live" })).toMatchObject({ reservedMicros: 100 });
      const october = { ...ctx, now: () => new Date("2026-10-01T00:00:00Z") };
      expect(await summariseSpend(october)).toMatchObject({
        month: "2026-10",
        reservedMicros: 0,
        settledMicros: 1,
      });
    }));
});

describe("requireRoom", () => {
  it.each([
    [null, null, 1e12, true],
    [100, null, 100, true],
    [100, null, 101, false],
    [null, 100, 100, true],
    [null, 100, 101, false],
    [0, null, 1, false],
    [0, 0, 0, true],
  ])("under a month's %s and a ceiling of %s, %i fits: %s", (monthlyMicros, generationMicros, micros, fits) =>
    inDatabase(
      async (ctx) => {
        const refusal = await requireRoom(ctx, { createdAt: ctx.now(), createdBy: null }, micros).then(
          () => null,
          (error: AppError) => `${error.code}: ${error.message}`,
        );
        expect(refusal === null).toBe(fits);
        expect(refusal ?? "forbidden: $.").toMatch(/^forbidden: .*\$.*\.$/);
      },
      { caps: { monthlyMicros, generationMicros } },
    ),
  );
});
