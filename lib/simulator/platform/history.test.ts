import { describe, expect, test } from "vitest";

import { modelId } from "@/lib/domain/model-fields";

import type { Simulator } from "../handler";
import { advance, call, control, generate, quickRender, smallInput, startSimulator } from "../test-setup";

const start = "2026-11-01T00:00:00.000Z";
const stopped = { now: () => new Date(start) };
const historyUrl = `https://api.fal.ai/v1/models/requests/by-endpoint?endpoint_id=${modelId}`;
const billingUrl = "https://api.fal.ai/v1/models/billing-events";

interface List {
  items: Record<string, unknown>[];
  billing_events: Record<string, unknown>[];
  next_cursor: string | null;
  has_more: boolean;
}

async function list(simulator: Simulator, url: string): Promise<List> {
  const reply = await call(simulator, "GET", url);
  expect(reply.status).toBe(200);
  return (await reply.json()) as List;
}

async function made(simulator: Simulator, input: unknown = smallInput): Promise<string> {
  return (await generate(simulator, input)).headers.get("x-fal-request-id") ?? "";
}

describe("the request history", () => {
  test("lists what has ended, the newest first, with payloads where they are asked for", async () => {
    const simulator = startSimulator(stopped);
    const first = await made(simulator);
    await advance(simulator, 60);
    const second = await made(simulator, { ...smallInput, prompt: "[simulate: no_media_generated]" });
    await call(simulator, "POST", `https://queue.fal.run/${modelId}`, {
      body: { ...smallInput, prompt: "[simulate: slow 9999]" },
    });
    const { items, next_cursor, has_more } = await list(simulator, historyUrl);
    expect(items.map(({ request_id }) => request_id)).toEqual([second, first]);
    expect([next_cursor, has_more]).toEqual([null, false]);
    expect(items[1]).toEqual({
      request_id: first,
      endpoint_id: modelId,
      sent_at: start,
      started_at: start,
      ended_at: start,
      duration: 0,
      status_code: 200,
    });
    const full = await list(simulator, `${historyUrl}&expand=payloads`);
    expect(full.items[1]).toMatchObject({ json_input: smallInput, json_output: { seed: 7 } });
    expect(full.items[0]).toMatchObject({ status_code: 422, json_output: { detail: expect.any(Array) } });
  });

  test("is read by time of the end, by status and by request", async () => {
    const simulator = startSimulator(stopped);
    const first = await made(simulator);
    await advance(simulator, 60);
    const second = await made(simulator, { ...smallInput, prompt: "[simulate: no_media_generated]" });
    await advance(simulator, 60);
    const third = await made(simulator, { ...smallInput, prompt: "[simulate: internal_server_error]" });
    const ids = async (query: string) =>
      (await list(simulator, `${historyUrl}&${query}`)).items.map(({ request_id }) => request_id);
    expect(await ids("start=2026-11-01T00:01:00Z")).toEqual([third, second]);
    expect(await ids("end=2026-11-01T00:01:00Z")).toEqual([first]);
    expect(await ids("status=success")).toEqual([first]);
    expect(await ids("status=user_error")).toEqual([second]);
    expect(await ids("status=error")).toEqual([third]);
    expect(await ids(`request_id=${first},${third}`)).toEqual([third, first]);
    await advance(simulator, 2 * 86_400);
    expect(await ids("")).toEqual([]);
    expect(await ids(`request_id=${first}`)).toEqual([first]);
  });

  test("comes in pages", async () => {
    const simulator = startSimulator(stopped);
    const made3 = [await made(simulator), await made(simulator), await made(simulator)];
    const page = await list(simulator, `${historyUrl}&limit=2`);
    expect([page.items.length, page.next_cursor, page.has_more]).toEqual([2, "Mg==", true]);
    const rest = await list(simulator, `${historyUrl}&limit=2&cursor=${page.next_cursor}`);
    expect([rest.items.length, rest.next_cursor, rest.has_more]).toEqual([1, null, false]);
    const ids = [...page.items, ...rest.items].map(({ request_id }) => request_id);
    expect(new Set(ids)).toEqual(new Set(made3));
  });

  test("keeps no payload that was not to be kept, and none for longer than 30 days", async () => {
    const simulator = startSimulator({ ...stopped, render: quickRender });
    const inline = await made(simulator, { ...smallInput, sync_mode: true });
    const reply = await call(simulator, "POST", `https://queue.fal.run/${modelId}`, {
      body: smallInput,
      headers: { "x-fal-store-io": "0" },
    });
    const { request_id: silent } = (await reply.json()) as { request_id: string };
    const url = `${historyUrl}&expand=payloads&request_id=${inline},${silent}`;
    const both = async () => (await list(simulator, url)).items;
    await expect.poll(async () => (await both()).length).toBe(2);
    const of = (items: Record<string, unknown>[], id: string) => items.find((item) => item.request_id === id);
    const items = await both();
    expect(of(items, inline)).toHaveProperty("json_input");
    expect(of(items, inline)).not.toHaveProperty("json_output");
    expect(of(items, silent)).not.toHaveProperty("json_input");
    await advance(simulator, 31 * 86_400);
    expect(of(await both(), inline)).not.toHaveProperty("json_input");
  });

  test("tells tags only where that is set", async () => {
    const simulator = startSimulator(stopped);
    await made(simulator);
    await control(simulator, "POST", "/settings", { tagsInHistory: true });
    expect((await list(simulator, historyUrl)).items).toMatchObject([{ tags: {} }]);
  });
});

describe("the billing events", () => {
  test("tell each charge in units and dollars, and no request that was free", async () => {
    const simulator = startSimulator({ ...stopped, unitPriceUsd: 0.05 });
    const requestId = await made(simulator, { ...smallInput, num_frames: 17 });
    await made(simulator, { ...smallInput, prompt: "[simulate: no_media_generated]" });
    expect(await list(simulator, `${billingUrl}?request_id=${requestId}`)).toEqual({
      billing_events: [
        {
          request_id: requestId,
          endpoint_id: modelId,
          timestamp: start,
          output_units: 3,
          unit_price: 0.05,
          percent_discount: 0,
          cost_subtotal: 0.15,
          cost_discount: 0,
          cost_total: 0.15,
          cost_estimate_nano_usd: 150_000_000,
        },
      ],
      next_cursor: null,
      has_more: false,
    });
    expect((await list(simulator, billingUrl)).billing_events).toHaveLength(1);
    expect((await list(simulator, `${billingUrl}?request_id=other`)).billing_events).toEqual([]);
    expect((await list(simulator, `${billingUrl}?endpoint_id=other`)).billing_events).toEqual([]);
  });

  test("come as late as they are told to", async () => {
    const simulator = startSimulator(stopped);
    await control(simulator, "POST", "/settings", { billingDelaySeconds: 300 });
    await made(simulator);
    expect((await list(simulator, billingUrl)).billing_events).toEqual([]);
    await advance(simulator, 300);
    expect((await list(simulator, billingUrl)).billing_events).toHaveLength(1);
  });
});

describe.each([
  ["the request history", historyUrl],
  ["the billing events", billingUrl],
])("%s", (_, url) => {
  test("are for a key, and for one that may read them", async () => {
    const simulator = startSimulator();
    const answers = async (headers: Record<string, string>) => {
      const reply = await call(simulator, "GET", url, { headers });
      return [reply.status, await reply.json()];
    };
    const error = { error: { type: "authorization_error", message: expect.any(String) } };
    expect(await answers({ authorization: "" })).toEqual([401, error]);
    await control(simulator, "POST", "/settings", { history: "forbidden" });
    expect(await answers({})).toEqual([403, error]);
    await control(simulator, "POST", "/settings", { history: "allowed" });
    expect((await answers({}))[0]).toBe(200);
  });

  test.each(["start=yesterday", "end=x", "start=2020-01-01"])("refuse %s", async (query) => {
    const reply = await call(startSimulator(), "GET", `${url}${url.includes("?") ? "&" : "?"}${query}`);
    expect([reply.status, await reply.json()]).toEqual([
      400,
      { error: { type: "validation_error", message: expect.any(String) } },
    ]);
  });
});

test("the request history wants an endpoint", async () => {
  const reply = await call(startSimulator(), "GET", "https://api.fal.ai/v1/models/requests/by-endpoint");
  expect(reply.status).toBe(400);
});
