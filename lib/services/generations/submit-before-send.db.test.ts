import { randomUUID } from "node:crypto";

import { beforeAll, describe, expect, it } from "vitest";

import { testDatabase, withRollback, type CtxParts } from "@/lib/testing/database";
import { committedCtx, followed, requireRow, sha256, submitted } from "@/lib/testing/generations";
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
