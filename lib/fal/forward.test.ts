import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

import { afterEach, describe, expect, it, onTestFinished } from "vitest";

import { falKey, simulateFal, smallPicture } from "@/lib/testing/simulated-fal";

import { createForward } from "./forward";
import { createTransport, installTransport, type Transport } from "./transport";

const before = globalThis.fetch;
afterEach(() => void (globalThis.fetch = before));

const patient = { timeout: 20_000 };
const never = new AbortController().signal;
const requests = "https://queue.fal.run/nvidia/cosmos-3-super/requests";

/** Installs a transport that notes each request that goes out. */
function install(transport: Transport): Request[] {
  const sent: Request[] = [];
  installTransport((input, init) => {
    const request = new Request(input, init);
    sent.push(request.clone());
    return transport(request);
  });
  return sent;
}

async function submitted(prompt = "x") {
  const simulated = simulateFal();
  const image = `data:image/png;base64,${(await smallPicture()).toString("base64")}`;
  const outcome = await simulated.fal.submit({ prompt, image_url: image, num_frames: 5 }, { tag: "t" });
  if (outcome.kind !== "accepted") throw new Error("the simulator took no submit");
  const target = `${requests}/${outcome.reply.request_id}`;
  return { ...simulated, target, requestId: outcome.reply.request_id, sent: install(simulated.transport) };
}

/** A server that stands for FAL_ORIGIN. */
async function originServer(act: (request: IncomingMessage, response: ServerResponse) => void) {
  const server: Server = createServer(act);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return install(createTransport({ kind: "origin", origin }));
}

describe("createForward", () => {
  it.each(["", "?logs=0", "?logs=1"])(
    "reads a status%s, with our key and nothing else of a caller's",
    async (query) => {
      const { target, sent, requestId } = await submitted();
      const response = await createForward(falKey)("GET", `${target}/status${query}`, never);
      expect([200, 202]).toContain(response.status);
      expect(await response.json()).toMatchObject({ request_id: requestId });
      expect(sent).toHaveLength(1);
      const headers = Object.fromEntries(sent[0]?.headers ?? []);
      expect(headers).toEqual({
        accept: "application/json",
        authorization: `Key ${falKey}`,
        "content-type": "application/json",
        "user-agent": "firstframe",
        "x-fal-client-proxy": expect.stringContaining("server-proxy"),
        "x-fal-target-url": `${target}/status${query}`,
      });
    },
  );

  it("streams a status to its end", async () => {
    const { target } = await submitted("[simulate: slow 1] x");
    const response = await createForward(falKey)("GET", `${target}/status/stream?logs=1`, never);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    expect(await response.text()).toMatch(/IN_PROGRESS[\s\S]*"COMPLETED"[\s\S]*\n\n$/);
  });

  it("reads a result and its billed units", async () => {
    const { target, fal, requestId } = await submitted();
    await expect
      .poll(async () => (await fal.status(requestId, never)).body, patient)
      .toMatchObject({ status: "COMPLETED" });
    const response = await createForward(falKey)("GET", target, never);
    expect(response.status).toBe(200);
    expect(response.headers.get("x-fal-billable-units")).toBe("1");
    expect(response.headers.get("x-fal-request-id")).toBe(requestId);
    expect(await response.json()).toMatchObject({ video: { content_type: "video/mp4" } });
  });

  it("passes an error on as fal says it", async () => {
    const { target, fal, requestId } = await submitted("[simulate: content_policy_violation] x");
    await expect
      .poll(async () => (await fal.status(requestId, never)).body, patient)
      .toMatchObject({ status: "COMPLETED" });
    const response = await createForward(falKey)("GET", target, never);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ detail: [{ type: "content_policy_violation" }] });
  });

  it("cancels, once", async () => {
    const { target, sent, calls } = await submitted("[simulate: slow] x");
    const response = await createForward(falKey)("PUT", `${target}/cancel`, never);
    expect([200, 202]).toContain(response.status);
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([`PUT ${target}/cancel`]);
    expect(await calls()).toMatchObject({ cancel: 1 });
  });

  it.each([
    ["GET", "https://queue.fal.run/nvidia/cosmos-3-super/image-to-video"],
    ["GET", "https://queue.fal.run/fal-ai/flux/requests/abcdefgh"],
    ["GET", "https://rest.fal.ai/tokens/"],
    ["GET", "https://example.com/nvidia/cosmos-3-super/requests/abcdefgh"],
    ["GET", "http://127.0.0.1/"],
  ] as const)("sends nothing for %s %s, even if the guard had let it by", async (method, target) => {
    const sent = install(simulateFal().transport);
    const response = await createForward(falKey)(method, target, never);
    expect(response.status).toBe(400);
    expect(sent).toEqual([]);
  });

  it("decodes what fal has compressed, and says nothing of it", async () => {
    const text = JSON.stringify({ status: "COMPLETED", logs: "long ".repeat(200) });
    await originServer((_, response) => {
      const bytes = gzipSync(text);
      response.writeHead(200, {
        "content-type": "application/json",
        "content-encoding": "gzip",
        "content-length": bytes.length,
      });
      response.end(bytes);
    });
    const response = await createForward(falKey)("GET", `${requests}/abcdefgh/status`, never);
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("content-length")).toBeNull();
    expect(await response.text()).toBe(text);
  });

  it("lets only those of fal's headers by that mean something to a client", async () => {
    await originServer((_, response) => {
      response.writeHead(503, {
        "content-type": "application/json",
        "set-cookie": "a=b",
        server: "fal",
        "access-control-allow-origin": "*",
        "cache-control": "public, max-age=1000",
        "x-fal-served-from": "x",
        "retry-after": "3",
        "x-fal-error-type": "runner_disconnected",
        "x-fal-needs-retry": "1",
      });
      response.end("{}");
    });
    const response = await createForward(falKey)("GET", `${requests}/abcdefgh`, never);
    expect(response.status).toBe(503);
    expect(Object.fromEntries(response.headers)).toEqual({
      "cache-control": "no-store",
      "content-type": "application/json",
      "retry-after": "3",
      "x-fal-error-type": "runner_disconnected",
      "x-fal-needs-retry": "1",
    });
  });

  it.each([204, 304])("takes %i, which has no body", async (status) => {
    await originServer((_, response) => response.writeHead(status).end());
    const response = await createForward(falKey)("PUT", `${requests}/abcdefgh/cancel`, never);
    expect(response).toMatchObject({ status, body: null });
  });

  it("hangs up at fal when the caller goes", async () => {
    const open: ServerResponse[] = [];
    await originServer((_, response) => {
      open.push(response);
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write('data: {"status":"IN_QUEUE"}\n\n');
    });
    const response = await createForward(falKey)("GET", `${requests}/abcdefgh/status/stream`, never);
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await expect.poll(() => open[0]?.destroyed, { timeout: 5000 }).toBe(true);
  });
});
