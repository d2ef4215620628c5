import { describe, expect, onTestFinished, test } from "vitest";

import { pricingUrl, submitUrl, uploadUrl } from "@/lib/domain/fal-contract";

import type { Simulator } from "../handler";
import { serveSimulator } from "../http-server";
import { advance, control, order, smallInput, startSimulator, statusOf, submit } from "../test-setup";

type Send = (method: string, url: string, init?: RequestInit) => Promise<Response>;

interface Setting {
  simulator: Simulator;
  send: Send;
}

const withKey = (method: string, init: RequestInit = {}): RequestInit => ({
  ...init,
  method,
  headers: { authorization: "Key id:secret" },
});

function inProcess(): Setting {
  const simulator = startSimulator();
  return {
    simulator,
    send: (method, url, init) => simulator.fetch(new Request(url, withKey(method, init))),
  };
}

async function overHttp(): Promise<Setting> {
  const simulator = startSimulator();
  const server = await serveSimulator(simulator, { host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.close());
  return {
    simulator,
    send: (method, url, init) => fetch(url.replace("https:/", server.origin), withKey(method, init)),
  };
}

const submission = { body: JSON.stringify(smallInput) };
const jobs = async (simulator: Simulator) => (await control(simulator, "GET", "/jobs")).jobs as unknown[];

/** An uploaded file of 100 bytes. */
async function upload(send: Send): Promise<string> {
  const slot = await send("POST", uploadUrl, { body: JSON.stringify({ content_type: "text/plain" }) });
  const urls = (await slot.json()) as { upload_url: string; file_url: string };
  await send("PUT", urls.upload_url, { body: "0123456789".repeat(10) });
  return urls.file_url;
}

async function ended(simulator: Simulator): Promise<string> {
  const { url } = await submit(simulator);
  await statusOf(simulator, url);
  return url;
}

/** What arrived of a body, and whether it broke off. */
async function readAll(reply: Response): Promise<{ text: string; pieces: number; broken: boolean }> {
  const decoder = new TextDecoder();
  const read = { text: "", pieces: 0, broken: false };
  const reader = reply.body?.getReader();
  try {
    for (;;) {
      const next = await reader?.read();
      if (!next || next.done) return read;
      read.text += decoder.decode(next.value, { stream: true });
      read.pieces += 1;
    }
  } catch {
    return { ...read, broken: true };
  }
}

describe.each([
  ["in process", async () => inProcess()],
  ["over HTTP", overHttp],
])("a fault %s", (where, start) => {
  test.each(["502", "503", "504"])(
    "%s before a submit leaves nothing behind, after it a request",
    async (kind) => {
      const { simulator, send } = await start();
      await order(simulator, { route: "submit", kind, count: 1 });
      const before = await send("POST", submitUrl, submission);
      expect([
        before.status,
        before.headers.get("content-type"),
        before.headers.get("x-fal-request-id"),
      ]).toEqual([Number(kind), "text/html", null]);
      expect(await jobs(simulator)).toEqual([]);
      await order(simulator, { route: "submit", kind, when: "after", count: 1 });
      expect((await send("POST", submitUrl, submission)).status).toBe(Number(kind));
      expect(await jobs(simulator)).toHaveLength(1);
      expect((await send("POST", submitUrl, submission)).status).toBe(200);
      await expect.poll(() => simulator.ledger().length, { timeout: 10_000 }).toBe(2);
    },
  );

  test("a reset before a submit leaves nothing behind, after it a request that is billed", async () => {
    const { simulator, send } = await start();
    await order(simulator, { route: "submit", kind: "reset", count: 1 });
    await expect(send("POST", submitUrl, submission)).rejects.toMatchObject({
      name: "TypeError",
      message: "fetch failed",
      cause: { code: "ECONNRESET" },
    });
    expect(await jobs(simulator)).toEqual([]);
    await order(simulator, { route: "submit", kind: "reset", when: "after", count: 1 });
    await expect(send("POST", submitUrl, submission)).rejects.toThrow("fetch failed");
    expect(await jobs(simulator)).toHaveLength(1);
    await expect.poll(() => simulator.ledger().length, { timeout: 10_000 }).toBe(1);
    const { last } = await control(simulator, "GET", "/calls");
    expect(last).toMatchObject([
      { route: "submit", status: 0, fault: "reset" },
      { route: "submit", status: 0, fault: "reset" },
    ]);
  });

  test.each(["before", "after"])("a hang %s a cancellation lasts until the caller gives up", async (when) => {
    const { simulator, send } = await start();
    const url = await ended(simulator);
    await order(simulator, { route: "cancel", kind: "hang", when });
    const caller = new AbortController();
    const call = send("PUT", `${url}/cancel`, { signal: caller.signal });
    const struck = async () => (await control(simulator, "GET", "/faults")).faults;
    await expect.poll(struck).toMatchObject([{ struck: 1 }]);
    caller.abort();
    await expect(call).rejects.toThrow(/abort/i);
  });

  test("a hang ends with the simulator", async () => {
    const { simulator, send } = await start();
    await order(simulator, { route: "platform", kind: "hang" });
    const call = send("GET", pricingUrl).catch((error: unknown) => error);
    const struck = async () => (await control(simulator, "GET", "/faults")).faults;
    await expect.poll(struck).toMatchObject([{ struck: 1 }]);
    await simulator.close();
    expect(await call).toMatchObject({ name: "TypeError", message: "fetch failed" });
  });

  test.each(["before", "after"])(
    "a slow answer comes when its time is over, %s the call took effect",
    async (when) => {
      const { simulator, send } = await start();
      await order(simulator, { route: "submit", kind: "slow", when, delayMs: 3_600_000 });
      const call = send("POST", submitUrl, submission);
      const struck = async () => (await control(simulator, "GET", "/faults")).faults;
      await expect.poll(struck).toMatchObject([{ struck: 1 }]);
      await expect.poll(() => jobs(simulator)).toHaveLength(when === "before" ? 0 : 1);
      await advance(simulator, 3600);
      expect((await call).status).toBe(200);
      expect(await jobs(simulator)).toHaveLength(1);
    },
  );

  test("a trickle brings the whole body, a piece at a time", async () => {
    const { simulator, send } = await start();
    const url = await upload(send);
    await order(simulator, { route: "media", kind: "trickle", chunkBytes: 30, delayMs: 1 });
    const reply = await send("GET", url);
    expect(reply.headers.get("content-length")).toBe("100");
    const { text, pieces, broken } = await readAll(reply);
    expect([text.length, pieces > 1, broken]).toEqual([100, true, false]);
  });

  test("a truncated body breaks off before its announced length", async () => {
    const { simulator, send } = await start();
    const url = await upload(send);
    await order(simulator, { route: "media", kind: "truncate", keep: 0.3 });
    const reply = await send("GET", url);
    expect([reply.status, reply.headers.get("content-length")]).toEqual([200, "100"]);
    expect(await readAll(reply)).toMatchObject({ text: "0123456789".repeat(3), broken: true });
    await expect((await send("GET", url)).text()).rejects.toThrow("terminated");
  });

  test("a stalled body stops within and goes no further", async () => {
    const { simulator, send } = await start();
    const url = await upload(send);
    await order(simulator, { route: "media", kind: "stall", keep: 0.1 });
    const caller = new AbortController();
    const reader = (await send("GET", url, { signal: caller.signal })).body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("0123456789");
    const rest = reader?.read();
    caller.abort();
    await expect(rest).rejects.toThrow(/abort/i);
  });

  test("a short body ends well and lacks bytes, its length that of what came", async () => {
    const { simulator, send } = await start();
    const url = await upload(send);
    await order(simulator, { route: "media", kind: "short", keep: 0.3 });
    const reply = await send("GET", url);
    expect(reply.headers.get("content-length")).toBe("30");
    expect(await reply.text()).toBe("0123456789".repeat(3));
  });

  test("a short body in chunks ends well and lacks bytes, no length said", async () => {
    const { simulator, send } = await start();
    const url = await upload(send);
    await order(simulator, { route: "media", kind: "short_chunked", keep: 0.3 });
    const reply = await send("GET", url);
    expect([reply.headers.get("content-length"), reply.headers.get("transfer-encoding")]).toEqual([
      null,
      "chunked",
    ]);
    expect(await reply.text()).toBe("0123456789".repeat(3));
  });

  test("garbage comes with 200: a page, or JSON that ends within a word", async () => {
    const { simulator, send } = await start();
    const url = await ended(simulator);
    await order(simulator, { route: "status", kind: "html", count: 1 });
    await order(simulator, { route: "status", kind: "broken_json", count: 1 });
    const page = await send("GET", `${url}/status`);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html"]);
    expect(await page.text()).toMatch(/^<html>/);
    const broken = await send("GET", `${url}/status`);
    expect([broken.status, broken.headers.get("content-type")]).toEqual([200, "application/json"]);
    await expect(broken.json()).rejects.toThrow(SyntaxError);
    expect((await send("GET", `${url}/status`)).status).toBe(200);
  });

  test("a compressed answer says so and is the same once it is decoded", async () => {
    const { simulator, send } = await start();
    const url = await ended(simulator);
    const plain = (await (await send("GET", url)).json()) as unknown;
    await order(simulator, { route: "result", kind: "gzip" });
    await order(simulator, { route: "status_stream", kind: "gzip" });
    const reply = await send("GET", url);
    expect(reply.headers.get("content-encoding")).toBe("gzip");
    expect(await reply.json()).toEqual(plain);
    const stream = await send("GET", `${url}/status/stream`);
    expect(stream.headers.get("content-encoding")).toBe("gzip");
    expect(await stream.text()).toMatch(/^data: .*COMPLETED.*\n\n$/);
  });

  test.each([
    ["ends", false],
    ["breaks", true],
  ])("a cut status stream %s within an event", async (_, abrupt) => {
    const { simulator, send } = await start();
    const url = await ended(simulator);
    await order(simulator, { route: "status_stream", kind: "cut_stream", afterEvents: 0, abrupt });
    const { text, broken } = await readAll(await send("GET", `${url}/status/stream`));
    expect(text).toMatch(/^data: \{"status":"COMPLETED".*[^\n]$/);
    expect(broken).toBe(abrupt);
  });

  test("a split character comes in two chunks and is whole once they are joined", async () => {
    const { simulator, send } = await start();
    const url = await ended(simulator);
    await order(simulator, { route: "status_stream", kind: "split_multibyte" });
    const { text, pieces } = await readAll(await send("GET", `${url}/status/stream?logs=1`));
    const status = JSON.parse(text.slice("data: ".length)) as { logs: { message: string }[] };
    expect(status.logs.at(-1)?.message).toBe("Décodage 28/28 · 渲染 🎬");
    // A network may join the ten chunks again.
    expect(pieces).toBeGreaterThanOrEqual(where === "in process" ? 10 : 1);
  });

  test("a lock refuses submits and reads alike, and the request goes on", async () => {
    const { simulator, send } = await start();
    const url = await ended(simulator);
    for (const route of ["submit", "status", "result"]) await order(simulator, { route, kind: "locked" });
    for (const reply of [
      await send("POST", submitUrl, submission),
      await send("GET", `${url}/status`),
      await send("GET", url),
    ]) {
      expect(reply.status).toBe(403);
      expect(await reply.json()).toEqual({ detail: expect.stringMatching(/^User is locked\. Reason: /) });
    }
    await control(simulator, "DELETE", "/faults");
    expect((await send("GET", url)).status).toBe(200);
    expect(await jobs(simulator)).toHaveLength(1);
  });

  test("504 can wait for the end of a request: its result is late after COMPLETED", async () => {
    const { simulator, send } = await start();
    await order(simulator, { route: "result", kind: "504", count: 2, onlyCompleted: true });
    const { url } = await submit(simulator);
    await statusOf(simulator, url);
    const statuses = [await send("GET", url), await send("GET", url), await send("GET", url)];
    expect(statuses.map(({ status }) => status)).toEqual([504, 504, 200]);
  });

  test.each(["404", "410"])("media that is over is %s", async (kind) => {
    const { simulator, send } = await start();
    const url = await upload(send);
    await order(simulator, { route: "media", kind });
    expect((await send("GET", url)).status).toBe(Number(kind));
  });

  test("an upload can fail at its slot and at its bytes", async () => {
    const { simulator, send } = await start();
    const slot = () => send("POST", uploadUrl, { body: "{}" });
    await order(simulator, { route: "storage_initiate", kind: "503", count: 1 });
    expect((await slot()).status).toBe(503);
    const { upload_url: url } = (await (await slot()).json()) as { upload_url: string };
    await order(simulator, { route: "storage_put", kind: "reset", count: 1 });
    await expect(send("PUT", url, { body: "abc" })).rejects.toThrow("fetch failed");
    expect((await send("PUT", url, { body: "abc" })).status).toBe(200);
  });

  test.each([
    ["401", "authorization_error"],
    ["404", "not_found"],
    ["429", "rate_limited"],
    ["500", "server_error"],
  ])("%s of the platform has the platform's shape", async (kind, type) => {
    const { simulator, send } = await start();
    await order(simulator, { route: "platform", kind });
    const reply = await send("GET", pricingUrl);
    expect([reply.status, await reply.json()]).toEqual([
      Number(kind),
      { error: { type, message: expect.any(String) } },
    ]);
  });

  test.each(["401", "404", "429", "500"])("%s of the queue is in words", async (kind) => {
    const { simulator, send } = await start();
    await order(simulator, { route: "submit", kind });
    const reply = await send("POST", submitUrl, submission);
    expect(reply.status).toBe(Number(kind));
    expect(reply.headers.get("content-type")).toBe("application/json");
    expect(await jobs(simulator)).toEqual([]);
  });
});
