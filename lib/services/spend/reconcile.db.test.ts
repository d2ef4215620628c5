import { describe, expect, it } from "vitest";

import type { SubmitOutcome } from "@/lib/fal/client";
import { testDatabase } from "@/lib/testing/database";
import {
  committedCtx,
  entriesOf,
  expectBalanced,
  followed,
  requireRow,
  submitted,
} from "@/lib/testing/generations";
import { simulateFal } from "@/lib/testing/simulated-fal";

import { resolveGeneration } from "../generations/resolve";
import { reconcile } from "./reconcile";

const database = testDatabase();
const costMicros = 50_000;

async function simulated(settings: Record<string, unknown> = {}) {
  const parts = simulateFal();
  const body = JSON.stringify({ tagsInHistory: true, billingDelaySeconds: 0, ...settings });
  await parts.simulator.fetch(new Request("https://simulator.invalid/settings", { method: "POST", body }));
  return { ...parts, ctx: committedCtx(database(), { fal: parts.fal, now: () => new Date() }) };
}

describe("reconcile", () => {
  it("finds nothing where the books agree, however often", async () => {
    const { ctx } = await simulated();
    const { row } = await submitted(ctx);
    await followed(ctx, row);
    for (let time = 0; time < 2; time += 1) {
      expect(await reconcile(ctx)).toEqual({
        history: "read",
        billing: "read",
        adopted: 0,
        verified: 0,
        differences: [],
      });
    }
    expect(await entriesOf(ctx, row.id)).toHaveLength(2);
  });

  it("says where our key may not look, and changes nothing", async () => {
    const { ctx } = await simulated({ history: "forbidden" });
    const { row } = await submitted(ctx);
    await followed(ctx, row);
    expect(await reconcile(ctx)).toMatchObject({ history: "forbidden", adopted: 0, differences: [] });
  });

  it("books what fal charged where only an estimate was booked", async () => {
    const { ctx } = await simulated();
    const { row } = await submitted(ctx);
    const unsaid = {
      ...ctx,
      fal: {
        ...ctx.fal,
        result: async (...parameters: Parameters<typeof ctx.fal.result>) => ({
          ...(await ctx.fal.result(...parameters)),
          billableUnits: null,
        }),
      },
    };
    await followed(unsaid, row);
    expect((await entriesOf(ctx, row.id)).at(-1)).toMatchObject({ kind: "settle", verified: false });
    expect(await reconcile(ctx)).toMatchObject({ verified: 1, differences: [] });
    expect((await entriesOf(ctx, row.id)).at(-1)).toMatchObject({
      kind: "adjust",
      settledMicros: 0,
      verified: true,
    });
    expect(await reconcile(ctx)).toMatchObject({ verified: 0, differences: [] });
  });

  it("books another amount than ours, once, and says so", async () => {
    const { ctx } = await simulated();
    const { row } = await submitted(ctx);
    await followed(ctx, row);
    const dearer = {
      ...ctx,
      fal: { ...ctx.fal, charges: async () => new Map([[row.requestId ?? "", 70_000]]) },
    };
    const { differences } = await reconcile(dearer);
    expect(differences).toEqual([
      {
        kind: "amount",
        generationId: row.id,
        requestId: row.requestId,
        bookedMicros: costMicros,
        chargedMicros: 70_000,
      },
    ]);
    expect((await reconcile(dearer)).differences).toEqual([]);
    expect(await requireRow(ctx, row.id)).toMatchObject({ status: "completed", settledMicros: 70_000 });
    await expectBalanced(ctx);
  });

  it("adopts what fal took and we lost, and books a second run that somebody consented to", async () => {
    const { ctx, fal } = await simulated();
    let lost = 1;
    const losing = {
      ...ctx,
      fal: {
        ...fal,
        submit: async (...parameters: Parameters<typeof fal.submit>): Promise<SubmitOutcome> => {
          const outcome = await fal.submit(...parameters);
          lost -= 1;
          return lost < 0 ? outcome : { kind: "ambiguous", reason: "reset" };
        },
      },
    };
    const { id } = await submitted(losing);
    await resolveGeneration(losing, id, { action: "send_again" }); // both run, as the question warned
    await followed(ctx, await requireRow(ctx, id));
    expect(await requireRow(ctx, id)).toMatchObject({ settledMicros: costMicros });

    await expect
      .poll(async () => (await reconcile(ctx)).differences.map(({ kind }) => kind), { timeout: 20_000 })
      .toEqual(["second_request"]);
    expect((await reconcile(ctx)).differences).toEqual([]);
    expect(await requireRow(ctx, id)).toMatchObject({ status: "completed", settledMicros: 2 * costMicros });
    await expectBalanced(ctx);
  });

  it("lists a request with a tag of ours that this database does not know", async () => {
    const { ctx, fal } = await simulated();
    const { input } = await submitted(ctx);
    const tag = "3f0c9a52-6a3c-4a5e-9d0e-2b8f6d1f7c11";
    const outcome = await fal.submit({ ...input, image_url: "data:image/png;base64,AA==" }, { tag });
    const requestId = outcome.kind === "accepted" ? outcome.reply.request_id : "";
    await expect
      .poll(async () => (await reconcile(ctx)).differences, { timeout: 20_000 })
      .toContainEqual({ kind: "unknown_here", generationId: tag, requestId });
  });
});
