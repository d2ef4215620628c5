import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";

import { unzip } from "@/lib/testing/unzip";

import { expect, test } from "./fixtures";
import { runToEnd } from "./processes";
import type { StudioServer } from "./studio-server";

let dir: string;
test.beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "firstframe-download-"));
});
test.afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function fill(count: number, bytes: number): Promise<void> {
  const args = ["--conditions=react-server", "lib/testing/fill-studio.ts", dir, String(count), String(bytes)];
  await runToEnd(args, 300_000);
}

async function idsOf(server: StudioServer): Promise<string[]> {
  const answer = await fetch(`${server.origin}/api/generations/ids`);
  return ((await answer.json()) as { ids: string[] }).ids;
}

/** As the page's form does. */
function download(server: StudioServer, ids: readonly string[]): Promise<Response> {
  const body = new URLSearchParams({ ids: ids.join(",") });
  const headers = { origin: server.origin };
  return fetch(`${server.origin}/api/generations/download`, { method: "POST", body, headers });
}

async function save(response: Response, file: string, watch: () => void = () => {}): Promise<void> {
  if (!response.body) throw new Error("there is no body");
  const body = Readable.fromWeb(response.body as NodeReadableStream);
  body.on("data", watch);
  await pipeline(body, createWriteStream(file));
}

/** The memory of the largest process that serves this directory, in megabytes. */
function megabytesOf(dataDir: string): number {
  const sizes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        if (!readFileSync(`/proc/${pid}/environ`, "utf8").includes(`DATA_DIR=${dataDir}\0`)) return 0;
        return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
      } catch {
        return 0; // it ended meanwhile
      }
    });
  return Math.max(...sizes);
}

test("200 videos come as one zip, each under a name that tells what it is", async ({ studio }) => {
  test.setTimeout(240_000);
  await fill(200, 20_000);
  const server = await studio.start({ DATA_DIR: dir });
  const response = await download(server, await idsOf(server));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toMatch(
    /^attachment; filename="firstframe-\d{4}-\d\d-\d\d\.zip"$/,
  );
  const file = path.join(dir, "videos.zip");
  await save(response, file);
  const zip = unzip(file);
  expect(zip.names).toHaveLength(201);
  expect(zip.names[0]).toMatch(/^2026-11-01 Take 200 the camera pushes in \([0-9a-f]{8}\)\.mp4$/);
  expect(zip.read("generations.csv").split("\r\n")).toHaveLength(202);
  zip.remove();

  const none = await download(server, ["00000000-0000-4000-8000-000000000000"]);
  expect(none.status).toBe(404);
  expect(await none.json()).toMatchObject({
    message: expect.stringMatching(/^Nothing of this has a finished/),
  });
  const foreign = await fetch(`${server.origin}/api/generations/download`, {
    method: "POST",
    body: new URLSearchParams({ ids: "x" }),
    headers: { origin: "https://example.org" },
  });
  expect(foreign.status).toBe(403);
});

test(
  "a zip of a gigabyte leaves the server's memory as it was, and a browser that goes away ends it",
  { tag: "@long" },
  async ({ studio }) => {
    test.skip(!existsSync("/proc/self/environ"), "this machine does not tell what a process holds");
    test.setTimeout(600_000);
    await fill(200, 5_000_000);
    const server = await studio.start({ DATA_DIR: dir });
    const ids = await idsOf(server);
    await save(await download(server, ids.slice(0, 5)), path.join(dir, "warm.zip"));
    const before = megabytesOf(dir);
    let most = before;
    let chunks = 0;
    const began = Date.now();
    const file = path.join(dir, "videos.zip");
    await save(await download(server, ids), file, () => {
      chunks += 1;
      if (chunks % 500 === 0) most = Math.max(most, megabytesOf(dir));
    });
    const seconds = (Date.now() - began) / 1000;
    const { size } = statSync(file);
    console.info(
      `zip of ${ids.length}: ${Math.round(size / 1e6)} MB in ${seconds.toFixed(1)} s; memory ${Math.round(before)} MB before, at most ${Math.round(most)} MB meanwhile`,
    );
    expect(size).toBeGreaterThan(1e9);
    expect(most - before).toBeLessThan(150);

    const gone = await download(server, ids);
    await gone.body?.cancel();
    await expect.poll(() => openVideos(dir), { timeout: 20_000 }).toBe(0);
  },
);

/** How many videos of a directory the processes that serve it have open. */
function openVideos(dataDir: string): number {
  const videos = path.join(dataDir, "media", "videos");
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .flatMap((pid) => {
      try {
        return readdirSync(`/proc/${pid}/fd`).map((fd) => `/proc/${pid}/fd/${fd}`);
      } catch {
        return [];
      }
    })
    .filter((link) => {
      try {
        return readlinkSync(link).startsWith(videos);
      } catch {
        return false;
      }
    }).length;
}
