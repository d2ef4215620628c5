import { createHash, createPublicKey, verify } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, onTestFinished, test } from "vitest";

import { submitUrl } from "@/lib/domain/fal-contract";

import { createSimulator, type Simulator, type SimulatorOptions } from "../handler";
import {
  advance,
  call,
  control,
  order,
  patient,
  quickRender,
  smallInput,
  startSimulator,
} from "../test-setup";

const receiver = "https://studio.example/hook?token=secret";
const submitWithHook = `${submitUrl}?fal_webhook=${encodeURIComponent(receiver)}`;

interface Heard {
  request: Request;
  body: string;
}

/** A receiver that answers with the given statuses one after another, then with 200. */
function hear(...statuses: number[]) {
  const heard: Heard[] = [];
  const deliver = async (request: Request) => {
    heard.push({ request, body: await request.text() });
    return new Response(null, { status: statuses.shift() ?? 200 });
  };
  return { heard, deliver };
}

async function submit(simulator: Simulator, input: unknown = smallInput): Promise<string> {
  const reply = await call(simulator, "POST", submitWithHook, { body: input });
  return ((await reply.json()) as { request_id: string }).request_id;
}

interface WebhookState {
  url: string;
  state: string;
  attempts: { at: string; status: number | null }[];
  nextAt: string | null;
}

async function webhookOf(simulator: Simulator): Promise<WebhookState | undefined> {
  const { jobs } = (await control(simulator, "GET", "/jobs")) as { jobs: { webhook: WebhookState }[] };
  return jobs.at(-1)?.webhook;
}

const stateIs = (simulator: Simulator, state: string) =>
  expect.poll(() => webhookOf(simulator), patient).toMatchObject({ state });

const attemptsAre = (simulator: Simulator, count: number) =>
  expect.poll(async () => (await webhookOf(simulator))?.attempts.length, patient).toBe(count);

/** As a receiver does it: by the published keys, over the bytes that came. */
async function isSigned(simulator: Simulator, { request, body }: Heard): Promise<boolean> {
  const reply = await simulator.fetch(new Request("https://rest.fal.ai/.well-known/jwks.json"));
  const { keys } = (await reply.json()) as { keys: { kty: string; crv: string; x: string }[] };
  const header = (name: string) => request.headers.get(`x-fal-webhook-${name}`) ?? "";
  const digest = createHash("sha256").update(body).digest("hex");
  const message = [header("request-id"), header("user-id"), header("timestamp"), digest].join("\n");
  const signature = Buffer.from(header("signature"), "hex");
  return keys.some((jwk) =>
    verify(null, Buffer.from(message), createPublicKey({ key: jwk, format: "jwk" }), signature),
  );
}

function start(deliver: NonNullable<SimulatorOptions["deliver"]>, options: Partial<SimulatorOptions> = {}) {
  return startSimulator({ deliver, ...options });
}

describe("a webhook", () => {
  test("tells the result once, signed with a published key, at the present time", async () => {
    const { heard, deliver } = hear();
    const simulator = start(deliver);
    const requestId = await submit(simulator);
    await stateIs(simulator, "delivered");
    await advance(simulator, 10_000);
    expect(heard).toHaveLength(1);
    const [first] = heard as [Heard];
    expect([first.request.method, first.request.url]).toEqual(["POST", receiver]);
    expect(first.request.headers.get("content-type")).toBe("application/json");
    expect(first.request.headers.get("x-fal-webhook-request-id")).toBe(requestId);
    const age = Date.now() / 1000 - Number(first.request.headers.get("x-fal-webhook-timestamp"));
    expect(Math.abs(age)).toBeLessThan(30);
    expect(JSON.parse(first.body)).toMatchObject({
      request_id: requestId,
      gateway_request_id: requestId,
      status: "OK",
      error: null,
      payload: { seed: 7, video: { content_type: "video/mp4" } },
    });
    expect(await isSigned(simulator, first)).toBe(true);
    expect(await isSigned(simulator, { ...first, body: `${first.body} ` })).toBe(false);
  });

  test("tells a failure with the model's own answer", async () => {
    const { heard, deliver } = hear();
    const simulator = start(deliver);
    await submit(simulator, { ...smallInput, prompt: "[simulate: content_policy_violation]" });
    await stateIs(simulator, "delivered");
    expect(JSON.parse(heard[0]?.body ?? "")).toMatchObject({
      status: "ERROR",
      error: "Invalid status code: 422",
      payload: { detail: [{ type: "content_policy_violation" }] },
    });
  });

  test("comes again, on the simulator's time, until it is acknowledged", async () => {
    const { heard, deliver } = hear(500, 404);
    const simulator = start(deliver);
    await submit(simulator);
    await attemptsAre(simulator, 1);
    await advance(simulator, 6);
    expect(heard).toHaveLength(1);
    await advance(simulator, 1.1);
    expect(heard).toHaveLength(2);
    await advance(simulator, 7200);
    expect(heard).toHaveLength(3);
    expect(await webhookOf(simulator)).toMatchObject({
      state: "delivered",
      attempts: [{ status: 500 }, { status: 404 }, { status: 200 }],
      nextAt: null,
    });
    expect(await isSigned(simulator, heard[2] as Heard)).toBe(true);
  });

  test("is given up after ten retries within two hours", async () => {
    const simulator = start(() => Promise.reject(new TypeError("fetch failed")));
    await submit(simulator);
    await attemptsAre(simulator, 1);
    await advance(simulator, 7200);
    const webhook = await webhookOf(simulator);
    expect(webhook).toMatchObject({ state: "failed", nextAt: null });
    expect(webhook?.attempts).toHaveLength(11);
  });

  test("is not sent again after a redirect", async () => {
    const { heard, deliver } = hear(302);
    const simulator = start(deliver);
    await submit(simulator);
    await stateIs(simulator, "failed");
    expect(heard).toHaveLength(1);
  });

  test("retries as it is told", async () => {
    const { deliver } = hear(500, 500, 500);
    const simulator = start(deliver);
    await control(simulator, "POST", "/settings", { webhookRetrySeconds: [0, 60] });
    await submit(simulator);
    await attemptsAre(simulator, 2);
    await advance(simulator, 61);
    expect(await webhookOf(simulator)).toMatchObject({ state: "failed", attempts: [{}, {}, {}] });
  });

  test("comes twice, or without its payload, where the prompt says so", async () => {
    const { heard, deliver } = hear();
    const simulator = start(deliver);
    await submit(simulator, { ...smallInput, prompt: "[simulate: duplicate_webhook]" });
    await stateIs(simulator, "delivered");
    expect(heard.map(({ body }) => body)).toEqual([heard[0]?.body, heard[0]?.body]);
    await submit(simulator, { ...smallInput, prompt: "[simulate: payload_error]" });
    await expect.poll(() => heard.length, patient).toBe(3);
    expect(JSON.parse(heard[2]?.body ?? "")).toMatchObject({
      status: "OK",
      payload: null,
      payload_error: expect.any(String),
    });
  });

  test("needs an address", async () => {
    const simulator = start(hear().deliver);
    const reply = await call(simulator, "POST", `${submitUrl}?fal_webhook=nowhere`, { body: smallInput });
    expect(reply.status).toBe(400);
    expect(await control(simulator, "GET", "/jobs")).toEqual({ jobs: [] });
  });

  test("shows its address to nobody", async () => {
    const simulator = start(hear().deliver);
    await submit(simulator);
    await stateIs(simulator, "delivered");
    for (const page of ["/jobs", "/calls"]) {
      expect(JSON.stringify(await control(simulator, "GET", page))).not.toContain("secret");
    }
  });
});

describe("a fault of a webhook", () => {
  async function withFault(fault: Record<string, unknown>, ...statuses: number[]) {
    const { heard, deliver } = hear(...statuses);
    const simulator = start(deliver);
    await order(simulator, { route: "webhook", count: 1, ...fault });
    await submit(simulator);
    return { heard, simulator };
  }

  test.each(["503", "reset", "hang"])("%s before it keeps it back for a retry", async (kind) => {
    const { heard, simulator } = await withFault({ kind });
    await attemptsAre(simulator, 1);
    expect(heard).toHaveLength(0);
    await advance(simulator, 8);
    expect([heard.length, (await webhookOf(simulator))?.state]).toEqual([1, "delivered"]);
  });

  test.each(["503", "reset", "hang"])("%s after it makes fal send it again", async (kind) => {
    const { heard, simulator } = await withFault({ kind, when: "after" });
    await attemptsAre(simulator, 1);
    await advance(simulator, 8);
    expect(heard).toHaveLength(2);
    expect(heard[1]?.body).toBe(heard[0]?.body);
  });

  test("can send it twice", async () => {
    const { heard, simulator } = await withFault({ kind: "duplicate" });
    await stateIs(simulator, "delivered");
    expect(heard).toHaveLength(2);
  });

  test("can lose it for good", async () => {
    const { heard, simulator } = await withFault({ kind: "drop" });
    await stateIs(simulator, "failed");
    await advance(simulator, 7200);
    expect(heard).toHaveLength(0);
  });

  test("can keep it back for a while", async () => {
    const { heard, simulator } = await withFault({ kind: "slow", delayMs: 600_000 });
    await expect.poll(async () => (await webhookOf(simulator))?.nextAt, patient).toEqual(expect.any(String));
    await advance(simulator, 500);
    expect(heard).toHaveLength(0);
    await advance(simulator, 101);
    expect(heard).toHaveLength(1);
  });

  test("can sign it wrongly", async () => {
    const { heard, simulator } = await withFault({ kind: "bad_signature" });
    await stateIs(simulator, "delivered");
    expect(await isSigned(simulator, heard[0] as Heard)).toBe(false);
  });

  test("can sign it for a time long past", async () => {
    const { heard, simulator } = await withFault({ kind: "stale_timestamp" });
    await stateIs(simulator, "delivered");
    expect(await isSigned(simulator, heard[0] as Heard)).toBe(true);
    const timestamp = Number(heard[0]?.request.headers.get("x-fal-webhook-timestamp"));
    expect(Date.now() / 1000 - timestamp).toBeGreaterThan(300);
  });

  test("can leave its payload out", async () => {
    const { heard, simulator } = await withFault({ kind: "payload_error" });
    await stateIs(simulator, "delivered");
    expect(JSON.parse(heard[0]?.body ?? "")).toMatchObject({ status: "OK", payload: null });
  });

  test("can keep the keys from whoever wants to check", async () => {
    const simulator = start(hear().deliver);
    await order(simulator, { route: "jwks", kind: "503" });
    expect((await call(simulator, "GET", "https://rest.fal.ai/.well-known/jwks.json")).status).toBe(503);
  });
});

describe("a simulator with a directory", () => {
  test("keeps its keys, and sends after a restart what was not acknowledged before", async () => {
    const dir = await mkdtemp(join(tmpdir(), "simulator-"));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    const failing = hear(500);
    const before = createSimulator({ dir, queueSeconds: 0, render: quickRender, deliver: failing.deliver });
    const requestId = await submit(before);
    await attemptsAre(before, 1);
    const saved = async () => JSON.parse(await readFile(join(dir, "jobs", `${requestId}.json`), "utf8"));
    await expect.poll(saved, patient).toMatchObject({ webhook: { attempts: [{ status: 500 }] } });
    await before.close();

    const { heard, deliver } = hear();
    const after = start(deliver, { dir });
    expect(await isSigned(after, failing.heard[0] as Heard)).toBe(true);
    await advance(after, 10);
    expect(heard).toHaveLength(1);
    expect(await isSigned(after, heard[0] as Heard)).toBe(true);
    expect(await webhookOf(after)).toMatchObject({
      state: "delivered",
      attempts: [{ status: 500 }, { status: 200 }],
    });
  });
});

test("goes out over HTTP with nothing but Node's fetch", async () => {
  const heard: { headers: Record<string, unknown>; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      heard.push({ headers: request.headers, body });
      response.end("ok");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const simulator = start((request) => fetch(request));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  await call(simulator, "POST", `${submitUrl}?fal_webhook=${encodeURIComponent(url)}`, { body: smallInput });
  await stateIs(simulator, "delivered");
  expect(heard).toHaveLength(1);
  const headers = new Headers(heard[0]?.headers as Record<string, string>);
  expect(
    await isSigned(simulator, { request: new Request(url, { headers }), body: heard[0]?.body ?? "" }),
  ).toBe(true);
});
