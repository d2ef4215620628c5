import { setTimeout as sleep } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import { modelId } from "@/lib/domain/model-fields";
import { falKey, simulateFal, smallPicture, smallVideoBytes } from "@/lib/testing/simulated-fal";

import { FalError } from "./answers";
import { createFalClient, type Patience } from "./client";
import type { Transport } from "./transport";

const patient = { timeout: 20_000 };
const never = new AbortController().signal;
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 12, minutes));

/** A transport that answers by itself, and keeps what it was asked. */
function answering(
  answer: (request: Request) => Response | Promise<Response>,
  patience: Partial<Patience> = {},
) {
  const requests: Request[] = [];
  const transport: Transport = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request.clone());
    return answer(request);
  };
  return { requests, client: createFalClient(transport, falKey, patience) };
}

const json = (status: number, body: unknown, headers = {}) => Response.json(body, { status, headers });
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

describe("upload", () => {
  it("hands fal the bytes with an explicit lifetime, and answers where they are", async () => {
    const { fal, transport } = simulateFal();
    const url = await fal.upload(new Uint8Array([1, 2, 3]), "image/jpeg", "a.jpg", { expiresInSeconds: 60 });
    const response = await transport(url);
    expect(response.headers.get("content-type")).toBe("image/jpeg");
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 3]);
  });

  it("says the lifetime under both names that fal documents", async () => {
    const place = { upload_url: "https://v3b.fal.media/u", file_url: "https://v3b.fal.media/f" };
    const { client, requests } = answering(() => json(200, place));
    await client.upload(new Uint8Array(3), "image/jpeg", "a.jpg", { expiresInSeconds: 604_800 });
    const lifetime = '{"expiration_duration_seconds":604800}';
    expect(requests[0]?.headers.get("x-fal-object-lifecycle")).toBe(lifetime);
    expect(requests[0]?.headers.get("x-fal-object-lifecycle-preference")).toBe(lifetime);
    expect(requests[1]?.headers.get("authorization")).toBeNull();
  });

  it("never sends the bytes to a foreign address", async () => {
    const { simulator } = simulateFal();
    const { createTransport } = await import("./transport");
    const transport = createTransport({
      kind: "simulator",
      fetch: async (request) =>
        request.url.includes("initiate")
          ? json(200, { upload_url: "https://evil.example/u", file_url: "https://v3b.fal.media/f" })
          : simulator.fetch(request),
    });
    const client = createFalClient(transport, falKey);
    await expect(
      client.upload(new Uint8Array(3), "image/jpeg", "a.jpg", { expiresInSeconds: 60 }),
    ).rejects.toThrow(/not fal's/);
  });

  it.each([500, 200])("fails when the slot is answered with %i and no place", async (status) => {
    const { client } = answering(() => json(status, { detail: "x" }));
    const sent = client.upload(new Uint8Array(3), "image/jpeg", "a.jpg", { expiresInSeconds: 60 });
    await expect(sent).rejects.toBeInstanceOf(FalError);
  });

  it.each([
    [401, 1],
    [403, 1],
    [413, 1],
    [429, 3],
    [503, 3],
  ])("answered with %i is tried so often: %i", async (status, times) => {
    const { client, requests } = answering(() => json(status, { detail: "x" }), { uploadAgainMs: [1, 1] });
    const sent = client.upload(new Uint8Array(3), "image/jpeg", "a.jpg", { expiresInSeconds: 60 });
    await expect(sent).rejects.toMatchObject({ status });
    expect(requests).toHaveLength(times);
  });

  it("fails when the bytes are not taken", async () => {
    const place = { upload_url: "https://v3b.fal.media/u", file_url: "https://v3b.fal.media/f" };
    const { client } = answering(({ method }) => (method === "PUT" ? json(507, {}) : json(200, place)));
    const sent = client.upload(new Uint8Array(3), "image/jpeg", "a.jpg", { expiresInSeconds: 60 });
    await expect(sent).rejects.toMatchObject({ status: 507 });
  });
});

describe("download", () => {
  it.each([
    "https://example.com/a.mp4",
    "https://evilfal.media/a.mp4",
    "https://fal.media.example.com/a.mp4",
    "http://169.254.169.254/latest",
    "file:///etc/passwd",
  ])("refuses %s before anything is asked", async (url) => {
    const { client, requests } = answering(() => new Response("x"));
    await expect(client.download(url, never)).rejects.toBeInstanceOf(FalError);
    expect(requests).toEqual([]);
  });

  it.each(["http://v3b.fal.media/a.mp4", "https://v3b.fal.media:8443/a.mp4", "nonsense"])(
    "refuses %s",
    async (url) => {
      const { fal, calls } = simulateFal();
      await expect(fal.download(url, never)).rejects.toBeInstanceOf(TypeError);
      expect(await calls()).toEqual({});
    },
  );

  it("sends no key to where files lie", async () => {
    const { client, requests } = answering(() => new Response("x"));
    await client.download("https://v3b.fal.media/a.mp4", never);
    expect(requests[0]?.headers.get("authorization")).toBeNull();
  });

  it("reads a video that stands in the answer itself", async () => {
    const video = await smallVideoBytes();
    const { client, requests } = answering(() => new Response("x"));
    const uri = `data:video/mp4;base64,${Buffer.from(video).toString("base64")}`;
    const response = await client.download(uri, never);
    expect(response.headers.get("content-type")).toBe("video/mp4");
    expect(response.headers.get("content-length")).toBe(String(video.length));
    expect(Buffer.from(await response.arrayBuffer()).equals(video)).toBe(true);
    expect(requests).toEqual([]);
    await expect(client.download("data:video/mp4,abc", never)).rejects.toBeInstanceOf(FalError);
  });

  it("fails when fal has the file no more", async () => {
    const { fal } = simulateFal();
    await expect(fal.download("https://v3b.fal.media/files/b/x/y.mp4", never)).rejects.toMatchObject({
      status: 404,
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
