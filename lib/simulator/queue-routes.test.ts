import { describe, expect, test } from "vitest";

import { modelId } from "@/lib/domain/model-fields";

import {
  call,
  generate,
  heldRender,
  smallInput,
  startSimulator,
  statusOf,
  submit,
  patient,
} from "./test-setup";

const submitAddress = `https://queue.fal.run/${modelId}`;
const app = "https://queue.fal.run/nvidia/cosmos-3-super";

describe("submit", () => {
  test("answers 200 at once with the id and the short addresses of the request", async () => {
    const simulator = startSimulator({ queueSeconds: 60 });
    const reply = await call(simulator, "POST", submitAddress, { body: smallInput });
    const body = (await reply.json()) as Record<string, unknown>;
    const id = String(body.request_id);
    expect(reply.status).toBe(200);
    expect(reply.headers.get("x-fal-request-id")).toBe(id);
    expect(body).toEqual({
      status: "IN_QUEUE",
      request_id: id,
      gateway_request_id: id,
      response_url: `${app}/requests/${id}`,
      status_url: `${app}/requests/${id}/status`,
      cancel_url: `${app}/requests/${id}/cancel`,
      queue_position: 0,
    });
  });

  test("tells how many requests wait before this one, and less once they are gone", async () => {
    const simulator = startSimulator({ queueSeconds: 60 });
    const first = await submit(simulator);
    const second = await submit(simulator);
    expect(await statusOf(simulator, second.url, "IN_QUEUE")).toMatchObject({ queue_position: 1 });
    await call(simulator, "PUT", `${first.url}/cancel`);
    expect(await statusOf(simulator, second.url, "IN_QUEUE")).toMatchObject({ queue_position: 0 });
  });

  test.each([
    ["no key", "POST", submitAddress, { headers: { authorization: "" } }, 401],
    ["a key without content", "POST", submitAddress, { headers: { authorization: "Key " } }, 401],
    ["another scheme", "POST", submitAddress, { headers: { authorization: "Basic abc" } }, 401],
    ["a body that is not JSON", "POST", submitAddress, { body: "{" }, 400],
    ["an app that does not exist", "POST", "https://queue.fal.run/acme/films/make", { body: {} }, 404],
    ["a method of no route", "DELETE", submitAddress, {}, 404],
  ])("refuses %s and queues nothing", async (_, method, url, options, status) => {
    const simulator = startSimulator();
    const reply = await call(simulator, method, url, options);
    expect(reply.status).toBe(status);
    expect(reply.headers.get("content-type")).toBe("application/json");
    expect(await reply.json()).toHaveProperty("detail");
    const jobs = await call(simulator, "GET", "https://simulator.invalid/jobs");
    expect(await jobs.json()).toEqual({ jobs: [] });
  });

  test("names the app it does not know", async () => {
    const reply = await call(startSimulator(), "POST", "https://queue.fal.run/acme/films", { body: {} });
    expect(await reply.json()).toEqual({ detail: 'Application "acme/films" not found' });
  });

  test("refuses with 429 when more requests wait than the caller allows", async () => {
    const simulator = startSimulator({ queueSeconds: 60 });
    await submit(simulator);
    await submit(simulator);
    const crowded = `${submitAddress}?fal_max_queue_length=1`;
    expect((await call(simulator, "POST", crowded, { body: smallInput })).status).toBe(429);
    const roomy = `${submitAddress}?fal_max_queue_length=2`;
    expect((await call(simulator, "POST", roomy, { body: smallInput })).status).toBe(200);
  });

  test("answers 404 as the app does for a path the app does not have, and bills nothing", async () => {
    const simulator = startSimulator();
    const reply = await call(simulator, "POST", "https://queue.fal.run/nvidia/cosmos-3-super/nothing", {
      body: {},
    });
    const { response_url: url } = (await reply.json()) as { response_url: string };
    await statusOf(simulator, url);
    const result = await call(simulator, "GET", url);
    expect(result.status).toBe(404);
    expect(result.headers.get("x-fal-billable-units")).toBe("0");
    expect(await result.json()).toEqual({ detail: "Path /nothing not found" });
  });
});

describe("status and result", () => {
  test("go with 202 through queue and progress to 200 at the end, logs beside each state that has them", async () => {
    const { render, release } = heldRender();
    const simulator = startSimulator({ render, queueSeconds: 0.1 });
    const { url } = await submit(simulator);
    const queued = await call(simulator, "GET", `${url}/status`);
    expect([queued.status, await queued.json()]).toEqual([
      202,
      expect.objectContaining({ status: "IN_QUEUE", queue_position: 0 }),
    ]);
    const running = await statusOf(simulator, url, "IN_PROGRESS");
    expect(running.logs).not.toEqual([]);
    const plain = await call(simulator, "GET", `${url}/status?logs=0`);
    expect([plain.status, ((await plain.json()) as { logs: unknown }).logs]).toEqual([202, []]);
    release();
    await statusOf(simulator, url);
    const done = await call(simulator, "GET", `${url}/status`);
    expect(done.status).toBe(200);
    expect(await done.json()).toMatchObject({
      status: "COMPLETED",
      logs: [],
      metrics: { inference_time: expect.any(Number) },
    });
  });

  test("the result is refused with 400 until the end", async () => {
    const simulator = startSimulator({ queueSeconds: 60 });
    const { url } = await submit(simulator);
    const early = await call(simulator, "GET", url);
    expect(early.status).toBe(400);
    expect(await early.json()).toEqual({ detail: "Request is still in progress" });
  });

  test("the result is the model's own answer with what it bills", async () => {
    const simulator = startSimulator();
    const result = await generate(simulator, { ...smallInput, image_size: { width: 300, height: 200 } });
    expect(result.status).toBe(200);
    expect(result.headers.get("x-fal-billable-units")).toBe("2");
    expect(result.headers.get("x-fal-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await result.json()).toEqual({
      video: {
        url: expect.stringMatching(
          /^https:\/\/v3b\.fal\.media\/files\/b\/[0-9a-f]{8}\/[\w-]{21}_cosmos3-i2v-7\.mp4$/,
        ),
        content_type: "video/mp4",
        file_name: "cosmos3-i2v-7.mp4",
        file_size: expect.any(Number),
        width: 320,
        height: 256,
        fps: 8,
        duration: 9 / 8,
        num_frames: 9,
      },
      seed: 7,
    });
  });

  test.each([
    ["the short form", "nvidia/cosmos-3-super/requests/ID"],
    ["the full form", "nvidia/cosmos-3-super/image-to-video/requests/ID"],
    ["a slash at the end", "nvidia/cosmos-3-super/requests/ID/"],
    ["the response suffix", "nvidia/cosmos-3-super/requests/ID/response"],
    [
      "the full form with the suffix and a slash",
      "nvidia/cosmos-3-super/image-to-video/requests/ID/response/",
    ],
  ])("the result is found under %s", async (_, path) => {
    const simulator = startSimulator();
    const { requestId, url } = await submit(simulator);
    await statusOf(simulator, url);
    const reply = await call(simulator, "GET", `https://queue.fal.run/${path.replace("ID", requestId)}`);
    expect(reply.status).toBe(200);
  });

  test.each(["", "/status", "/status/stream", "/cancel"])("an id nobody knows is 404 at %j", async (part) => {
    const method = part === "/cancel" ? "PUT" : "GET";
    const url = `${app}/requests/019a0000-0000-7000-8000-000000000000${part}`;
    const reply = await call(startSimulator(), method, url);
    expect(reply.status).toBe(404);
    expect(await reply.json()).toEqual({ status: "NOT_FOUND" });
  });

  test.each(["", "/status", "/status/stream", "/cancel"])("a key is needed at %j", async (part) => {
    const simulator = startSimulator();
    const { url } = await submit(simulator);
    const method = part === "/cancel" ? "PUT" : "GET";
    const reply = await call(simulator, method, url + part, { headers: { authorization: "" } });
    expect(reply.status).toBe(401);
  });
});

describe("cancel", () => {
  const cancelled = {
    status: 499,
    body: { detail: "Request was cancelled", error_type: "client_cancelled" },
  };

  test("removes a request that waits, for nothing", async () => {
    const { render, started } = heldRender();
    const simulator = startSimulator({ render, queueSeconds: 60 });
    const { url } = await submit(simulator);
    const reply = await call(simulator, "PUT", `${url}/cancel`);
    expect([reply.status, await reply.json()]).toEqual([200, { status: "OK" }]);
    expect(await statusOf(simulator, url)).toMatchObject({ error_type: "client_cancelled" });
    const result = await call(simulator, "GET", url);
    expect({ status: result.status, body: await result.json() }).toEqual(cancelled);
    expect([started(), simulator.ledger()]).toEqual([0, []]);
  });

  test("stops a running render, for nothing, and the next request starts", async () => {
    const { render, started } = heldRender();
    const simulator = startSimulator({ render });
    const first = await submit(simulator);
    await expect.poll(started, patient).toBe(1);
    const second = await submit(simulator);
    const reply = await call(simulator, "PUT", `${first.url}/cancel`);
    expect([reply.status, await reply.json()]).toEqual([202, { status: "CANCELLATION_REQUESTED" }]);
    expect(await statusOf(simulator, first.url)).toMatchObject({ error_type: "client_cancelled" });
    const result = await call(simulator, "GET", first.url);
    expect({ status: result.status, body: await result.json() }).toEqual(cancelled);
    await statusOf(simulator, second.url, "IN_PROGRESS");
    await expect.poll(started, patient).toBe(2);
    expect(simulator.ledger()).toEqual([]);
  });

  test("comes too late for a request that has ended", async () => {
    const simulator = startSimulator();
    const { url } = await submit(simulator);
    await statusOf(simulator, url);
    const reply = await call(simulator, "PUT", `${url}/cancel`);
    expect([reply.status, await reply.json()]).toEqual([400, { status: "ALREADY_COMPLETED" }]);
  });

  test("may go unheard: the request then completes and is billed", async () => {
    const { render, release } = heldRender();
    const simulator = startSimulator({ render });
    const { url } = await submit(simulator, { ...smallInput, prompt: "[simulate: ignore_cancel] rain" });
    await statusOf(simulator, url, "IN_PROGRESS");
    expect((await call(simulator, "PUT", `${url}/cancel`)).status).toBe(202);
    release();
    await statusOf(simulator, url);
    expect((await call(simulator, "GET", url)).status).toBe(200);
    expect(simulator.ledger()).toHaveLength(1);
  });
});

describe("waiting", () => {
  test("runs no more requests at once than there are places", async () => {
    const { render, started, release } = heldRender();
    const simulator = startSimulator({ render, concurrency: 2 });
    const submitted = [await submit(simulator), await submit(simulator), await submit(simulator)];
    await expect.poll(started, patient).toBe(2);
    const third = submitted[2]?.url ?? "";
    expect(await statusOf(simulator, third, "IN_QUEUE")).toMatchObject({ queue_position: 0 });
    release();
    await statusOf(simulator, third);
    expect(simulator.ledger()).toHaveLength(3);
  });

  test("ends with a timeout of the caller's own when it does not start in time", async () => {
    const simulator = startSimulator({ queueSeconds: 60 });
    const { url } = await submit(simulator, smallInput, { "x-fal-request-timeout": "0.1" });
    expect(await statusOf(simulator, url)).toMatchObject({ error_type: "request_timeout" });
    const result = await call(simulator, "GET", url);
    expect(result.status).toBe(504);
    expect(result.headers.get("x-fal-request-timeout-type")).toBe("user");
    expect(simulator.ledger()).toEqual([]);
  });
});

describe("the direct way", () => {
  test("runs the request, answers with its result and bills it", async () => {
    const simulator = startSimulator();
    const reply = await call(simulator, "POST", `https://fal.run/${modelId}`, { body: smallInput });
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({ seed: 7 });
    expect(simulator.ledger().map(({ requestId }) => requestId)).toEqual([
      reply.headers.get("x-fal-request-id"),
    ]);
  });

  test("answers 429 at once when every place is taken", async () => {
    const { render } = heldRender();
    const simulator = startSimulator({ render });
    const { url } = await submit(simulator);
    await statusOf(simulator, url, "IN_PROGRESS");
    const reply = await call(simulator, "POST", `https://fal.run/${modelId}`, { body: smallInput });
    expect(reply.status).toBe(429);
    expect(reply.headers.get("x-fal-needs-retry")).toBe("1");
  });

  test("cancels the work when the caller hangs up", async () => {
    const { render, started } = heldRender();
    const simulator = startSimulator({ render });
    const caller = new AbortController();
    const reply = simulator.fetch(
      new Request(`https://fal.run/${modelId}`, {
        method: "POST",
        headers: { authorization: "Key k" },
        body: JSON.stringify(smallInput),
        signal: caller.signal,
      }),
    );
    await expect.poll(started, patient).toBe(1);
    caller.abort();
    expect((await reply).status).toBe(499);
    expect(simulator.ledger()).toEqual([]);
  });
});
