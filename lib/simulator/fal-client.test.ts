import { ApiError, createFalClient, ValidationError, type FalClient } from "@fal-ai/client";
import { describe, expect, onTestFinished, test } from "vitest";

import { ResultReply } from "@/lib/domain/fal-contract";
import { modelId } from "@/lib/domain/model-fields";

import type { SimulatorOptions } from "./handler";
import { serveSimulator } from "./http-server";
import { heldRender, smallInput, startSimulator, patient } from "./test-setup";

interface Setting {
  client: FalClient;
  ledger: () => { requestId: string }[];
  /** Gets one of fal's addresses without a key, as a browser gets media. */
  get: typeof fetch;
}

async function inProcess(options: Partial<SimulatorOptions>): Promise<Setting> {
  const simulator = startSimulator(options);
  const fetch: typeof globalThis.fetch = (input, init) => simulator.fetch(new Request(input, init));
  const client = createFalClient({ credentials: "id:secret", fetch });
  return { client, get: fetch, ledger: () => simulator.ledger() };
}

async function overHttp(options: Partial<SimulatorOptions>): Promise<Setting> {
  const simulator = startSimulator(options);
  const server = await serveSimulator(simulator, { host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.close());
  const fetch: typeof globalThis.fetch = (input, init) => {
    const { host, pathname, search } = new URL(input instanceof Request ? input.url : input);
    return globalThis.fetch(`${server.origin}/${host}${pathname}${search}`, init);
  };
  const client = createFalClient({ credentials: "id:secret", fetch });
  return { client, get: fetch, ledger: () => simulator.ledger() };
}

describe.each([
  ["in process", inProcess],
  ["over HTTP", overHttp],
])("fal's own client, %s", (_, start) => {
  const settings = (options: Partial<SimulatorOptions> = {}) => start({ queueSeconds: 0.05, ...options });

  test("submits, asks for the status and reads the result", async () => {
    const { client, ledger } = await settings();
    const { request_id: requestId, status } = await client.queue.submit(modelId, { input: smallInput });
    expect(status).toBe("IN_QUEUE");
    await expect
      .poll(async () => client.queue.status(modelId, { requestId, logs: true }), patient)
      .toMatchObject({ status: "COMPLETED", logs: expect.arrayContaining([expect.anything()]) });
    const result = await client.queue.result(modelId, { requestId });
    expect(result.requestId).toBe(requestId);
    expect(ResultReply.parse(result.data)).toMatchObject({ seed: 7, video: { content_type: "video/mp4" } });
    expect(ledger()).toEqual([expect.objectContaining({ requestId })]);
  });

  test.each(["polling", "streaming"] as const)("subscribes by %s, with the logs on the way", async (mode) => {
    const { client } = await settings();
    const seen: string[] = [];
    let lines: string[] = [];
    const result = await client.subscribe(modelId, {
      input: smallInput,
      mode,
      logs: true,
      ...(mode === "polling" ? { pollInterval: 10 } : {}),
      onQueueUpdate: (update) => {
        seen.push(update.status);
        if (update.status !== "IN_QUEUE") lines = update.logs.map(({ message }) => message);
      },
    });
    expect(seen[0]).toBe("IN_QUEUE");
    expect(seen.at(-1)).toBe("COMPLETED");
    expect(lines.at(-1)).toBe("Denoising 100%|##########| 28/28");
    expect(ResultReply.parse(result.data).video.num_frames).toBe(9);
  });

  test("streams the status to its end", async () => {
    const { client } = await settings();
    const { request_id: requestId } = await client.queue.submit(modelId, { input: smallInput });
    const stream = await client.queue.streamStatus(modelId, { requestId, logs: true });
    const states: string[] = [];
    stream.on("data", (update) => states.push(update.status));
    expect(await stream.done()).toMatchObject({ status: "COMPLETED" });
    expect(states.at(-1)).toBe("COMPLETED");
  });

  test("cancels a running request, for nothing, and learns that a second time is too late", async () => {
    const { render, started } = heldRender();
    const { client, ledger } = await settings({ render });
    const { request_id: requestId } = await client.queue.submit(modelId, { input: smallInput });
    await expect.poll(started, patient).toBe(1);
    await client.queue.cancel(modelId, { requestId });
    await expect
      .poll(async () => client.queue.status(modelId, { requestId }), patient)
      .toMatchObject({ status: "COMPLETED", error_type: "client_cancelled" });
    await expect(client.queue.cancel(modelId, { requestId })).rejects.toMatchObject({ status: 400 });
    await expect(client.queue.result(modelId, { requestId })).rejects.toMatchObject({ status: 499 });
    expect(ledger()).toEqual([]);
  });

  test("uploads a picture, and the model takes it", async () => {
    const { client, get } = await settings();
    const bytes = Buffer.from(smallInput.image_url.split(",")[1] ?? "", "base64");
    const url = await client.storage.upload(new File([bytes], "cat.png", { type: "image/png" }));
    const { data } = await client.subscribe(modelId, { input: { ...smallInput, image_url: url } });
    const video = await get(ResultReply.parse(data).video.url);
    expect([video.status, video.headers.get("content-type")]).toEqual([200, "video/mp4"]);
    const part = await get(url);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test("gets field errors it can show", async () => {
    const { client } = await settings();
    const failure = await client
      .subscribe(modelId, { input: { ...smallInput, num_frames: 190 }, pollInterval: 10 })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ValidationError);
    expect((failure as ValidationError).getFieldErrors("num_frames")).toMatchObject([
      { type: "less_than_equal", loc: ["body", "num_frames"] },
    ]);
  });

  test("is refused without a key", async () => {
    const { get } = await settings();
    const client = createFalClient({ credentials: () => undefined, fetch: get });
    const failure = await client.queue
      .submit(modelId, { input: smallInput })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ status: 401, body: { detail: "Authorization header is required" } });
  });

  test("runs directly", async () => {
    const { client, ledger } = await settings();
    const { data, requestId } = await client.run(modelId, { input: smallInput });
    expect(ResultReply.parse(data).seed).toBe(7);
    expect(ledger()).toEqual([expect.objectContaining({ requestId })]);
  });
});
