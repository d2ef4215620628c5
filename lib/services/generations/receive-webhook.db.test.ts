import { createHash, generateKeyPairSync, sign, type KeyObject } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import { settings } from "@/lib/db/schema";
import type { SubmitOutcome } from "@/lib/fal/client";
import { testDatabase } from "@/lib/testing/database";
import { committedCtx, expectBalanced, followed, requireRow, submitted } from "@/lib/testing/generations";
import { simulateFal } from "@/lib/testing/simulated-fal";

import type { Ctx } from "../context";
import { receiveWebhook } from "./receive-webhook";
import { generationOfToken, webhookSecret, webhookToken } from "./webhook-token";

const database = testDatabase();
const publicUrl = "https://studio.example.com/api/fal/webhook/";

interface Posted {
  token: string;
  headers: Headers;
  body: Uint8Array;
}

/** A studio that fal can reach: what fal posts is caught, to be handed in as a test pleases. */
async function reachable(submit?: (outcome: SubmitOutcome) => SubmitOutcome) {
  const posted: Posted[] = [];
  const simulated = simulateFal({
    deliver: async (request) => {
      const body = new Uint8Array(await request.arrayBuffer());
      posted.push({ token: request.url.slice(publicUrl.length), headers: request.headers, body });
      return new Response();
    },
  });
  const { fal } = simulated;
  const secret = await webhookSecret(database());
  const ctx: Ctx = committedCtx(database(), {
    fal: submit ? { ...fal, submit: async (...all) => submit(await fal.submit(...all)) } : fal,
    now: () => new Date(),
    webhookUrl: (id) => publicUrl + webhookToken(id, secret),
  });
  const { id } = await submitted(ctx);
  await expect.poll(() => posted.length, { timeout: 20_000 }).toBe(1);
  const [webhook] = posted;
  if (!webhook) throw new Error("fal posted nothing");
  return { ...simulated, ctx, id, webhook };
}

/** A webhook signed by whoever has this key, over whatever it says. */
function signedBy(
  key: KeyObject,
  { token, body }: Posted,
  parts: { at?: number; userId?: string } = {},
): Posted {
  const { request_id: requestId } = JSON.parse(new TextDecoder().decode(body)) as { request_id: string };
  const { at = Date.now(), userId = "simulated-user" } = parts;
  const timestamp = String(Math.floor(at / 1000));
  const digest = createHash("sha256").update(body).digest("hex");
  const message = Buffer.from([requestId, userId, timestamp, digest].join("\n"));
  const headers = new Headers({
    "x-fal-webhook-request-id": requestId,
    "x-fal-webhook-user-id": userId,
    "x-fal-webhook-timestamp": timestamp,
    "x-fal-webhook-signature": sign(null, message, key).toString("hex"),
  });
  return { token, headers, body };
}

const ambiguous = (): SubmitOutcome => ({ kind: "ambiguous", reason: "TimeoutError" });
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    ({ code }: { code: string }) => code,
  );

beforeEach(async () => {
  await database().db.update(settings).set({ falUserId: null });
  delete (globalThis as { firstframeWebhookKeys?: unknown }).firstframeWebhookKeys;
});

describe("a webhook's address", () => {
  it("names the generation, and cannot be guessed or changed", () => {
    const [secret, other] = ["ab".repeat(32), "cd".repeat(32)];
    const id = "3f0c9a52-6a3c-4a5e-9d0e-2b8f6d1f7c11";
    const token = webhookToken(id, secret);
    expect(generationOfToken(token, secret)).toBe(id);
    expect(generationOfToken(token, other)).toBeNull();
    for (let at = 0; at < token.length; at += 1) {
      const changed = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
      expect(generationOfToken(changed, secret)).toBeNull();
    }
    for (const wrong of ["", "A", `${token}A`, token.slice(0, -1), id, "=".repeat(43), "é".repeat(43)]) {
      expect(generationOfToken(wrong, secret)).toBeNull();
    }
  });
});

describe("a webhook", () => {
  it("has its generation's follower ask fal, however often it comes", async () => {
    const { ctx, id, webhook } = await reachable();
    for (let time = 0; time < 3; time += 1) {
      expect(await receiveWebhook(ctx, webhook)).toEqual({ generationId: id, nudge: true });
    }
    const done = await followed(ctx, await requireRow(ctx, id));
    expect(await receiveWebhook(ctx, webhook)).toEqual({ generationId: id, nudge: true });
    expect(await requireRow(ctx, id)).toEqual(done);
    await expectBalanced(ctx);
  });

  it("finds the request of a submit that had no answer", async () => {
    const { ctx, id, webhook, calls } = await reachable(ambiguous);
    expect(await requireRow(ctx, id)).toMatchObject({ status: "unconfirmed", requestId: null });
    expect(await receiveWebhook(ctx, webhook)).toEqual({ generationId: id, nudge: true });
    const done = await followed(ctx, await requireRow(ctx, id));
    expect(done).toMatchObject({ status: "completed", settledMicros: 50_000 });
    expect((await calls())["submit"]).toBe(1);
    await expectBalanced(ctx);
  });

  it("is refused when fal has not signed it: forged, changed, unsigned", async () => {
    const { ctx, webhook } = await reachable();
    const { privateKey } = generateKeyPairSync("ed25519");
    const changed = { ...webhook, body: Buffer.concat([webhook.body, Buffer.from(" ")]) };
    const unsigned = { ...webhook, headers: new Headers() };
    for (const each of [signedBy(privateKey, webhook), changed, unsigned]) {
      expect(await codeOf(receiveWebhook(ctx, each))).toBe("forbidden");
    }
  });

  it("is refused when it is late or early by more than five minutes", async () => {
    const { ctx, webhook } = await reachable();
    for (const minutes of [-6, 6]) {
      const later = { ...ctx, now: () => new Date(Date.now() + minutes * 60_000) };
      expect(await codeOf(receiveWebhook(later, webhook))).toBe("forbidden");
    }
    const inTime = { ...ctx, now: () => new Date(Date.now() + 4 * 60_000) };
    expect(await receiveWebhook(inTime, webhook)).toMatchObject({ nudge: true });
  });

  it("is refused at another's address, and at one that we have not made", async () => {
    const { ctx, webhook } = await reachable();
    const { id: other } = await submitted(ctx);
    const secret = await webhookSecret(ctx);
    const elsewhere = { ...webhook, token: webhookToken(other, secret) };
    expect(await receiveWebhook(ctx, elsewhere)).toEqual({ generationId: other, nudge: false });
    expect(
      await codeOf(receiveWebhook(ctx, { ...webhook, token: webhookToken(other, "ab".repeat(32)) })),
    ).toBe("not_found");
    expect(await codeOf(receiveWebhook(ctx, { ...webhook, token: "x" }))).toBe("not_found");
  });

  it("is refused when fal has signed it for another account", async () => {
    const { ctx, webhook } = await reachable();
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const x = publicKey.export({ format: "jwk" }).x ?? "";
    const theirs = { ...ctx, fal: { ...ctx.fal, webhookKeys: async () => [x] } };
    expect(await receiveWebhook(theirs, signedBy(privateKey, webhook))).toMatchObject({ nudge: true });
    const foreign = signedBy(privateKey, webhook, { userId: "somebody-else" });
    expect(await codeOf(receiveWebhook(theirs, foreign))).toBe("forbidden");
    expect(await receiveWebhook(theirs, signedBy(privateKey, webhook))).toMatchObject({ nudge: true });
  });

  it("does not make us ask fal for its keys each time one is forged", async () => {
    const { ctx, webhook } = await reachable();
    let asked = 0;
    const counting = {
      ...ctx,
      fal: { ...ctx.fal, webhookKeys: () => ((asked += 1), ctx.fal.webhookKeys()) },
    };
    const { privateKey } = generateKeyPairSync("ed25519");
    for (let time = 0; time < 20; time += 1) {
      expect(await codeOf(receiveWebhook(counting, signedBy(privateKey, webhook)))).toBe("forbidden");
    }
    expect(asked).toBe(1);
  });
});
