import { setTimeout as sleep } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import { modelId } from "@/lib/domain/model-fields";
import { answering, json } from "@/lib/testing/answering-fal";
import { falKey, simulateFal, smallPicture } from "@/lib/testing/simulated-fal";

import { FalError } from "./answers";

const patient = { timeout: 20_000 };
const never = new AbortController().signal;
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 12, minutes));

const accepted = {
  request_id: "764cabcf-b745-4b3e-ae38-1200304cf45b",
  status: "IN_QUEUE",
  queue_position: 0,
};

describe("submit", () => {
  it("is accepted with the request id that fal gives, and runs there", async () => {
    const { fal, simulator, calls } = simulateFal();
    const picture = `data:image/png;base64,${(await smallPicture()).toString("base64")}`;
    const outcome = await fal.submit({ prompt: "x", image_url: picture, num_frames: 5 }, { tag: "t" });
    expect(outcome).toMatchObject({ kind: "accepted", reply: { status: "IN_QUEUE" } });
    if (outcome.kind !== "accepted") return;
    await expect
      .poll(async () => (await fal.status(outcome.reply.request_id, never)).body, patient)
      .toMatchObject({ status: "COMPLETED" });
    expect(simulator.ledger()).toMatchObject([{ requestId: outcome.reply.request_id }]);
    expect(await calls()).toMatchObject({ submit: 1 });
  });

  it("sends the input bare, with the key and a tag of ours", async () => {
    const { client, requests } = answering(() => json(200, accepted));
    await client.submit({ prompt: "ä🎬", fps: 24 }, { tag: "abc" });
    const [request] = requests;
    expect(request).toMatchObject({ method: "POST", url: `https://queue.fal.run/${modelId}` });
    expect(request?.headers.get("authorization")).toBe(`Key ${falKey}`);
    expect(request?.headers.get("content-type")).toBe("application/json");
    expect(request?.headers.get("x-fal-tags")).toBe("firstframe=abc");
    expect(await request?.json()).toEqual({ prompt: "ä🎬", fps: 24 });
  });

  const refused = [400, 401, 402, 403, 404, 405, 413, 415, 422, 429];
  it.each(refused)("is refused by %i: nothing was put into the queue", async (status) => {
    const { client, requests } = answering(() =>
      json(status, { detail: "No." }, { "x-fal-needs-retry": "1" }),
    );
    expect(await client.submit({}, { tag: "t" })).toEqual({
      kind: "refused",
      status,
      body: { detail: "No." },
    });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["200 with a page", () => new Response("<html>", { status: 200 })],
    ["200 with nothing", () => new Response(null, { status: 200 })],
    ["200 with another shape", () => json(200, { status: "IN_QUEUE" })],
    ["200 with an id that is none", () => json(200, { request_id: "../../x" })],
    ["200 with half an answer", () => new Response('{"request_id":"764cab', { status: 200 })],
    ["201", () => json(201, accepted)],
    ["202", () => json(202, accepted)],
    ["204", () => new Response(null, { status: 204 })],
    ["302", () => new Response(null, { status: 302, headers: { location: "https://queue.fal.run/x" } })],
    ["408", () => json(408, { detail: "x" })],
    ["409", () => json(409, { detail: "x" })],
    ["425", () => json(425, { detail: "x" })],
    ["499", () => json(499, { detail: "x" })],
    ["500", () => json(500, { detail: "x" })],
    ["502", () => new Response("Bad gateway", { status: 502 })],
    ["503", () => json(503, { detail: "x" })],
    ["504", () => json(504, { detail: "x" }, { "x-fal-request-timeout-type": "user" })],
    ["529", () => json(529, {})],
    ["a reset", () => Promise.reject(new TypeError("fetch failed"))],
    ["a timeout", () => Promise.reject(new DOMException("too long", "TimeoutError"))],
    [
      "a reset in the middle of the answer",
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{"request_id":'));
              controller.error(new TypeError("terminated"));
            },
          }),
        ),
    ],
  ])("is ambiguous after %s, and never sent again", async (_, answer) => {
    const { client, requests } = answering(answer);
    const outcome = await client.submit({}, { tag: "t" });
    expect(outcome).toMatchObject({ kind: "ambiguous", reason: expect.stringMatching(/./) });
    await sleep(20);
    expect(requests).toHaveLength(1);
  });

  it("waits for an answer no longer than its time", async () => {
    const { client, requests } = answering(() => json(200, accepted));
    await client.submit({}, { tag: "t" });
    expect(requests[0]?.signal).toBeInstanceOf(AbortSignal);
  });

  it("takes nothing from an answer that no database keeps", async () => {
    const body = String.raw`{"request_id":"764cabcf","note":"a\u0000b\ud800c","deep":["\u0000"]}`;
    const { client } = answering(() => new Response(body));
    expect(await client.submit({}, { tag: "t" })).toMatchObject({
      reply: { request_id: "764cabcf", note: "ab\ufffdc", deep: [""] },
    });
  });
});

describe("reads and cancel", () => {
  it("answer as fal does, status, body and billed units, once each", async () => {
    const { client, requests } = answering(() =>
      json(422, { detail: [] }, { "x-fal-billable-units": "3.008" }),
    );
    const expected = { status: 422, body: { detail: [] }, billableUnits: "3.008" };
    expect(await client.status("abcdefgh", never)).toEqual(expected);
    expect(await client.result("abcdefgh", never)).toEqual(expected);
    expect(await client.cancel("abcdefgh")).toEqual(expected);
    const base = "https://queue.fal.run/nvidia/cosmos-3-super/requests/abcdefgh";
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET ${base}/status?logs=1`,
      `GET ${base}`,
      `PUT ${base}/cancel`,
    ]);
    for (const { headers } of requests) expect(headers.get("authorization")).toBe(`Key ${falKey}`);
  });

  it("give text where fal sends no JSON, and no units where it names none", async () => {
    const { client } = answering(() => new Response("Bad gateway", { status: 502 }));
    expect(await client.result("abcdefgh", never)).toEqual({
      status: 502,
      body: "Bad gateway",
      billableUnits: null,
    });
  });

  it("end when they are aborted", async () => {
    const { client } = answering(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason as Error));
        }),
    );
    await expect(client.status("abcdefgh", AbortSignal.timeout(20))).rejects.toThrow(/aborted/);
  });
});

describe("watch", () => {
  const streaming = (text: string) =>
    answering(() => new Response(text, { headers: { "content-type": "text/event-stream" } })).client;
  const statesOf = async (client: ReturnType<typeof streaming>) => {
    const states: string[] = [];
    for await (const { status } of client.watch("abcdefgh", never)) states.push(status);
    return states;
  };

  it("tells each state up to the end", async () => {
    const events = ["IN_QUEUE", "IN_PROGRESS", "COMPLETED"].map(
      (status) => `data: {"status":"${status}"}\n\n`,
    );
    expect(await statesOf(streaming(events.join(": alive\n\n")))).toEqual([
      "IN_QUEUE",
      "IN_PROGRESS",
      "COMPLETED",
    ]);
  });

  it.each(['data: {"status":"FAILED"}\n\n', "data: {}\n\n"])("fails on %j", async (text) => {
    await expect(statesOf(streaming(text))).rejects.toBeInstanceOf(FalError);
  });

  it("fails on what is no JSON", async () => {
    await expect(statesOf(streaming("data: {\n\n"))).rejects.toThrow(/JSON/);
  });

  it("fails with fal's status where fal refuses", async () => {
    const { client } = answering(() => json(403, { detail: "User is locked." }));
    await expect(statesOf(client)).rejects.toMatchObject({
      status: 403,
      cause: { detail: "User is locked." },
    });
  });
});

describe("secondPrice", () => {
  const price = (fields = {}) =>
    json(200, {
      prices: [{ endpoint_id: modelId, unit_price: 0.07, unit: "second", currency: "USD", ...fields }],
    });

  it("is what fal's pricing says, asked once an hour", async () => {
    const { fal, calls } = simulateFal({ unitPriceUsd: 0.123456 });
    for (const minute of [0, 1, 59]) {
      expect(await fal.secondPrice(at(minute))).toEqual({ micros: 123_456, source: "fal" });
    }
    expect(await calls()).toEqual({ pricing: 1 });
    await fal.secondPrice(at(60));
    expect(await calls()).toEqual({ pricing: 2 });
  });

  it.each([
    ["an error", () => json(500, {})],
    ["no network", () => Promise.reject(new TypeError("fetch failed"))],
    ["no JSON", () => new Response("<html>")],
    ["another shape", () => json(200, { price: 1 })],
    ["no price for this model", () => price({ endpoint_id: "fal-ai/flux" })],
    ["another currency", () => price({ currency: "EUR" })],
    ["another unit", () => price({ unit: "image" })],
    ["seconds of a machine", () => price({ unit: "compute seconds" })],
    ["thousandths of it", () => price({ unit: "millisecond" })],
    ["nothing", () => price({ unit_price: 0 })],
    ["less than nothing", () => price({ unit_price: -0.05 })],
    ["less than can be counted", () => price({ unit_price: 0.000_000_1 })],
  ])("is the page's for a minute where fal gives %s", async (_, answer) => {
    let failing = true;
    const { client, requests } = answering(() => (failing ? answer() : price()));
    expect(await client.secondPrice(at(0))).toEqual({ micros: 50_000, source: "page" });
    await client.secondPrice(new Date(at(0).getTime() + 59_999));
    expect(requests).toHaveLength(1);
    failing = false;
    expect(await client.secondPrice(at(1))).toEqual({ micros: 70_000, source: "fal" });
  });
});
