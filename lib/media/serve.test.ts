import { mkdtemp, readdir, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createMediaStore } from "./create-media-store";
import { serveMedia } from "./serve";
import type { MediaStore } from "./store";

const key = "videos/clip.mp4";
const bytes = Uint8Array.from({ length: 2_000_000 }, (_, index) => index % 253);
let dir: string;
let store: MediaStore;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "media-"));
  store = createMediaStore({ dir });
  await store.put(key, bytes, "video/mp4");
  await store.put("images/p.jpg", bytes.subarray(0, 10), "image/jpeg");
});

afterAll(() => rm(dir, { recursive: true, force: true }));

function ask(headers: Record<string, string> = {}, init: RequestInit = {}, download?: string) {
  const request = new Request("http://localhost/media", { headers, ...init });
  return serveMedia(request, store, key, download === undefined ? {} : { download });
}

/** The files under our directory that this process holds open. */
async function openFiles(): Promise<string[]> {
  const handles = await readdir("/proc/self/fd");
  const targets = await Promise.all(handles.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => "")));
  return targets.filter((target) => target.startsWith(dir));
}

describe("serveMedia", () => {
  it("gives the whole with what a browser needs to keep and to seek it", async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      "accept-ranges": "bytes",
      "cache-control": "private, max-age=31536000, immutable",
      "content-length": "2000000",
      "content-security-policy":
        "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox allow-same-origin",
      "content-type": "video/mp4",
      etag: '"clip.mp4"',
      "x-content-type-options": "nosniff",
    });
    expect(Buffer.compare(new Uint8Array(await response.arrayBuffer()), bytes)).toBe(0);
  });

  it.each([
    ["bytes=0-1", 0, 1],
    ["bytes=1000000-", 1_000_000, 1_999_999],
    ["bytes=-500", 1_999_500, 1_999_999],
    ["bytes=1999999-9999999", 1_999_999, 1_999_999],
  ])("gives the part that %s asks for", async (range, start, end) => {
    const response = await ask({ range });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(`bytes ${start}-${end}/2000000`);
    expect(response.headers.get("content-length")).toBe(String(end - start + 1));
    expect(Buffer.compare(new Uint8Array(await response.arrayBuffer()), bytes.subarray(start, end + 1))).toBe(
      0,
    );
  });

  it("answers 416 with the size when the part lies behind the end", async () => {
    const response = await ask({ range: "bytes=2000000-" });
    expect(response.status).toBe(416);
    expect(response.headers.get("content-range")).toBe("bytes */2000000");
    expect(await response.text()).toBe("");
  });

  it("gives the whole when several parts are asked for", async () => {
    const response = await ask({ range: "bytes=0-1,5-9" });
    expect([response.status, response.headers.get("content-length")]).toEqual([200, "2000000"]);
    await response.body?.cancel();
  });

  it.each([
    ['"clip.mp4"', 206],
    ['W/"clip.mp4"', 200],
    ['"other"', 200],
    ["Wed, 21 Oct 2026 07:28:00 GMT", 200],
  ])("with If-Range %s answers %i", async (ifRange, status) => {
    const response = await ask({ range: "bytes=0-9", "if-range": ifRange });
    expect(response.status).toBe(status);
    await response.body?.cancel();
  });

  it.each(['"clip.mp4"', 'W/"clip.mp4"', '"a", "clip.mp4"', "*"])("answers 304 to %s", async (etag) => {
    const response = await ask({ "if-none-match": etag, range: "bytes=0-9" });
    expect(response.status).toBe(304);
    expect(response.headers.get("etag")).toBe('"clip.mp4"');
    expect(response.body).toBeNull();
  });

  it("answers HEAD like GET without the bytes, and ignores a range there", async () => {
    const response = await ask({ range: "bytes=0-9" }, { method: "HEAD" });
    expect([response.status, response.headers.get("content-length")]).toEqual([200, "2000000"]);
    expect(response.body).toBeNull();
  });

  it("says that nothing is there", async () => {
    const request = new Request("http://localhost/media");
    await expect(serveMedia(request, store, "videos/none.mp4")).rejects.toMatchObject({ code: "not_found" });
    await expect(serveMedia(request, store, "../clip.mp4")).rejects.toMatchObject({ code: "not_found" });
  });

  it.each([
    ["dogs.mp4", 'attachment; filename="dogs.mp4"'],
    [
      'a"b\r\nx: y/..\\c.mp4',
      `attachment; filename="a_b-x: y-..-c.mp4"; filename*=UTF-8''a%22b-x%3A%20y-..-c.mp4`,
    ],
    [
      "Löwenzahn (1).mp4",
      `attachment; filename="L_wenzahn (1).mp4"; filename*=UTF-8''L%C3%B6wenzahn%20%281%29.mp4`,
    ],
    ["🐕\uD800.mp4", `attachment; filename="__.mp4"; filename*=UTF-8''%F0%9F%90%95%EF%BF%BD.mp4`],
  ])("offers a download under %j", async (name, header) => {
    const response = await ask({}, {}, name);
    expect(response.headers.get("content-disposition")).toBe(header);
    await response.body?.cancel();
  });

  it("closes the file when the reader stops, goes away, has read all, or never begins", async () => {
    const stopped = (await ask()).body?.getReader();
    await stopped?.read();
    expect(await openFiles()).toHaveLength(1);
    await stopped?.cancel();
    await expect.poll(openFiles).toEqual([]);

    const gone = new AbortController();
    const left = (await ask({}, { signal: gone.signal })).body?.getReader();
    await left?.read();
    gone.abort();
    await expect(left?.read()).rejects.toThrow("aborted");
    await expect.poll(openFiles).toEqual([]);

    await (await ask()).arrayBuffer();
    await expect.poll(openFiles).toEqual([]);

    const never = new AbortController();
    await ask({}, { signal: never.signal });
    never.abort();
    await expect.poll(openFiles).toEqual([]);
  });
});
