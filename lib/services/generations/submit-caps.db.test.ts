import { randomUUID } from "node:crypto";

import { beforeAll, describe, expect, it } from "vitest";

import { generations } from "@/lib/db/schema";
import { codeOf } from "@/lib/testing/code-of";
import { testDatabase, withRollback, type CtxParts } from "@/lib/testing/database";
import { committedCtx, expectBalanced, followed, sha256, submitted } from "@/lib/testing/generations";
import { simulateFal, smallVideoBytes, storedInput } from "@/lib/testing/simulated-fal";

import type { Ctx } from "../context";
import { summariseSpend } from "../spend/summarise";
import { submitGeneration } from "./submit";

const database = testDatabase();
const inDatabase = (parts: CtxParts, test: (ctx: Ctx) => Promise<void>) =>
  withRollback(database(), test, parts);

beforeAll(async () => void (await smallVideoBytes()));

describe("caps", () => {
  const caps = (monthlyMicros: number | null, generationMicros: number | null) => ({
    monthlyMicros,
    generationMicros,
  });

  it("refuse what can cost more than the ceiling, and let pass what cannot", () => {
    const { fal, calls } = simulateFal();
    return inDatabase({ fal, caps: caps(null, 100_000) }, async (ctx) => {
      const refused = submitted(ctx, { num_frames: 49 });
      await expect(refused).rejects.toMatchObject({
        code: "forbidden",
        message: expect.stringMatching(/\$0\.15.*\$0\.10/),
      });
      expect(await calls()).not.toHaveProperty("submit");
      expect(await ctx.db.select().from(generations)).toEqual([]);
      expect(await codeOf(submitted(ctx, { num_frames: 48 }))).toBe("accepted");
    });
  });

  it("count what is reserved and what is settled in the month, and say what is left", () => {
    const { fal } = simulateFal();
    return inDatabase({ fal, caps: caps(120_000, null) }, async (ctx) => {
      const { row } = await submitted(ctx);
      await followed(ctx, row);
      await submitted(ctx);
      expect(await summariseSpend(ctx)).toMatchObject({ settledMicros: 50_000, reservedMicros: 50_000 });
      await expect(submitted(ctx)).rejects.toThrow(/\$0\.05;.*\$0\.12, \$0\.02 is left/);
      const inLive = { ...ctx, mode: "live" as const };
      expect(await codeOf(submitted(inLive))).toBe("accepted");
      const nextMonth = { ...ctx, now: () => new Date("2026-12-01T00:00:00.000Z") };
      expect(await codeOf(submitted(nextMonth))).toBe("accepted");
      await expectBalanced(ctx);
    });
  });

  it("let a refused key be used again", () => {
    const { fal } = simulateFal();
    return inDatabase({ fal, caps: caps(0, null) }, async (ctx) => {
      const input = await storedInput(ctx);
      const submit = { id: randomUUID(), input, bodySha256: sha256(input) };
      expect(await codeOf(submitGeneration(ctx, submit))).toBe("forbidden");
      const raised = { ...ctx, caps: caps(50_000, null) };
      expect(await codeOf(submitGeneration(raised, submit))).toBe("accepted");
    });
  });

  it("with room for 5 let exactly 5 of 20 at once through", async () => {
    const { fal, calls } = simulateFal();
    const ctx = committedCtx(database(), { fal, caps: caps(250_000, null) });
    await storedInput(ctx);
    const ends = await Promise.all(Array.from({ length: 20 }, () => codeOf(submitted(ctx))));
    expect(ends.filter((end) => end === "accepted")).toHaveLength(5);
    expect(ends.filter((end) => end === "forbidden")).toHaveLength(15);
    expect(await calls()).toMatchObject({ submit: 5 });
    expect(await summariseSpend(ctx)).toMatchObject({ reservedMicros: 250_000, settledMicros: 0 });
    await expectBalanced(ctx);
  });
});
