import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { createTransport, ForeignAddressError, installTransport, type FalRoute } from "./transport";

type Handler = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

let server: Server;
let origin: string;
let handler: Handler;
let calls = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    calls += 1;
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => handler(request, response, Buffer.concat(chunks)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});
afterEach(() => (calls = 0));

const toServer = (act: Handler) => {
  handler = act;
  return createTransport({ kind: "origin", origin });
};

const foreign = [
  "http://queue.fal.run/x",
  "HTTP://queue.fal.run/x",
  "https://queue.fal.run:8443/x",
  "https://queue.fal.run:80/x",
  "https://user@queue.fal.run/x",
  "https://user:pass@queue.fal.run/x",
  "https://evilfal.run/x",
  "https://fal.run.evil/x",
  "https://fal.run.evil.com/x",
  "https://xfal.ai/x",
  "https://fal.ai.evil.com/x",
  "https://fal.media.evil.com/x",
  "https://notfal.media/x",
  "https://queue.fal.run@evil.com/x",
  "https://evil.com/queue.fal.run",
  "https://evil.com?https://queue.fal.run",
  "https://evil.com#.fal.run",
  String.raw`https://evil.com\.fal.run/x`,
  "https://queue.fal.run./x",
  "https://queue.falrun.com/x",
  "https://fal.dev/x",
  "https://localhost/x",
  "https://127.0.0.1/x",
  "https://2130706433/x",
  "https://0x7f.1/x",
  "https://[::1]/x",
  "https://[::ffff:127.0.0.1]/x",
  "https://169.254.169.254/latest/meta-data",
  "http://127.0.0.1:4010/queue.fal.run/x",
  "ftp://queue.fal.run/x",
  "ws://queue.fal.run/x",
  "file:///etc/passwd",
  "data:text/plain,fal.run",
  "blob:https://queue.fal.run/x",
  "javascript:fal.run",
  "about:blank",
  "//queue.fal.run/x",
  "queue.fal.run/x",
  "",
];

describe("createTransport", () => {
  const told = vi.fn<(request: Request) => Promise<Response>>(() => Promise.resolve(new Response()));
  const routes: [string, () => FalRoute][] = [
    ["network", () => ({ kind: "network" })],
    ["origin", () => ({ kind: "origin", origin })],
    ["simulator", () => ({ kind: "simulator", fetch: told })],
  ];

  describe.each(routes)("over %s", (_, route) => {
    it.each(foreign)("sends nothing to %j", async (address) => {
      told.mockClear();
      await expect(createTransport(route())(address)).rejects.toBeInstanceOf(TypeError);
      expect(told).not.toHaveBeenCalled();
      expect(calls).toBe(0);
    });
  });

  it("says which address it refused, without what may be secret in it", async () => {
    const refused = createTransport({ kind: "network" })("https://example.com/path?token=secret");
    await expect(refused).rejects.toThrow(
      new ForeignAddressError("Refused to fetch from https://example.com: it is not fal's."),
    );
  });

  it.each([
    ["https://queue.fal.run/a/b?c", "/queue.fal.run/a/b?c"],
    ["https://fal.run/", "/fal.run/"],
    ["https://rest.fal.ai/storage?x=%2F&y=ä", "/rest.fal.ai/storage?x=%2F&y=%C3%A4"],
    ["https://v3b.fal.media/files/b/%41/x.mp4", "/v3b.fal.media/files/b/%41/x.mp4"],
    ["https://API.fal.ai:443/v1#part", "/api.fal.ai/v1"],
  ])("asks FAL_ORIGIN for %s at %s", async (address, expected) => {
    const transport = toServer((request, response) => response.end(request.url));
    expect(await (await transport(address)).text()).toBe(expected);
  });

  it("passes method, headers and body on as they are", async () => {
    const transport = toServer((request, response, body) => {
      const { authorization, "content-type": type, "x-fal-tags": tags } = request.headers;
      response.statusCode = 202;
      response.setHeader("x-fal-request-id", "abc");
      response.end(
        JSON.stringify({ method: request.method, authorization, type, tags, body: body.toString("hex") }),
      );
    });
    const response = await transport("https://v3b.fal.media/up", {
      method: "PUT",
      headers: { authorization: "Key x", "content-type": "video/mp4", "x-fal-tags": "a=b" },
      body: new Uint8Array([0, 255, 10, 13, 128]),
    });
    expect(response.status).toBe(202);
    expect(response.headers.get("x-fal-request-id")).toBe("abc");
    expect(await response.json()).toEqual({
      method: "PUT",
      authorization: "Key x",
      type: "video/mp4",
      tags: "a=b",
      body: "00ff0a0d80",
    });
  });

  it.each([301, 302, 303, 307, 308])("follows no redirect: %i", async (status) => {
    const transport = toServer((_, response) => {
      response.writeHead(status, { location: "/elsewhere" });
      response.end();
    });
    await expect(transport("https://queue.fal.run/x", { method: "POST", body: "x" })).rejects.toThrow(
      "fetch failed",
    );
    expect(calls).toBe(1);
  });

  it("drops the headers that told of gzip also where fal is in this process, which shows bodies decoded", async () => {
    const headers = { "content-encoding": "gzip", "content-length": "3", "x-kept": "1" };
    const transport = createTransport({
      kind: "simulator",
      fetch: () => Promise.resolve(new Response("longer than three", { headers })),
    });
    const response = await transport("https://queue.fal.run/x");
    expect(await response.text()).toBe("longer than three");
    expect(Object.fromEntries(response.headers)).toMatchObject({ "x-kept": "1" });
    for (const name of ["content-encoding", "content-length"]) expect(response.headers.get(name)).toBeNull();
  });

  it("decodes gzip, and drops the headers that told of it", async () => {
    const text = "a long text, ".repeat(100);
    const transport = toServer((_, response) => {
      const bytes = gzipSync(text);
      response.writeHead(200, {
        "content-encoding": "gzip",
        "content-length": bytes.length,
        "x-kept": "yes",
      });
      response.end(bytes);
    });
    const response = await transport("https://queue.fal.run/x");
    expect(await response.text()).toBe(text);
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("content-length")).toBeNull();
    expect(response.headers.get("x-kept")).toBe("yes");
  });

  it("keeps content-length where nothing was encoded", async () => {
    const transport = toServer((_, response) => response.end("12345"));
    expect((await transport("https://queue.fal.run/x")).headers.get("content-length")).toBe("5");
  });

  it.each([204, 304])("takes an answer without a body: %i", async (status) => {
    const transport = toServer((_, response) => response.writeHead(status).end());
    expect(await transport("https://queue.fal.run/x")).toMatchObject({ status, body: null });
  });

  it("hands over each part as it comes", async () => {
    const open: ServerResponse[] = [];
    const transport = toServer((_, response) => {
      response.write("first");
      open.push(response);
    });
    const { body } = await transport("https://queue.fal.run/x");
    const reader = body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("first");
    open[0]?.end("last");
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("last");
  });

  it("fails when the body is cut short", async () => {
    const transport = toServer((_, response) => {
      response.writeHead(200, { "content-length": 100 });
      response.write("short");
      setTimeout(() => response.destroy(), 20);
    });
    const response = await transport("https://queue.fal.run/x");
    await expect(response.arrayBuffer()).rejects.toThrow(/terminated|closed/);
  });

  it("ends the call when it is aborted, before the answer or in the middle of it", async () => {
    const open: ServerResponse[] = [];
    const transport = toServer((request, response) => {
      open.push(response);
      if (request.url?.endsWith("/middle")) response.write("first");
    });
    const before = transport("https://queue.fal.run/before", { signal: AbortSignal.timeout(50) });
    await expect(before).rejects.toThrow(/timeout/);
    const controller = new AbortController();
    const { body } = await transport("https://queue.fal.run/middle", { signal: controller.signal });
    const reader = body?.getReader();
    await reader?.read();
    controller.abort();
    await expect(reader?.read()).rejects.toThrow(/aborted/);
    const destroyed = () => open.map((response) => response.destroyed);
    await expect.poll(destroyed, { timeout: 5000 }).toEqual([true, true]);
  });

  it("hangs up when the reader wants no more", async () => {
    const open: ServerResponse[] = [];
    const transport = toServer((_, response) => {
      open.push(response);
      response.write("first");
    });
    const { body } = await transport("https://queue.fal.run/x");
    await body?.cancel();
    await expect.poll(() => open[0]?.destroyed, { timeout: 5000 }).toBe(true);
  });
});

describe("over the simulator", () => {
  const inProcess = (fetch: (request: Request) => Promise<Response>) =>
    createTransport({ kind: "simulator", fetch });

  it("a call ends when it is aborted, though the simulator goes on", async () => {
    const transport = inProcess(() => new Promise(() => {}));
    await expect(transport("https://queue.fal.run/x", { signal: AbortSignal.timeout(20) })).rejects.toThrow(
      /timeout/,
    );
    await expect(transport("https://queue.fal.run/x", { signal: AbortSignal.abort() })).rejects.toThrow(
      /aborted/,
    );
  });

  it("a stream ends when it is aborted, and the simulator hears of it", async () => {
    let cancelled = false;
    const transport = inProcess(async () => {
      const stream = new ReadableStream({ cancel: () => void (cancelled = true) });
      return new Response(stream, { status: 202, headers: { "x-kept": "yes" } });
    });
    const controller = new AbortController();
    const response = await transport("https://queue.fal.run/x", { signal: controller.signal });
    expect(response.status).toBe(202);
    expect(response.headers.get("x-kept")).toBe("yes");
    const read = response.body?.getReader().read();
    controller.abort();
    await expect(read).rejects.toThrow(/aborted/);
    expect(cancelled).toBe(true);
  });
});

describe("installTransport", () => {
  const before = globalThis.fetch;
  afterEach(() => void (globalThis.fetch = before));

  it("makes every fetch of this process go to fal or nowhere", async () => {
    const reached: string[] = [];
    installTransport(
      createTransport({
        kind: "simulator",
        fetch: async (request) => {
          reached.push(request.url);
          return new Response("ok");
        },
      }),
    );
    await expect(fetch("https://example.com/")).rejects.toBeInstanceOf(ForeignAddressError);
    await expect(fetch(new URL("http://127.0.0.1:1/"))).rejects.toBeInstanceOf(ForeignAddressError);
    expect(await (await fetch(new Request("https://queue.fal.run/x"))).text()).toBe("ok");
    expect(reached).toEqual(["https://queue.fal.run/x"]);
  });
});
