import { randomUUID } from "node:crypto";

import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { generations } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { ModelInput } from "@/lib/domain/model-input";
import { formatMicros, formatPrice, priceRange } from "@/lib/domain/price";
import { testDatabase, withRollback, type CtxParts } from "@/lib/testing/database";
import {
  committedCtx,
  entriesOf,
  expectBalanced,
  followed,
  requireRow,
  sha256,
  submitted,
} from "@/lib/testing/generations";
import { simulateFal, smallVideoBytes, storedInput } from "@/lib/testing/simulated-fal";

import type { Ctx } from "../context";
import { summariseSpend } from "../spend/summarise";
import { cancelGeneration } from "./cancel";
import { submitGeneration } from "./submit";

const database = testDatabase();
const inDatabase = (parts: CtxParts, test: (ctx: Ctx) => Promise<void>) =>
  withRollback(database(), test, parts);
const json = (status: number, body: unknown) => Response.json(body, { status });

beforeAll(async () => void (await smallVideoBytes()));

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "accepted",
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  );

describe("a submit", () => {
  it("reserves its worst case, then goes to fal once, and keeps fal's request id", () => {
    const { fal, calls } = simulateFal();
    return inDatabase({ fal }, async (ctx) => {
      const { id, row, answer } = await submitted(ctx, { enable_agentic_generation: true, seed: 3 });
      expect(answer).toMatchObject({ status: 200, body: { request_id: row.requestId, status: "IN_QUEUE" } });
      expect(row).toMatchObject({ status: "queued", submitStep: "answered", submitAnswer: answer });
      expect(row.input).toMatchObject({ seed: 3, frames_per_second: 24, fps: 24 });
      expect(row.input.image_url).toMatch(/^https:\/\/v3b\.fal\.media\//);
      expect(await entriesOf(ctx, id)).toEqual([
        { kind: "reserve", reservedMicros: 200_000, settledMicros: 0, verified: false, month: "2026-11" },
      ]);
      expect(await calls()).toMatchObject({ submit: 1 });
      await expectBalanced(ctx);
    });
  });

  it("remembers the generation its picture was taken from, and takes none that is not ours", () => {
    const { fal, calls } = simulateFal();
    return inDatabase({ fal }, async (ctx) => {
      const { id: parentId } = await submitted(ctx);
      const input = await storedInput(ctx);
      const child = { id: randomUUID(), input, bodySha256: sha256(input), parentId };
      await submitGeneration(ctx, child);
      expect(await requireRow(ctx, child.id)).toMatchObject({ parentId });
      const stray = { ...child, id: randomUUID(), parentId: randomUUID() };
      expect(await codeOf(submitGeneration(ctx, stray))).toBe("not_found");
      expect(await calls()).toMatchObject({ submit: 2 });
    });
  });

  it("keeps the part of the picture it begins with, and makes nothing of one that does not fit", () => {
    const { fal, calls } = simulateFal();
    return inDatabase({ fal }, async (ctx) => {
      const whole = await storedInput(ctx);
      const submitPart = (part: string) => {
        const input = { ...whole, image_url: `${whole.image_url}?crop=${part}` };
        return { id: randomUUID(), input, bodySha256: sha256(input) };
      };
      const fitting = submitPart("10,12,160,96");
      await submitGeneration(ctx, fitting);
      const { crop, input } = await requireRow(ctx, fitting.id);
      expect(crop).toEqual({ left: 10, top: 12, width: 160, height: 96 });
      expect(input.image_url).toMatch(/^https:\/\/v3b\.fal\.media\/[^?]+$/);
      expect(await codeOf(submitGeneration(ctx, submitPart("170,12,160,96")))).toBe("invalid_input");
      expect(await codeOf(submitGeneration(ctx, submitPart("0,0,96,96")))).toBe("invalid_input");
      expect(await ctx.db.select().from(generations)).toHaveLength(1);
      expect(await calls()).toMatchObject({ submit: 1 });
    });
  });

  it("under the same key twice at once is one job at fal, one row and one answer", async () => {
    const { fal, calls } = simulateFal();
    const ctx = committedCtx(database(), { fal });
    const input = await storedInput(ctx);
    const submit = { id: randomUUID(), input, bodySha256: sha256(input) };
    const answers = await Promise.all([1, 2, 3, 4].map(() => submitGeneration(ctx, submit)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 200 });
    expect(await submitGeneration(ctx, submit)).toEqual(answers[0]);
    expect(await calls()).toMatchObject({ submit: 1 });
    expect(await ctx.db.select().from(generations)).toHaveLength(1);
    expect(await summariseSpend(ctx)).toMatchObject({ reservedMicros: 50_000 });
  });

  it("under the same key with another body is a conflict, and nothing is sent", () => {
    const { fal, calls } = simulateFal();
    return inDatabase({ fal }, async (ctx) => {
      const { id, input, row } = await submitted(ctx);
      const other = { ...input, prompt: "another" };
      const again = submitGeneration(ctx, { id, input: other, bodySha256: sha256(other) });
      await expect(again).rejects.toMatchObject({ code: "conflict", detail: [{ type: "key_reused" }] });
      expect(await calls()).toMatchObject({ submit: 1 });
      expect(await requireRow(ctx, id)).toEqual(row);
    });
  });

  it("under a key of the other mode is a conflict", () => {
    const { fal } = simulateFal();
    return inDatabase({ fal }, async (ctx) => {
      const { id, input } = await submitted(ctx);
      const again = submitGeneration({ ...ctx, mode: "live" }, { id, input, bodySha256: sha256(input) });
      await expect(again).rejects.toMatchObject({ code: "conflict" });
    });
  });

  it("with a picture that is not here is refused by its field", () =>
    inDatabase({ fal: simulateFal().fal }, async (ctx) => {
      for (const image_url of [
        "https://example.com/a.png",
        "/media/images/x.jpg",
        `/media/images/${"0".repeat(64)}.jpg`,
      ]) {
        const input = { ...(await storedInput(ctx)), image_url };
        const refused = submitGeneration(ctx, { id: randomUUID(), input, bodySha256: "" });
        await expect(refused).rejects.toMatchObject({
          code: "invalid_input",
          detail: [{ loc: ["body", "image_url"] }],
        });
      }
    }));

  it.each([
    ["prompt", "a\0b"],
    ["prompt", "half \ud83d"],
    ["negative_prompt", "\0"],
  ] as const)(
    "with a %s that no database keeps is refused by its field, and nothing is sent",
    (field, text) => {
      const { fal, calls } = simulateFal();
      return inDatabase({ fal }, async (ctx) => {
        const refused = submitted(ctx, { [field]: text });
        await expect(refused).rejects.toMatchObject({
          code: "invalid_input",
          detail: [{ loc: ["body", field] }],
        });
        expect(await calls()).toEqual({});
      });
    },
  );

  it.each([1.5, -1, 1e12])("keeps its request id when fal's queue position is %d", (queue_position) => {
    const { fal } = simulateFal({
      faults: {
        async after({ route }, response) {
          if (route !== "submit") return response;
          return json(200, { ...((await response.json()) as object), queue_position });
        },
      },
    });
    return inDatabase({ fal }, async (ctx) => {
      const { row, answer } = await submitted(ctx);
      expect(answer).toMatchObject({ status: 200, body: { request_id: row.requestId } });
    });
  });
});

describe("a submit that fal refuses", () => {
  const statuses = [400, 401, 402, 403, 404, 405, 413, 415, 422, 429];

  it.each(statuses)(
    "with %i frees its reservation and answers fal's reason, never to be repeated",
    (status) => {
      const { fal, calls } = simulateFal({
        faults: {
          before: ({ route }) => (route === "submit" ? json(status, { detail: "The reason." }) : null),
        },
      });
      return inDatabase({ fal }, async (ctx) => {
        const { id, row, answer, input } = await submitted(ctx);
        expect(answer.status).toBe(status === 429 ? 400 : status);
        expect([429, 502, 503, 504]).not.toContain(answer.status);
        expect(answer.body).toMatchObject({ detail: "The reason.", message: "fal says: The reason." });
        expect(row).toMatchObject({
          status: "failed",
          settledMicros: 0,
          errorMessage: "fal says: The reason.",
        });
        expect((await entriesOf(ctx, id)).map(({ kind }) => kind)).toEqual(["reserve", "release"]);
        expect(await summariseSpend(ctx)).toMatchObject({ reservedMicros: 0, settledMicros: 0 });
        expect(await submitGeneration(ctx, { id, input, bodySha256: sha256(input) })).toEqual(answer);
        expect(await calls()).toMatchObject({ submit: 1 });
        await expectBalanced(ctx);
      });
    },
  );

  it("keeps its fields for a 422, and says a locked account", () => {
    const detail = [{ loc: ["body", "prompt"], msg: "Too long", type: "sequence_too_long" }];
    const answers = [
      json(422, { detail }),
      json(403, { detail: "User is locked. Reason: Exhausted balance." }),
    ];
    const { fal } = simulateFal({
      faults: { before: ({ route }) => (route === "submit" ? (answers.shift() ?? null) : null) },
    });
    return inDatabase({ fal }, async (ctx) => {
      expect((await submitted(ctx)).answer).toMatchObject({ status: 422, body: { detail } });
      const locked = await submitted(ctx);
      expect(locked.row).toMatchObject({ status: "failed", errorType: "account_locked" });
      expect(locked.answer).toMatchObject({
        status: 403,
        body: { message: expect.stringContaining("locked") },
      });
    });
  });
});

describe("a submit of which nobody knows whether fal took it", () => {
  it.each([
    ["409", () => json(409, {})],
    ["500", () => json(500, {})],
    ["502", () => new Response("Bad gateway", { status: 502 })],
    ["503", () => json(503, {})],
    ["504", () => json(504, {})],
    ["499", () => json(499, {})],
    ["200 and nonsense", () => new Response("<html>")],
    [
      "a reset",
      () => {
        throw new TypeError("fetch failed");
      },
    ],
  ])("after %s is unconfirmed, stays reserved and is not sent again", (_, answerLost) => {
    let sent = 0;
    const { fal, simulator } = simulateFal({
      faults: {
        after({ route }, response) {
          if (route !== "submit") return response;
          sent += 1;
          return answerLost();
        },
      },
    });
    return inDatabase({ fal }, async (ctx) => {
      const { id, row, answer, input } = await submitted(ctx);
      expect(answer).toMatchObject({ status: 409, body: { detail: [{ type: "unconfirmed" }] } });
      expect(row).toMatchObject({ status: "unconfirmed", requestId: null, errorType: "unconfirmed" });
      expect(await summariseSpend(ctx)).toMatchObject({ reservedMicros: 50_000, settledMicros: 0 });
      expect(await submitGeneration(ctx, { id, input, bodySha256: sha256(input) })).toEqual(answer);
      expect(sent).toBe(1);
      await expect.poll(() => simulator.ledger().length).toBe(1); // fal had taken it: one job, not two
    });
  });
});

describe("before the send", () => {
  it("a picture that cannot be handed over ends it, free of charge", () => {
    const { fal, calls } = simulateFal({
      faults: { before: ({ route }) => (route === "upload-initiate" ? json(500, {}) : null) },
    });
    return inDatabase({ fal }, async (ctx) => {
      const { row, answer } = await submitted(ctx);
      expect(answer).toMatchObject({ status: 400, body: { detail: [{ type: "picture_not_handed_over" }] } });
      expect(row).toMatchObject({ status: "failed", settledMicros: 0 });
      expect(await summariseSpend(ctx)).toMatchObject({ reservedMicros: 0 });
      expect(await calls()).not.toHaveProperty("submit");
    });
  });

  it("a cancellation ends it, free of charge", async () => {
    const { fal, calls } = simulateFal();
    const id = randomUUID();
    const ctx = committedCtx(database(), { fal });
    ctx.fal = {
      ...fal,
      upload: async (...args) => {
        await cancelGeneration(ctx, id);
        return fal.upload(...args);
      },
    };
    const input = await storedInput(ctx);
    const answer = await submitGeneration(ctx, { id, input, bodySha256: sha256(input) });
    expect(answer).toMatchObject({ status: 409, body: { detail: [{ type: "cancelled" }] } });
    expect(await requireRow(ctx, id)).toMatchObject({ status: "cancelled", settledMicros: 0 });
    expect(await summariseSpend(ctx)).toMatchObject({ reservedMicros: 0 });
    expect(await calls()).not.toHaveProperty("submit");
  });

  it("and during it, a cancellation reaches fal as soon as there is a request id", async () => {
    const { fal, calls } = simulateFal({ queueSeconds: 60 });
    const id = randomUUID();
    const ctx = committedCtx(database(), { fal });
    ctx.fal = {
      ...fal,
      submit: async (...args) => {
        await cancelGeneration(ctx, id);
        return fal.submit(...args);
      },
    };
    const input = await storedInput(ctx);
    expect(await submitGeneration(ctx, { id, input, bodySha256: sha256(input) })).toMatchObject({
      status: 200,
    });
    expect(await calls()).toMatchObject({ submit: 1, cancel: 1 });
    expect(await followed(ctx, await requireRow(ctx, id))).toMatchObject({
      status: "cancelled",
      settledMicros: 0,
    });
  });
});

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

const edge = fc.integer({ min: 1, max: 14_142 });
const settings: fc.Arbitrary<Partial<ModelInput>> = fc.record({
  num_frames: fc.integer({ min: 5, max: 189 }),
  fps: fc.integer({ min: 4, max: 60 }),
  enable_agentic_generation: fc.boolean(),
  agentic_max_iterations: fc.integer({ min: 1, max: 3 }),
  agentic_samples_per_iteration: fc.integer({ min: 1, max: 3 }),
  agentic_early_stop: fc.boolean(),
  enable_prompt_expansion: fc.boolean(),
  image_size: fc.oneof(
    fc.record({ width: edge, height: edge }),
    fc.constantFrom("square_hd" as const, "portrait_16_9" as const, "landscape_4_3" as const),
  ),
  seed: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 2 ** 31 - 1 })),
  num_inference_steps: fc.integer({ min: 1, max: 50 }),
  guidance_scale: fc.double({ min: 0, max: 20, noNaN: true }),
});

/** The price by hand: 5 cents for each second begun, times the candidates. */
function byHand(input: ModelInput, candidates: number): number {
  return 50_000 * Math.ceil(input.num_frames / input.fps) * candidates;
}

describe("500 settings", () => {
  it("meter, reservation and formula agree, and what is settled is what fal booked, to the micro-dollar", async () => {
    const { fal, simulator } = simulateFal();
    const ctx = committedCtx(database(), { fal });
    const { image_url } = await storedInput(ctx);
    const ids: string[] = [];
    await fc.assert(
      fc.asyncProperty(settings, async (fields) => {
        const input = ModelInput.parse({ prompt: "x", ...fields, image_url });
        const id = randomUUID();
        await submitGeneration(ctx, { id, input, bodySha256: sha256(input) });
        ids.push(id);
        const rounds = input.agentic_max_iterations;
        const samples = input.agentic_samples_per_iteration;
        const most = input.enable_agentic_generation ? rounds * samples : 1;
        const least = input.enable_agentic_generation && input.agentic_early_stop ? samples : most;
        const { reservedMicros } = await requireRow(ctx, id);
        expect(reservedMicros).toBe(byHand(input, most));
        const [low, high] = [byHand(input, least), byHand(input, most)].map(formatMicros);
        expect(formatPrice(priceRange(input))).toBe(low === high ? high : `${low} – ${high}`);
      }),
      { numRuns: 500 },
    );
    expect(ids.length).toBeGreaterThanOrEqual(500);

    let total = 0;
    for (let from = 0; from < ids.length; from += 10) {
      const batch = ids.slice(from, from + 10);
      const rows = await Promise.all(batch.map(async (id) => followed(ctx, await requireRow(ctx, id))));
      const booked = new Map(simulator.ledger().map((entry) => [entry.requestId, entry.costMicros]));
      for (const row of rows) {
        expect(row).toMatchObject({ status: "completed", settledMicros: booked.get(row.requestId ?? "") });
        expect(row.settledMicros).toBeLessThanOrEqual(row.reservedMicros);
        total += row.settledMicros ?? 0;
      }
    }
    expect(await summariseSpend(ctx)).toMatchObject({ reservedMicros: 0, settledMicros: total });
    expect(simulator.ledger()).toHaveLength(ids.length);
    await expectBalanced(ctx);
  }, 120_000);
});
