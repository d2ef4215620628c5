import { createFalClient } from "@fal-ai/client";
import { describe, expect, test } from "vitest";

import { uploadUrl } from "@/lib/domain/fal-contract";

import { call, startSimulator } from "./test-setup";

const content = "0123456789";

async function upload(
  simulator: ReturnType<typeof startSimulator>,
  headers: Record<string, string> = {},
): Promise<{ upload_url: string; file_url: string }> {
  const body = { content_type: "image/png", file_name: "a cat.png" };
  const slot = await call(simulator, "POST", uploadUrl, { body, headers });
  const urls = (await slot.json()) as { upload_url: string; file_url: string };
  const put = await simulator.fetch(
    new Request(urls.upload_url, { method: "PUT", headers: { "content-type": "image/webp" }, body: content }),
  );
  expect(put.status).toBe(200);
  return urls;
}

const get = (simulator: ReturnType<typeof startSimulator>, url: string, range?: string, method = "GET") =>
  simulator.fetch(new Request(url, { method, ...(range ? { headers: { range } } : {}) }));

describe("uploads", () => {
  test("give an address under the media host, with a name that is safe in a URL", async () => {
    const { file_url } = await upload(startSimulator());
    expect(file_url).toMatch(/^https:\/\/v3b\.fal\.media\/files\/b\/[0-9a-f]{8}\/[\w-]{21}_a_cat\.png$/);
  });

  test("need a key for the slot but none for the bytes, and a site elsewhere may send them", async () => {
    const simulator = startSimulator();
    const refused = await call(simulator, "POST", uploadUrl, { body: {}, headers: { authorization: "" } });
    expect(refused.status).toBe(401);
    const { upload_url } = await upload(simulator);
    const preflight = await simulator.fetch(
      new Request(upload_url, {
        method: "OPTIONS",
        headers: { origin: "https://a.example", "access-control-request-headers": "content-type" },
      }),
    );
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-methods")).toContain("PUT");
    expect(preflight.headers.get("access-control-allow-headers")).toBe("content-type");
  });

  test("go only to a slot that is open", async () => {
    const simulator = startSimulator();
    const { upload_url, file_url } = await upload(simulator);
    for (const url of [upload_url, file_url, `${file_url}?upload_token=x`]) {
      const reply = await simulator.fetch(new Request(url, { method: "PUT", body: "other" }));
      expect(reply.status).toBe(403);
    }
    expect(await (await get(simulator, file_url)).text()).toBe(content);
  });

  test("a slot needs a body that can be read", async () => {
    const reply = await call(startSimulator(), "POST", uploadUrl, { body: "{" });
    expect(reply.status).toBe(422);
  });

  test("are gone when their time is over", async () => {
    let time = Date.parse("2026-11-01T00:00:00Z");
    const simulator = startSimulator({ now: () => new Date(time) });
    const { file_url } = await upload(simulator, {
      "x-fal-object-lifecycle": '{"expiration_duration_seconds":3600}',
    });
    time += 3599_000;
    expect((await get(simulator, file_url)).status).toBe(200);
    time += 1000;
    expect((await get(simulator, file_url)).status).toBe(404);
  });

  test("of more than 90 MiB arrive in parts and come back whole", async () => {
    const simulator = startSimulator();
    const client = createFalClient({
      credentials: "id:secret",
      fetch: (input, init) => simulator.fetch(new Request(input, init)),
    });
    const bytes = new Uint8Array(91 * 1024 * 1024).map((_, index) => index % 251);
    const url = await client.storage.upload(new File([bytes], "long.bin"));
    const stored = new Uint8Array(await (await get(simulator, url)).arrayBuffer());
    expect(Buffer.compare(stored, bytes)).toBe(0);
  });
});

describe("media", () => {
  test("comes whole with its type, without a key, to any site", async () => {
    const simulator = startSimulator();
    const { file_url } = await upload(simulator);
    const reply = await get(simulator, file_url);
    expect(reply.status).toBe(200);
    expect(Object.fromEntries(reply.headers)).toEqual({
      "access-control-allow-origin": "*",
      "accept-ranges": "bytes",
      "content-length": "10",
      "content-type": "image/webp",
    });
    expect(await reply.text()).toBe(content);
  });

  test.each([
    ["bytes=2-4", "234", "bytes 2-4/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=7-99", "789", "bytes 7-9/10"],
    ["bytes=-3", "789", "bytes 7-9/10"],
    ["bytes=-99", content, "bytes 0-9/10"],
    ["bytes=0-0", "0", "bytes 0-0/10"],
  ])("answers the range %s with that part", async (range, part, contentRange) => {
    const simulator = startSimulator();
    const { file_url } = await upload(simulator);
    const reply = await get(simulator, file_url, range);
    expect([reply.status, reply.headers.get("content-range"), reply.headers.get("content-length")]).toEqual([
      206,
      contentRange,
      String(part.length),
    ]);
    expect(await reply.text()).toBe(part);
  });

  test.each(["bytes=10-", "bytes=99-100", "bytes=-0"])("refuses the range %s with 416", async (range) => {
    const simulator = startSimulator();
    const { file_url } = await upload(simulator);
    const reply = await get(simulator, file_url, range);
    expect([reply.status, reply.headers.get("content-range")]).toEqual([416, "bytes */10"]);
  });

  test.each(["bytes=4-2", "bytes=0-1,3-4", "pages=1-2", "bytes=-"])(
    "ignores the range %s and comes whole",
    async (range) => {
      const simulator = startSimulator();
      const { file_url } = await upload(simulator);
      const reply = await get(simulator, file_url, range);
      expect([reply.status, await reply.text()]).toEqual([200, content]);
    },
  );

  test("tells its size and type to HEAD, without the bytes", async () => {
    const simulator = startSimulator();
    const { file_url } = await upload(simulator);
    const reply = await get(simulator, file_url, undefined, "HEAD");
    expect([reply.status, reply.headers.get("content-length"), await reply.text()]).toEqual([200, "10", ""]);
  });

  test.each([
    "/files/b/00000000/AAAAAAAAAAAAAAAAAAAAA_x.png",
    "/files/b/..%2f..%2fledger.jsonl",
    "/files/b/x",
    "/",
  ])("that does not exist is 404: %s", async (path) => {
    expect((await get(startSimulator(), `https://v3b.fal.media${path}`)).status).toBe(404);
  });
});
