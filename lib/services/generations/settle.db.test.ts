import { setTimeout as sleep } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import type { Faults } from "@/lib/simulator/faults";
import { testDatabase, withRollback, type CtxParts } from "@/lib/testing/database";
import { committedCtx, entriesOf, expectBalanced, requireRow, submitted } from "@/lib/testing/generations";
import { simulateFal, smallVideoBytes } from "@/lib/testing/simulated-fal";

import type { Ctx } from "../context";
import { summariseSpend } from "../spend/summarise";
import type { GenerationRow } from "./change";
import type { Finished } from "./read-result";
import { settleGeneration } from "./settle";

const database = testDatabase();
const inDatabase = (parts: CtxParts, test: (ctx: Ctx) => Promise<void>) =>
  withRollback(database(), test, parts);
const json = (status: number, body: unknown, headers = {}) => Response.json(body, { status, headers });
const never = new AbortController().signal;
const fine: Finished = { errorType: null, attempt: 0 };
const settle = (ctx: Ctx, row: GenerationRow, finished: Partial<Finished> = {}) =>
  settleGeneration(ctx, row, { ...fine, ...finished }, never);

/** A generation that fal has finished and we have not. */
async function finishedAtFal(ctx: Ctx, fields: Parameters<typeof submitted>[1] = {}): Promise<GenerationRow> {
  const { row } = await submitted(ctx, fields);
  for (;;) {
    const { body } = await ctx.fal.status(row.requestId ?? "", never);
    if ((body as { status: string }).status === "COMPLETED") return row;
    await sleep(2);
  }
}

/** Changes fal's answers on one route. */
const on = (route: string, change: (response: Response) => Response | Promise<Response>): Faults => ({
  after: (call, response) => (call.route === route ? change(response) : response),
});
const withHeaders = (response: Response, change: (headers: Headers) => void) => {
  const headers = new Headers(response.headers);
  change(headers);
  return new Response(response.body, { status: response.status, headers });
};
const kindsOf = async (ctx: Ctx, id: string) => (await entriesOf(ctx, id)).map(({ kind }) => kind);

describe("a finished generation", () => {
  it("keeps its video here, is completed, and costs what fal says", () => {
    const { fal, simulator } = simulateFal();
    return inDatabase({ fal }, async (ctx) => {
      const row = await finishedAtFal(ctx, { seed: 11 });
      expect(await settle(ctx, row)).toBe("done");
      const done = await requireRow(ctx, row.id);
      const bytes = await smallVideoBytes();
      expect(done).toMatchObject({
        status: "completed",
        settledMicros: 50_000,
        seed: 11,
        videoKey: `videos/${row.id}.mp4`,
        videoBytes: bytes.length,
        videoWidth: 320,
        videoHeight: 192,
        videoFps: 24,
        videoFrames: 5,
        leaseOwner: null,
        progress: 1,
      });
      expect(done.videoSeconds).toBeCloseTo(5 / 24, 6);
      expect(Buffer.from(await ctx.media.bytes(`videos/${row.id}.mp4`)).equals(bytes)).toBe(true);
      expect(await entriesOf(ctx, row.id)).toMatchObject([
        { kind: "reserve" },
        { kind: "settle", reservedMicros: -50_000, settledMicros: 50_000, verified: true },
      ]);
      expect(simulator.ledger()).toMatchObject([{ costMicros: 50_000 }]);
      await expectBalanced(ctx);
    });
  });

  it.each([
    ["3.008", 150_400, true],
    ["0", 0, true],
    [null, 50_000, false],
    ["many", 50_000, false],
    ["8, 8", 50_000, false],
    ["-1", 50_000, false],
  ])("with billed units %s costs %i micro-dollars, said by fal: %s", (units, micros, verified) => {
    const { fal } = simulateFal({
      faults: on("result", (response) =>
        withHeaders(response, (headers) => {
          headers.delete("x-fal-billable-units");
          if (units !== null) headers.set("x-fal-billable-units", units);
        }),
      ),
    });
    return inDatabase({ fal }, async (ctx) => {
      const row = await finishedAtFal(ctx);
      expect(await settle(ctx, row)).toBe("done");
      expect((await entriesOf(ctx, row.id)).at(-1)).toMatchObject({
        kind: "settle",
        reservedMicros: -50_000,
        settledMicros: micros,
        verified,
      });
      expect(await summariseSpend(ctx)).toMatchObject({ reservedMicros: 0, settledMicros: micros });
    });
  });

  it("is settled once, however often and by however many at once", async () => {
    const { fal } = simulateFal();
    const ctx = committedCtx(database(), { fal });
    const row = await finishedAtFal(ctx);
    const ends = await Promise.all([1, 2, 3, 4].map(() => settle(ctx, row)));
    expect(ends).toEqual(["done", "done", "done", "done"]);
    const { sequence } = await requireRow(ctx, row.id);
    await settle(ctx, row);
    expect(await kindsOf(ctx, row.id)).toEqual(["reserve", "settle"]);
    expect((await requireRow(ctx, row.id)).sequence).toBe(sequence);
    await expectBalanced(ctx);
  });

  it("may carry its video in the answer itself", () =>
    inDatabase({ fal: simulateFal().fal }, async (ctx) => {
      const row = await finishedAtFal(ctx, { sync_mode: true });
      expect(await settle(ctx, row)).toBe("done");
      expect(await requireRow(ctx, row.id)).toMatchObject({ status: "completed", videoFrames: 5 });
    }));

  it.each([1.5, 1e300, null])("takes a seed of %d for what it is: none", (seed) => {
    const faults = on("result", async (response) =>
      json(200, { ...((await response.json()) as object), seed }),
    );
    return inDatabase({ fal: simulateFal({ faults }).fal }, async (ctx) => {
      const row = await finishedAtFal(ctx);
      expect(await settle(ctx, row)).toBe("done");
      expect(await requireRow(ctx, row.id)).toMatchObject({ status: "completed", seed: null });
    });
  });
});

describe("a generation that failed at fal", () => {
  it.each([
    ["content_policy_violation", 422],
    ["internal_server_error", 500],
    ["generation_timeout", 504],
    ["runner_scheduling_failure", 503],
    ["image_load_error", 422],
  ])("%s costs nothing and frees its reservation", (type) =>
    inDatabase({ fal: simulateFal().fal }, async (ctx) => {
      const row = await finishedAtFal(ctx, { prompt: `[simulate: ${type}]` });
      expect(await settle(ctx, row, { errorType: type })).toBe("done");
      expect(await requireRow(ctx, row.id)).toMatchObject({
        status: "failed",
        errorType: type,
        errorMessage: expect.stringMatching(/\w{4}/),
        settledMicros: 0,
        videoKey: null,
      });
      expect(await kindsOf(ctx, row.id)).toEqual(["reserve", "release"]);
      expect(await summariseSpend(ctx)).toMatchObject({ reservedMicros: 0, settledMicros: 0 });
    }),
  );

  it("and was billed all the same costs what fal says", () => {
    const faults = on("result", (response) =>
      withHeaders(response, (headers) => headers.set("x-fal-billable-units", "2")),
    );
    return inDatabase({ fal: simulateFal({ faults }).fal }, async (ctx) => {
      const row = await finishedAtFal(ctx, { prompt: "[simulate: no_media_generated]" });
      await settle(ctx, row, { errorType: "no_media_generated" });
      expect((await entriesOf(ctx, row.id)).at(-1)).toMatchObject({
        kind: "settle",
        reservedMicros: -50_000,
        settledMicros: 100_000,
        verified: true,
      });
      await expectBalanced(ctx);
    });
  });

  it("because it was cancelled is cancelled and free", () =>
    inDatabase({ fal: simulateFal({ queueSeconds: 60 }).fal }, async (ctx) => {
      const { row } = await submitted(ctx);
      await ctx.fal.cancel(row.requestId ?? "");
      expect(await settle(ctx, row, { errorType: "client_cancelled" })).toBe("done");
      expect(await requireRow(ctx, row.id)).toMatchObject({ status: "cancelled", settledMicros: 0 });
      expect(await kindsOf(ctx, row.id)).toEqual(["reserve", "release"]);
    }));
});

describe("an answer that decides nothing", () => {
  const cases: [string, Response, Partial<Finished>][] = [
    ["400 still in progress", json(400, { detail: "Request is still in progress" }), {}],
    [
      "that with an error told before",
      json(400, { detail: "Request is still in progress" }),
      { errorType: "x" },
    ],
    ["200 still in progress", json(200, { detail: "Request is still in progress" }), {}],
    ["504", json(504, { detail: "x" }), {}],
    ["500 as a page", new Response("<html>", { status: 500 }), {}],
    ["404", json(404, { status: "NOT_FOUND" }), {}],
    ["408", json(408, {}), {}],
    ["429", json(429, {}), {}],
    ["401: the key is not valid just now", json(401, { detail: "x" }), { errorType: "x" }],
    ["403: the key may not read just now", json(403, { detail: "x" }), {}],
  ];
  it.each(cases)("is asked for again: %s", (_, answer, finished) => {
    const faults = on("result", () => answer.clone());
    const { fal, steer } = simulateFal({ faults });
    return inDatabase({ fal }, async (ctx) => {
      await steer("settings", { history: "forbidden" });
      const row = await finishedAtFal(ctx);
      expect(await settle(ctx, row, finished)).toBe("again");
      expect(await requireRow(ctx, row.id)).toEqual(row);
      expect(await kindsOf(ctx, row.id)).toEqual(["reserve"]);
    });
  });

  it("waits for a locked account to be opened", () => {
    const faults = on("result", () => json(403, { detail: "User is locked. Reason: x" }));
    return inDatabase({ fal: simulateFal({ faults }).fal }, async (ctx) => {
      const row = await finishedAtFal(ctx);
      expect(await settle(ctx, row, { attempt: 10_000 })).toBe("locked");
      expect(await requireRow(ctx, row.id)).toEqual(row);
    });
  });

  it.each([
    ["504", json(504, { detail: "x" }), 30, 0, "release"],
    ["404 of a result that fal forgot", json(404, { status: "NOT_FOUND" }), 30, 50_000, "settle"],
    ["200 of another shape", json(200, { videos: [] }), 30, 50_000, "settle"],
    ["401", json(401, { detail: "x" }), 720, 50_000, "settle"],
  ])("does not wait for ever: %s", (_, answer, attempt, micros, kind) => {
    const { fal, steer } = simulateFal({ faults: on("result", () => answer.clone()) });
    return inDatabase({ fal }, async (ctx) => {
      await steer("settings", { history: "forbidden" });
      const row = await finishedAtFal(ctx);
      expect(await settle(ctx, row, { attempt: attempt - 1 })).toBe("again");
      expect(await settle(ctx, row, { attempt })).toBe("done");
      expect(await requireRow(ctx, row.id)).toMatchObject({ status: "failed", settledMicros: micros });
      expect((await entriesOf(ctx, row.id)).at(-1)).toMatchObject({ kind, verified: false });
      await expectBalanced(ctx);
    });
  });
});

describe("a video that does not come whole", () => {
  const cut = (bytes: Uint8Array, at: number) => bytes.slice(0, Math.floor(bytes.length * at));
  it.each([
    ["cut, and shorter than promised", 0.7, true],
    ["cut in its pictures, and nothing promised", 0.7, false],
    ["cut by its last bytes, and nothing promised", 0.999, false],
    ["cut in its head, and nothing promised", 0.01, false],
    ["empty", 0, false],
  ])("is not accepted, and is fetched again: %s", (_, at, promised) => {
    let whole = false;
    const faults = on("media", async (response) => {
      if (whole) return response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      return withHeaders(new Response(cut(bytes, at), { headers: response.headers }), (headers) => {
        if (!promised) headers.delete("content-length");
      });
    });
    return inDatabase({ fal: simulateFal({ faults }).fal }, async (ctx) => {
      const row = await finishedAtFal(ctx);
      await expect(settle(ctx, row)).rejects.toThrow(/./);
      expect(await requireRow(ctx, row.id)).toEqual(row);
      whole = true;
      expect(await settle(ctx, row, { attempt: 1 })).toBe("done");
      expect(await requireRow(ctx, row.id)).toMatchObject({ status: "completed", videoFrames: 5 });
      expect(await kindsOf(ctx, row.id)).toEqual(["reserve", "settle"]);
    });
  });

  it.each([
    ["https://example.com/a.mp4", 720],
    ["http://v3b.fal.media/a.mp4", 720],
    ["https://v3b.fal.media/none.mp4", 30],
    ["nonsense", 720],
  ])("is tried for from %s, then given up, and counted as fal billed it", (url, attempts) => {
    const faults = on("result", async (response) => {
      const body = (await response.json()) as { video: object };
      return json(200, { ...body, video: { ...body.video, url } }, { "x-fal-billable-units": "1" });
    });
    return inDatabase({ fal: simulateFal({ faults }).fal }, async (ctx) => {
      const row = await finishedAtFal(ctx);
      await expect(settle(ctx, row, { attempt: attempts - 1 })).rejects.toThrow(/./);
      expect(await requireRow(ctx, row.id)).toEqual(row);
      expect(await settle(ctx, row, { attempt: attempts })).toBe("done");
      expect(await requireRow(ctx, row.id)).toMatchObject({ status: "failed", errorType: "video_lost" });
      expect((await entriesOf(ctx, row.id)).at(-1)).toMatchObject({
        kind: "settle",
        settledMicros: 50_000,
        verified: true,
      });
    });
  });
});
