import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

import { describe, expect, onTestFinished, test } from "vitest";

import { modelId } from "@/lib/domain/model-fields";

import { readArguments } from "./arguments";
import type { SimulatorOptions } from "./handler";
import { serveSimulator } from "./http-server";
import {
  call,
  generate,
  heldRender,
  patient,
  smallInput,
  startSimulator,
  statusOf,
  submit,
} from "./test-setup";

async function start(options: Partial<SimulatorOptions> = {}) {
  const simulator = startSimulator(options);
  const server = await serveSimulator(simulator, { host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.close());
  return { simulator, origin: server.origin };
}

describe("the HTTP server", () => {
  test("says what it is", async () => {
    const { origin } = await start();
    const reply = await fetch(`${origin}/`);
    expect([reply.status, await reply.text()]).toEqual([200, expect.stringContaining("fal simulator")]);
  });

  test("takes fal's host as the first part of the path, and answers with fal's real addresses", async () => {
    const { origin } = await start();
    const reply = await fetch(`${origin}/rest.fal.ai/storage/upload/initiate?storage_type=fal-cdn-v3`, {
      method: "POST",
      headers: { authorization: "Key k" },
      body: JSON.stringify({ content_type: "text/plain", file_name: "a.txt" }),
    });
    const slot = (await reply.json()) as { upload_url: string; file_url: string };
    expect(slot.file_url).toMatch(/^https:\/\/v3b\.fal\.media\//);
    const here = (url: string) => url.replace("https:/", origin);
    const put = await fetch(here(slot.upload_url), { method: "PUT", body: "abc" });
    expect(put.status).toBe(200);
    const part = await fetch(here(slot.file_url), { headers: { range: "bytes=1-" } });
    expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([
      206,
      "bytes 1-2/3",
      "bc",
    ]);
    const head = await fetch(here(slot.file_url), { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([200, "3"]);
  });

  test("cancels a direct run when the caller hangs up", async () => {
    const { render, started } = heldRender();
    const { simulator, origin } = await start({ render });
    const caller = new AbortController();
    const reply = fetch(`${origin}/fal.run/${modelId}`, {
      method: "POST",
      headers: { authorization: "Key k" },
      body: JSON.stringify(smallInput),
      signal: caller.signal,
    });
    await expect.poll(started, patient).toBe(1);
    caller.abort();
    await expect(reply).rejects.toThrow(/abort/i);
    const jobs = async () => (await call(simulator, "GET", "https://simulator.invalid/jobs")).json();
    await expect
      .poll(jobs, patient)
      .toMatchObject({ jobs: [{ outcome: { errorType: "client_cancelled" } }] });
  });

  test("goes on with a request when the reader of its status stream has left", async () => {
    const { render, started } = heldRender();
    const { simulator, origin } = await start({ render });
    const { url } = await submit(simulator);
    await expect.poll(started, patient).toBe(1);
    const caller = new AbortController();
    const stream = await fetch(`${url.replace("https:/", origin)}/status/stream`, {
      headers: { authorization: "Key k" },
      signal: caller.signal,
    });
    await stream.body?.getReader().read();
    caller.abort();
    await call(simulator, "PUT", `${url}/cancel`);
    expect(await statusOf(simulator, url)).toMatchObject({ status: "COMPLETED" });
  });

  test("shows ledger, calls and requests under /_simulator", async () => {
    const { simulator, origin } = await start();
    await generate(simulator);
    for (const page of ["ledger", "calls", "jobs"]) {
      const here = await (await fetch(`${origin}/_simulator/${page}`)).json();
      const inside = await (await call(simulator, "GET", `https://simulator.invalid/${page}`)).json();
      expect(here).toEqual(inside);
    }
  });

  test("is steered under /_simulator", async () => {
    const { origin } = await start();
    const steer = async (method: string, path: string, body?: unknown) => {
      const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
      const reply = await fetch(`${origin}/_simulator/${path}`, init);
      return [reply.status, await reply.json()];
    };
    const fault = { route: "submit", kind: "503", count: 1 };
    expect(await steer("POST", "faults", fault)).toEqual([201, expect.objectContaining(fault)]);
    expect(await steer("GET", "faults")).toEqual([200, { faults: [expect.objectContaining(fault)] }]);
    expect(await steer("DELETE", "faults/1")).toEqual([200, { cleared: 1 }]);
    expect(await steer("POST", "clock", { advanceSeconds: 60 })).toEqual([
      200,
      { now: expect.any(String), advancedSeconds: 60 },
    ]);
    expect(await steer("POST", "settings", { history: "forbidden" })).toEqual([
      200,
      expect.objectContaining({ history: "forbidden" }),
    ]);
  });

  test.each(["/example.com/", "/simulator.invalid/ledger", "/nothing"])("has nothing at %s", async (path) => {
    const { origin } = await start();
    expect((await fetch(origin + path)).status).toBe(404);
  });
});

function run(...args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/simulator/main.ts", ...args]);
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

describe("the command", () => {
  test.each([
    ["a port that is none", ["--port", "http"], /--port must be .*"http"/],
    ["a port out of range", ["--port", "70000"], /--port must be .*"70000"/],
    ["an empty host", ["--host", ""], /--host must/],
    ["an empty directory", ["--dir", ""], /--dir must/],
    ["a flag it does not know", ["--color"], /--color/],
  ])("refuses %s and names it", (_, args, sentence) => {
    expect(() => readArguments(args)).toThrow(sentence);
  });

  test("stays on this machine, on port 4010 and in memory, unless told otherwise", () => {
    expect(readArguments([])).toEqual({ host: "127.0.0.1", port: 4010, dir: null });
  });

  test("stops at bad arguments with one sentence and exit code 1", async () => {
    const child = run("--port", "http");
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    expect(code).toBe(1);
    expect(said.trimEnd().split("\n")).toHaveLength(1);
  });

  test("stops with one sentence when the port is taken", async () => {
    const { origin } = await start();
    const child = run("--port", new URL(origin).port);
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    expect(code).toBe(1);
    expect(said.trimEnd().split("\n")).toEqual([expect.stringContaining("EADDRINUSE")]);
  });

  test.each(["SIGINT", "SIGTERM"] as const)(
    "says in one line where it listens, and %s ends it",
    async (signal) => {
      const child = run("--port", "0");
      const [line] = (await once(child.stdout, "data")) as [Buffer];
      expect(String(line)).toMatch(/^fal simulator on http:\/\/127\.0\.0\.1:\d+ .*\n$/);
      child.kill(signal);
      expect(await once(child, "exit")).toEqual([0, null]);
    },
  );
});
