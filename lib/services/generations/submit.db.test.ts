import { randomUUID } from "node:crypto";

import { beforeAll, describe, expect, it } from "vitest";

import { generations } from "@/lib/db/schema";
import { codeOf } from "@/lib/testing/code-of";
import { testDatabase, withRollback, type CtxParts } from "@/lib/testing/database";
import {
  committedCtx,
  entriesOf,
  expectBalanced,
  requireRow,
  sha256,
  submitted,
} from "@/lib/testing/generations";
import { simulateFal, smallVideoBytes, storedInput } from "@/lib/testing/simulated-fal";

import type { Ctx } from "../context";
import { summariseSpend } from "../spend/summarise";
import { submitGeneration } from "./submit";

const database = testDatabase();
const inDatabase = (parts: CtxParts, test: (ctx: Ctx) => Promise<void>) =>
  withRollback(database(), test, parts);
const json = (status: number, body: unknown) => Response.json(body, { status });

beforeAll(async () => void (await smallVideoBytes()));

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
