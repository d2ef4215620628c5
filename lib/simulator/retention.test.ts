import { describe, expect, test } from "vitest";

import { advance, call, generate, smallInput, startSimulator, statusOf, submit } from "./test-setup";

const stopped = { now: () => new Date("2026-11-01T00:00:00Z") };

async function readings(simulator: ReturnType<typeof startSimulator>, url: string) {
  const replies = [
    await call(simulator, "GET", url),
    await call(simulator, "GET", `${url}/status`),
    await call(simulator, "GET", `${url}/status/stream`),
    await call(simulator, "PUT", `${url}/cancel`),
  ];
  return replies.map(({ status }) => status);
}

describe("an ended request", () => {
  test("is known to the queue for an hour, and its video stays", async () => {
    const simulator = startSimulator(stopped);
    const result = await generate(simulator);
    const url = `https://queue.fal.run/nvidia/cosmos-3-super/requests/${result.headers.get("x-fal-request-id")}`;
    const { video } = (await result.json()) as { video: { url: string } };
    await advance(simulator, 3590);
    expect(await readings(simulator, url)).toEqual([200, 200, 200, 400]);
    await advance(simulator, 10);
    expect(await readings(simulator, url)).toEqual([404, 404, 404, 404]);
    expect(await (await call(simulator, "GET", url)).json()).toEqual({ status: "NOT_FOUND" });
    expect((await call(simulator, "GET", video.url)).status).toBe(200);
  });

  test("of 10 KB or more is known for six minutes", async () => {
    const simulator = startSimulator({ ...stopped, render: async () => new Uint8Array(9000) });
    const { url } = await submit(simulator, { ...smallInput, sync_mode: true });
    await statusOf(simulator, url);
    await advance(simulator, 350);
    expect((await readings(simulator, url))[0]).toBe(200);
    await advance(simulator, 10);
    expect((await readings(simulator, url))[0]).toBe(404);
  });

  test("is not forgotten while it waits, however long", async () => {
    const simulator = startSimulator({ ...stopped, queueSeconds: 1e6 });
    const { url } = await submit(simulator);
    await advance(simulator, 9e5);
    expect(await statusOf(simulator, url, "IN_QUEUE")).toHaveProperty("queue_position", 0);
  });
});
