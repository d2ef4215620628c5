import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { generations } from "@/lib/db/schema";
import { finalStatuses, statuses, transitions, type Status } from "@/lib/domain/generation";
import { testDatabase, withRollback } from "@/lib/testing/database";
import { insertGeneration, insertImage, quickPace, requireRow, submitted } from "@/lib/testing/generations";
import { simulateFal, type SimulatedFal } from "@/lib/testing/simulated-fal";

import type { Ctx } from "../context";
import { adoptRequest } from "./adopt-request";
import { cancelGeneration } from "./cancel";
import type { GenerationRow } from "./change";
import { failGeneration, ourFailure } from "./fail";
import { followGeneration } from "./follow";
import { lookForRequests } from "./look-for-requests";
import { recoverSubmits } from "./recover";
import { settleGeneration } from "./settle";

const database = testDatabase();
const soon = { timeout: 20_000, interval: 10 };

/** A request that runs at fal, of a generation with a status. */
async function running(ctx: Ctx, status: Status, prompt = "x"): Promise<GenerationRow> {
  const { row } = await submitted(ctx, { prompt });
  if (status !== "queued") {
    await ctx.db.update(generations).set({ status }).where(eq(generations.id, row.id));
  }
  return requireRow(ctx, row.id);
}

/** fal says a state, and then nothing any more. */
async function hear(ctx: Ctx, row: GenerationRow, status: "IN_QUEUE" | "IN_PROGRESS"): Promise<void> {
  const stop = new AbortController();
  const watch: Ctx["fal"]["watch"] = async function* () {
    yield { status };
    stop.abort();
  };
  await followGeneration({ ...ctx, fal: { ...ctx.fal, watch } }, row, stop.signal, quickPace);
}

/** fal has ended the request, and we hear how. */
async function settle(ctx: Ctx, row: GenerationRow, errorType: string | null): Promise<void> {
  const { signal } = new AbortController();
  const finished = { errorType, attempt: 0 };
  await expect.poll(() => settleGeneration(ctx, row, finished, signal), soon).toBe("done");
}

type Make = (ctx: Ctx, simulated: SimulatedFal, from: Status) => Promise<GenerationRow>;

const hearing =
  (status: "IN_QUEUE" | "IN_PROGRESS"): Make =>
  async (ctx, _, from) => {
    const row = await running(ctx, from, "[simulate: slow] x");
    await hear(ctx, row, status);
    return row;
  };

const makeCompleted: Make = async (ctx, _, from) => {
  const row = await running(ctx, from);
  await settle(ctx, row, null);
  return row;
};

const makeFailed: Make = async (ctx, _, from) => {
  const row = await running(ctx, from, "[simulate: no_media_generated] x");
  await settle(ctx, row, "no_media_generated");
  return row;
};

const makeCancelled: Make = async (ctx, _, from) => {
  const row = await running(ctx, from, "[simulate: slow] x");
  await cancelGeneration(ctx, row.id);
  await settle(ctx, row, "client_cancelled");
  return row;
};

const makeUnconfirmed: Make = async (ctx, { steer }) => {
  await steer("faults", { route: "submit", kind: "502", when: "after", count: 1 });
  return (await submitted(ctx)).row;
};

const makeFound: Make = async (ctx, simulated, from) => {
  const row = await makeUnconfirmed(ctx, simulated, from);
  await expect.poll(() => lookForRequests(ctx), soon).toBe(1);
  return row;
};

/** Which service makes which change. */
const makers: Record<Status, Partial<Record<Status, Make>>> = {
  queued: {
    generating: hearing("IN_PROGRESS"),
    completed: makeCompleted,
    failed: makeFailed,
    cancelled: makeCancelled,
    unconfirmed: makeUnconfirmed,
  },
  generating: {
    queued: hearing("IN_QUEUE"),
    completed: makeCompleted,
    failed: makeFailed,
    cancelled: makeCancelled,
  },
  unconfirmed: {
    queued: makeFound,
    generating: hearing("IN_PROGRESS"),
    completed: makeCompleted,
    failed: makeFailed,
    cancelled: makeCancelled,
  },
  completed: {},
  failed: {},
  cancelled: {},
};

const allowed = statuses.flatMap((from) => transitions[from].map((to) => [from, to] as const));

describe("a generation", () => {
  it.each(allowed)("goes from %s to %s by a service", async (from, to) => {
    const simulated = simulateFal();
    const parts = { fal: simulated.fal, now: () => new Date() };
    await withRollback(
      database(),
      async (ctx) => {
        const row = await makers[from][to]?.(ctx, simulated, from);
        expect((await requireRow(ctx, row?.id ?? "")).status).toBe(to);
      },
      parts,
    );
  });

  it.each(finalStatuses)("that is %s is changed by none of them", async (status) => {
    const { fal } = simulateFal();
    await withRollback(
      database(),
      async (ctx) => {
        const { row: other } = await submitted(ctx);
        const imageId = await insertImage(ctx);
        const requestId = other.requestId;
        await failGeneration(ctx, other, { error: ourFailure("not_sent") });
        const row = await insertGeneration(ctx, imageId, { status, requestId: `past-${status}` });
        const asked = { ...row, requestId };
        await hear(ctx, asked, "IN_PROGRESS");
        await hear(ctx, asked, "IN_QUEUE");
        await settle(ctx, asked, null);
        await failGeneration(ctx, row, { error: ourFailure("not_sent") });
        await recoverSubmits(ctx, { alone: true });
        expect(await adoptRequest(ctx, row.id, "another-request")).toBeNull();
        await expect(cancelGeneration(ctx, row.id)).rejects.toMatchObject({ code: "conflict" });
        expect(await requireRow(ctx, row.id)).toEqual(row);
      },
      { fal, now: () => new Date() },
    );
  });
});
