import { setTimeout as sleep } from "node:timers/promises";

import { eq } from "drizzle-orm";
import { describe, expect, it, onTestFinished } from "vitest";

import { generations } from "@/lib/db/schema";
import type { StatusReply } from "@/lib/domain/fal-contract";
import { testDatabase, testNow, withRollback, type CtxParts } from "@/lib/testing/database";
import {
  committedCtx,
  entriesOf,
  expectBalanced,
  followed,
  insertGeneration,
  insertImage,
  quickPace,
  requireRow,
  submitted,
} from "@/lib/testing/generations";
import { simulateFal } from "@/lib/testing/simulated-fal";

import type { Ctx } from "../context";
import { followGeneration } from "./follow";
import { startFollower } from "./follower";
import { leaseMs, renewLeases, takeLeases } from "./lease";

const database = testDatabase();
const inDatabase = (parts: CtxParts, test: (ctx: Ctx) => Promise<void>) =>
  withRollback(database(), test, parts);
const json = (status: number, body: unknown) => Response.json(body, { status });
const patient = { timeout: 20_000, interval: 20 };
const at = (ms: number) => new Date(testNow.getTime() + ms);

describe("followGeneration", () => {
  it("brings a request to its end, and leaves queue and progress behind", () =>
    inDatabase({ fal: simulateFal().fal, now: () => new Date() }, async (ctx) => {
      const { row } = await submitted(ctx, { prompt: "[simulate: slow 1] x" });
      const done = await followed(ctx, row);
      expect(done).toMatchObject({ status: "completed", queuePosition: null, progress: 1 });
      expect(done.startedAt?.getTime()).toBeLessThan(done.completedAt?.getTime() ?? 0);
      expect(done.logs?.map(({ message }) => message).join()).toContain("Denoising");
    }));

  it("ends a request that failed, and one that was cancelled", () =>
    inDatabase({ fal: simulateFal().fal }, async (ctx) => {
      const failed = await submitted(ctx, { prompt: "[simulate: content_policy_violation]" });
      expect(await followed(ctx, failed.row)).toMatchObject({
        status: "failed",
        errorType: "content_policy_violation",
      });
      const cancelled = await submitted(ctx, { prompt: "[simulate: slow]" });
      await ctx.fal.cancel(cancelled.row.requestId ?? "");
      expect(await followed(ctx, cancelled.row)).toMatchObject({ status: "cancelled", settledMicros: 0 });
      await expectBalanced(ctx);
    }));

  it("makes few changes of many states, and each new state at once", () => {
    const { fal } = simulateFal();
    let now = testNow;
    return inDatabase({ fal, now: () => now }, async (ctx) => {
      const { row } = await submitted(ctx);
      const seen: string[] = [];
      const states = async function* (): AsyncGenerator<StatusReply> {
        for (let step = 0; step < 100; step += 1) {
          yield { status: "IN_PROGRESS", logs: [{ message: `${step}%` }] };
          now = new Date(now.getTime() + 10);
          seen.push(`${(await requireRow(ctx, row.id)).status} ${(await requireRow(ctx, row.id)).sequence}`);
        }
        yield* fal.watch(row.requestId ?? "", AbortSignal.timeout(20_000));
      };
      const done = await followed({ ...ctx, fal: { ...fal, watch: states } }, row);
      expect(seen[0]).toMatch(/^generating/);
      expect(new Set(seen).size).toBeGreaterThanOrEqual(4); // 1 second at most every 250 ms
      expect(new Set(seen).size).toBeLessThanOrEqual(5);
      expect(done.status).toBe("completed");
    });
  });

  it("asks for the state where the stream breaks, however often", () => {
    let streams = 0;
    const { fal, calls } = simulateFal({
      faults: {
        before({ route }) {
          if (route !== "status-stream") return null;
          streams += 1;
          if (streams % 2 === 0) throw new TypeError("fetch failed");
          return json(502, { detail: "x" });
        },
      },
    });
    return inDatabase({ fal }, async (ctx) => {
      const { row } = await submitted(ctx, { prompt: "[simulate: slow 1]" });
      expect(await followed(ctx, row)).toMatchObject({ status: "completed" });
      expect(streams).toBeGreaterThan(2);
      expect((await calls()).status).toBeGreaterThan(2);
    });
  });

  it("goes on where the stream is cut in the middle, or ends without an end", () => {
    const { fal } = simulateFal();
    return inDatabase({ fal }, async (ctx) => {
      const { row } = await submitted(ctx, { prompt: "[simulate: slow 1]" });
      let turn = 0;
      const watch = async function* (): AsyncGenerator<StatusReply> {
        turn += 1;
        yield { status: "IN_QUEUE", queue_position: turn };
        if (turn % 2 === 0) throw new TypeError("terminated");
      };
      expect(await followed({ ...ctx, fal: { ...fal, watch } }, row)).toMatchObject({ status: "completed" });
      expect(turn).toBeGreaterThan(1);
    });
  });

  it.each(["status-stream and status", "result"])(
    "keeps the status while the account is locked, says so, and goes on when it is open: %s",
    async (routes) => {
      let locked = true;
      const { fal } = simulateFal({
        faults: {
          before: ({ route }) =>
            locked && routes.includes(route)
              ? json(403, { detail: "User is locked. Reason: Exhausted balance." })
              : null,
        },
      });
      const ctx = committedCtx(database(), { fal });
      const { row } = await submitted(ctx);
      const following = followed(ctx, row);
      await expect
        .poll(async () => (await requireRow(ctx, row.id)).errorType, patient)
        .toBe("account_locked");
      const { status, errorMessage, settledMicros } = await requireRow(ctx, row.id);
      expect(["queued", "generating"]).toContain(status);
      expect(errorMessage).toContain("locked");
      expect(settledMicros).toBeNull();
      locked = false;
      expect(await following).toMatchObject({ status: "completed", errorType: null, errorMessage: null });
    },
  );

  it("finds an unconfirmed request's state as soon as it has a request id", () =>
    inDatabase({ fal: simulateFal().fal }, async (ctx) => {
      const { row } = await submitted(ctx);
      await ctx.db.update(generations).set({ status: "unconfirmed" }).where(eq(generations.id, row.id));
      expect(await followed(ctx, { ...row, status: "unconfirmed" })).toMatchObject({ status: "completed" });
    }));

  it("ends without a trace when it is let go of", async () => {
    const { fal } = simulateFal();
    const ctx = committedCtx(database(), { fal });
    const { row } = await submitted(ctx, { prompt: "[simulate: slow]" });
    const stop = new AbortController();
    const following = followGeneration(ctx, row, stop.signal, quickPace);
    await expect.poll(async () => (await requireRow(ctx, row.id)).status, patient).toBe("generating");
    stop.abort();
    await following;
    const left = await requireRow(ctx, row.id);
    await sleep(400);
    expect(await requireRow(ctx, row.id)).toEqual(left);
  });

  it("ends without a word when it is let go of while fal does not give the result", async () => {
    const faults = { before: ({ route }: { route: string }) => (route === "result" ? json(504, {}) : null) };
    const { fal, calls } = simulateFal({ faults });
    const ctx = committedCtx(database(), { fal });
    const { row } = await submitted(ctx);
    const stop = new AbortController();
    const following = followGeneration(ctx, row, stop.signal, {
      ...quickPace,
      longestRetryMs: 60_000,
      firstRetryMs: 60_000,
    });
    await expect.poll(async () => (await calls()).result, patient).toBe(1);
    await sleep(50);
    stop.abort();
    await expect(following).resolves.toBeUndefined();
  });
});

describe("leases", () => {
  const running = async (ctx: Ctx, count: number) => {
    const imageId = await insertImage(ctx);
    const rows = [];
    for (let index = 0; index < count; index += 1) {
      rows.push(await insertGeneration(ctx, imageId, { requestId: `request-${index}-${imageId}` }));
    }
    return rows.map(({ id }) => id);
  };

  it("give each generation to one of several followers", async () => {
    const ctx = committedCtx(database());
    const ids = await running(ctx, 30);
    const taken = await Promise.all(["a", "b", "c", "d"].map((owner) => takeLeases(ctx, owner)));
    const all = taken.flat().map(({ id }) => id);
    while (all.length < ids.length) {
      const more = await takeLeases(ctx, "e");
      if (more.length === 0) break;
      all.push(...more.map(({ id }) => id));
    }
    expect(all.toSorted()).toEqual(ids.toSorted());
  });

  it("hold until they lapse, and are then taken over", () =>
    inDatabase({}, async (ctx) => {
      const ids = await running(ctx, 2);
      expect(await takeLeases(ctx, "a")).toHaveLength(2);
      expect(await takeLeases(ctx, "b")).toEqual([]);
      expect(await takeLeases({ ...ctx, now: () => at(leaseMs) }, "b")).toEqual([]);
      const late = { ...ctx, now: () => at(leaseMs + 1) };
      const over = await takeLeases(late, "b");
      expect(over.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      expect(await renewLeases(late, "a")).toEqual(new Set());
    }));

  it("hold as long as they are renewed", () =>
    inDatabase({}, async (ctx) => {
      const ids = await running(ctx, 2);
      await takeLeases(ctx, "a");
      expect(await renewLeases({ ...ctx, now: () => at(leaseMs - 1) }, "a")).toEqual(new Set(ids));
      expect(await takeLeases({ ...ctx, now: () => at(2 * leaseMs - 2) }, "b")).toEqual([]);
    }));

  it("are given for what runs at fal in this mode, and for nothing else", () =>
    inDatabase({}, async (ctx) => {
      const imageId = await insertImage(ctx);
      const insert = (fields: Parameters<typeof insertGeneration>[2]) =>
        insertGeneration(ctx, imageId, fields);
      await insert({});
      await insert({ requestId: "in-the-other-mode", mode: "live" });
      for (const status of ["completed", "failed", "cancelled"] as const) {
        await insert({ status, requestId: `at-its-end-${status}` });
      }
      const wanted = [];
      for (const status of ["queued", "generating", "unconfirmed"] as const) {
        wanted.push((await insert({ status, requestId: `unfinished-${status}` })).id);
      }
      const taken = await takeLeases(ctx, "a");
      expect(taken.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
    }));
});

describe("startFollower", () => {
  const follower = (ctx: Ctx, owner: string) => {
    const started = startFollower(ctx, owner, quickPace);
    onTestFinished(() => started.stop());
    return started;
  };
  const allCompleted = async (ctx: Ctx) => {
    const rows = await ctx.db.select().from(generations);
    return rows.map(({ status }) => status);
  };

  it("of two, each request is followed by one", async () => {
    const { fal, calls } = simulateFal();
    const ctx = committedCtx(database(), { fal, now: () => new Date() });
    const rows = [];
    for (let index = 0; index < 6; index += 1) rows.push((await submitted(ctx)).row);
    const both = [follower(ctx, "a"), follower(ctx, "b")];
    await expect.poll(() => allCompleted(ctx), patient).toEqual(Array(6).fill("completed"));
    await Promise.all(both.map((each) => each.stop()));
    expect(await calls()).toMatchObject({ "status-stream": 6, result: 6, media: 6 });
    for (const { id } of rows) {
      expect((await entriesOf(ctx, id)).map(({ kind }) => kind)).toEqual(["reserve", "settle"]);
    }
  });

  it("takes over what a dead one left, once its lease has lapsed", async () => {
    const { fal } = simulateFal();
    const ctx = committedCtx(database(), { fal, now: () => new Date() });
    const { row } = await submitted(ctx);
    await takeLeases({ ...ctx, now: () => new Date(Date.now() - leaseMs + 1500) }, "dead");
    follower(ctx, "b");
    await sleep(300);
    expect(await requireRow(ctx, row.id)).toMatchObject({ leaseOwner: "dead", status: "queued" });
    await expect.poll(() => allCompleted(ctx), patient).toEqual(["completed"]);
  });

  it("lets go of what another has taken over", async () => {
    const { fal } = simulateFal();
    const ctx = committedCtx(database(), { fal, now: () => new Date() });
    const { row } = await submitted(ctx, { prompt: "[simulate: slow]" });
    let open = 0;
    const watch: typeof fal.watch = async function* (_, signal) {
      open += 1;
      yield { status: "IN_PROGRESS" };
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      open -= 1;
    };
    const one = follower({ ...ctx, fal: { ...fal, watch } }, "a");
    await expect.poll(() => open, patient).toBe(1);
    const leaseUntil = new Date(Date.now() + 60_000);
    await ctx.db.update(generations).set({ leaseOwner: "b", leaseUntil }).where(eq(generations.id, row.id));
    await expect.poll(() => open, patient).toBe(0);
    await one.stop();
    expect(await requireRow(ctx, row.id)).toMatchObject({ leaseOwner: "b" });
  });

  it("stops at once, in the middle of everything", async () => {
    const { fal } = simulateFal();
    const ctx = committedCtx(database(), { fal, now: () => new Date() });
    const { row } = await submitted(ctx, { prompt: "[simulate: slow]" });
    const one = follower(ctx, "a");
    await expect.poll(async () => (await requireRow(ctx, row.id)).status, patient).toBe("generating");
    const began = performance.now();
    await one.stop();
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
