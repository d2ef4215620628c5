import { randomUUID } from "node:crypto";

import { describe, expect, it } from "vitest";

import type { FalClient, SubmitOutcome } from "@/lib/fal/client";
import { testDatabase } from "@/lib/testing/database";
import {
  committedCtx,
  entriesOf,
  expectBalanced,
  followed,
  requireRow,
  submitted,
} from "@/lib/testing/generations";
import { simulateFal, storedInput, type SimulatedFal } from "@/lib/testing/simulated-fal";

import type { Ctx } from "../context";
import { lookForRequests } from "./look-for-requests";
import { resolveGeneration } from "./resolve";
import { submitGeneration } from "./submit";

const database = testDatabase();
const costMicros = 50_000;

/** Loses the answers of so many submits, after fal has taken them or before it heard of them. */
function losing(fal: FalClient, { times, taken }: { times: number; taken: boolean }): FalClient {
  let left = times;
  const lost: SubmitOutcome = { kind: "ambiguous", reason: "TimeoutError" };
  return {
    ...fal,
    async submit(input, options) {
      if (left === 0) return fal.submit(input, options);
      left -= 1;
      if (taken) await fal.submit(input, options);
      return lost;
    },
  };
}

async function set(fal: Pick<SimulatedFal, "simulator">, settings: Record<string, unknown>): Promise<void> {
  const body = JSON.stringify(settings);
  await fal.simulator.fetch(new Request("https://simulator.invalid/settings", { method: "POST", body }));
}

/** A generation whose submit had no answer. */
async function unconfirmed(taken: boolean, times = 1) {
  const simulated = simulateFal();
  const ctx: Ctx = committedCtx(database(), {
    fal: losing(simulated.fal, { times, taken }),
    now: () => new Date(),
  });
  const { id, answer } = await submitted(ctx);
  expect(answer.status).toBe(409);
  expect(await requireRow(ctx, id)).toMatchObject({ status: "unconfirmed", requestId: null, sends: 1 });
  return { ...simulated, ctx, id };
}

/** Looks again until fal lists it, which is once it has ended there. */
async function lookUntilFound(ctx: Ctx): Promise<void> {
  await expect.poll(() => lookForRequests(ctx), { timeout: 20_000 }).toBe(1);
}

describe("a submit without an answer", () => {
  it.each([true, false])(
    "is found at fal and followed to its video (fal tells our tag: %s)",
    async (told) => {
      const { ctx, id, calls, ...simulated } = await unconfirmed(true);
      await set(simulated, { tagsInHistory: told });
      await lookUntilFound(ctx);
      const done = await followed(ctx, await requireRow(ctx, id));
      expect(done).toMatchObject({ status: "completed", settledMicros: costMicros, errorType: null });
      expect((await calls())["submit"]).toBe(1);
      await expectBalanced(ctx);
    },
  );

  it("does not take the request of a twin that is being sent, where fal tells no tags", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const simulated = simulateFal();
    const { fal } = simulated;
    let submits = 0;
    const ctx: Ctx = committedCtx(database(), {
      now: () => new Date(),
      fal: {
        ...fal,
        async submit(input, options) {
          submits += 1;
          if (submits === 1) return { kind: "ambiguous", reason: "TimeoutError" };
          const outcome = await fal.submit(input, options);
          await held; // fal has it, and its answer is on its way
          return outcome;
        },
      },
    });
    const input = await storedInput(ctx);
    const bodySha256 = "0".repeat(64);
    const [first, twin] = [randomUUID(), randomUUID()];
    await submitGeneration(ctx, { id: first, input, bodySha256 });
    const answer = submitGeneration(ctx, { id: twin, input, bodySha256 });
    const listed = async () =>
      (await fal.history({ start: new Date(Date.now() - 60_000), end: new Date() }))?.length;
    await expect.poll(listed, { timeout: 20_000 }).toBe(1);
    expect(await lookForRequests(ctx)).toBe(0);
    release();
    expect(await answer).toMatchObject({ status: 200 });
    expect(await lookForRequests(ctx)).toBe(0);
    expect(await requireRow(ctx, first)).toMatchObject({ status: "unconfirmed", requestId: null });
    expect((await followed(ctx, await requireRow(ctx, twin))).status).toBe("completed");
  });

  it("is not found where our key may not look, and says so", async () => {
    const { ctx, id, ...simulated } = await unconfirmed(true);
    await set(simulated, { history: "forbidden" });
    const { search, generation } = await resolveGeneration(ctx, id, { action: "look" });
    expect(search).toBe("forbidden");
    expect(generation).toMatchObject({ status: "unconfirmed", cost: { reservedMicros: costMicros } });
  });

  it("stays reserved until somebody says that it never ran", async () => {
    const { ctx, id } = await unconfirmed(false);
    expect((await resolveGeneration(ctx, id, { action: "look" })).search).toBe("none");
    const { generation } = await resolveGeneration(ctx, id, { action: "never_ran" });
    expect(generation).toMatchObject({ status: "failed", error: { type: "never_ran" } });
    expect((await entriesOf(ctx, id)).map(({ kind, verified }) => [kind, verified])).toEqual([
      ["reserve", false],
      ["release", false],
    ]);
    await expectBalanced(ctx);
  });

  it("is sent again only when asked, with both reserved, and books the one that ran", async () => {
    const { ctx, id, calls } = await unconfirmed(false);
    const { generation } = await resolveGeneration(ctx, id, { action: "send_again" });
    expect(generation).toMatchObject({ status: "queued", cost: { reservedMicros: 2 * costMicros } });
    expect((await calls())["submit"]).toBe(1);
    const done = await followed(ctx, await requireRow(ctx, id));
    expect(done).toMatchObject({ status: "completed", settledMicros: costMicros });
    expect((await entriesOf(ctx, id)).map(({ kind, reservedMicros }) => [kind, reservedMicros])).toEqual([
      ["reserve", costMicros],
      ["reserve", costMicros],
      ["settle", -2 * costMicros],
    ]);
    await expectBalanced(ctx);
  });

  it("that was sent again books the estimate of one send where fal tells no units", async () => {
    const { ctx, id } = await unconfirmed(false);
    await resolveGeneration(ctx, id, { action: "send_again" });
    const unsaid: Ctx = {
      ...ctx,
      fal: {
        ...ctx.fal,
        result: async (...all) => ({ ...(await ctx.fal.result(...all)), billableUnits: null }),
      },
    };
    const done = await followed(unsaid, await requireRow(ctx, id));
    expect(done).toMatchObject({ status: "completed", settledMicros: costMicros });
    await expectBalanced(ctx);
  });

  it("is sent once by two people who press at the same moment", async () => {
    const { ctx, id, calls } = await unconfirmed(false);
    const both = await Promise.allSettled([
      resolveGeneration(ctx, id, { action: "send_again" }),
      resolveGeneration(ctx, id, { action: "send_again" }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict", detail: [{ type: "not_unconfirmed" }] },
    });
    expect((await calls())["submit"]).toBe(1);
    await expectBalanced(ctx);
  });

  it("that is sent again and refused is as uncertain as before, with one reservation", async () => {
    const { ctx, id } = await unconfirmed(false);
    const refused: SubmitOutcome = {
      kind: "refused",
      status: 403,
      body: { detail: "User is locked. Reason: x" },
    };
    const locked = { ...ctx, fal: { ...ctx.fal, submit: () => Promise.resolve(refused) } };
    const { generation } = await resolveGeneration(locked, id, { action: "send_again" });
    expect(generation).toMatchObject({ status: "unconfirmed", cost: { reservedMicros: costMicros } });
    await resolveGeneration(ctx, id, { action: "never_ran" });
    await expectBalanced(ctx);
  });

  it("cannot be sent again beyond a cap", async () => {
    const { ctx, id } = await unconfirmed(false);
    const capped = { ...ctx, caps: { monthlyMicros: costMicros, generationMicros: null } };
    await expect(resolveGeneration(capped, id, { action: "send_again" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await requireRow(ctx, id)).toMatchObject({ status: "unconfirmed", reservedMicros: costMicros });
    await expectBalanced(ctx);
  });

  it("is decided once", async () => {
    const { ctx, id } = await unconfirmed(false);
    await resolveGeneration(ctx, id, { action: "never_ran" });
    for (const action of ["look", "never_ran", "send_again"] as const) {
      await expect(resolveGeneration(ctx, id, { action })).rejects.toMatchObject({ code: "conflict" });
    }
  });
});
