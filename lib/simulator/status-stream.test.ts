import { afterEach, describe, expect, test, vi } from "vitest";

import { call, heldRender, startSimulator, statusOf, submit } from "./test-setup";

interface Event {
  status: string;
  logs?: { message: string }[];
}

function eventsOf(text: string): Event[] {
  return text
    .split("\n\n")
    .filter((block) => block.startsWith("data: "))
    .map((block) => JSON.parse(block.slice("data: ".length)) as Event);
}

afterEach(() => void vi.useRealTimers());

describe("the status stream", () => {
  test("tells each state once and each log line once, and closes right after the end", async () => {
    const simulator = startSimulator({ queueSeconds: 0.05 });
    const { url } = await submit(simulator);
    const reply = await call(simulator, "GET", `${url}/status/stream?logs=1`);
    expect(reply.headers.get("content-type")).toBe("text/event-stream");
    const text = await reply.text();
    expect(text).toMatch(/^(data: \{.*\}\n\n)+$/);
    const events = eventsOf(text);
    expect([...new Set(events.map(({ status }) => status))]).toEqual([
      "IN_QUEUE",
      "IN_PROGRESS",
      "COMPLETED",
    ]);
    expect(events.at(-1)?.status).toBe("COMPLETED");
    const told = events.flatMap(({ logs }) => logs ?? []);
    const kept = await statusOf(simulator, url);
    expect(told).toEqual(kept.logs);
  });

  test("answers a request that has ended with one event", async () => {
    const simulator = startSimulator();
    const { url } = await submit(simulator);
    await statusOf(simulator, url);
    const reply = await call(simulator, "GET", `${url}/status/stream`);
    expect(eventsOf(await reply.text())).toEqual([
      expect.objectContaining({ status: "COMPLETED", logs: [] }),
    ]);
  });

  test("carries no logs and no repeated state for whoever does not ask for logs", async () => {
    const simulator = startSimulator({ queueSeconds: 0.05 });
    const { url } = await submit(simulator);
    const events = eventsOf(await (await call(simulator, "GET", `${url}/status/stream`)).text());
    expect(events.map(({ status }) => status)).toEqual(["IN_QUEUE", "IN_PROGRESS", "COMPLETED"]);
    expect(events.flatMap(({ logs }) => logs ?? [])).toEqual([]);
  });

  test("sends a comment every 15 seconds so that the connection stays open", async () => {
    const { render } = heldRender();
    const simulator = startSimulator({ render });
    const { url } = await submit(simulator);
    await statusOf(simulator, url, "IN_PROGRESS");
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const reply = await call(simulator, "GET", `${url}/status/stream`);
    const reader = reply.body?.getReader();
    const read = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await read()).toMatch(/^data: /);
    vi.advanceTimersByTime(15_000);
    expect(await read()).toMatch(/^:.*\n\n$/);
    await reader?.cancel();
    expect(vi.getTimerCount()).toBe(0);
  });
});
