import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeEach, describe, expect, onTestFinished, test } from "vitest";

import { modelId } from "@/lib/domain/model-fields";

import { createSimulator } from "./handler";
import {
  call,
  heldRender,
  quickRender,
  smallInput,
  startSimulator,
  statusOf,
  submit,
  patient,
} from "./test-setup";

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "simulator-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
});

describe("a simulator with a directory, started again", () => {
  test("still has the results, the videos, the uploads and the ledger", async () => {
    const before = createSimulator({ dir, queueSeconds: 0, render: quickRender });
    const { url } = await submit(before);
    const status = await statusOf(before, url);
    const result = await call(before, "GET", url);
    const answer = (await result.json()) as { video: { url: string } };
    const video = await (await before.fetch(new Request(answer.video.url))).text();
    const ledger = before.ledger();
    await before.close();

    const after = startSimulator({ dir });
    expect(await statusOf(after, url)).toEqual(status);
    const again = await call(after, "GET", url);
    expect(Object.fromEntries(again.headers)).toEqual(Object.fromEntries(result.headers));
    expect(await again.json()).toEqual(answer);
    expect(await (await after.fetch(new Request(answer.video.url))).text()).toBe(video);
    expect(after.ledger()).toEqual(ledger);
    expect(ledger).toHaveLength(1);
  });

  test("reads requests that were written before there were tags and webhooks", async () => {
    const before = createSimulator({ dir, queueSeconds: 0, render: quickRender });
    const { requestId, url } = await submit(before);
    await statusOf(before, url);
    await before.close();
    const path = join(dir, "jobs", `${requestId}.json`);
    const { tags, keepsPayloads, webhook, ...old } = JSON.parse(await readFile(path, "utf8")) as Record<
      string,
      unknown
    >;
    expect([tags, keepsPayloads, webhook]).toEqual([{}, true, null]);
    await writeFile(path, JSON.stringify(old));

    expect(await statusOf(startSimulator({ dir }), url)).toMatchObject({ status: "COMPLETED" });
  });

  test("runs again what had not ended, in its order, with the seed it had, and bills it once", async () => {
    const { render, started } = heldRender();
    const before = createSimulator({ dir, queueSeconds: 0, render });
    const running = await submit(before, { ...smallInput, seed: null });
    const waiting = await submit(before);
    await expect.poll(started, patient).toBe(1);
    const jobs = join(dir, "jobs", `${running.requestId}.json`);
    const { fallbackSeed } = JSON.parse(await readFile(jobs, "utf8")) as { fallbackSeed: number };
    await before.close();

    const after = startSimulator({ dir });
    await statusOf(after, waiting.url);
    const result = await call(after, "GET", running.url);
    expect(await result.json()).toMatchObject({ seed: fallbackSeed });
    expect(after.ledger().map(({ requestId }) => requestId)).toEqual([running.requestId, waiting.requestId]);
  });

  test("bills nothing anew for a request whose charge was written and whose end was not", async () => {
    const before = createSimulator({ dir, queueSeconds: 0, render: quickRender });
    const { requestId, url } = await submit(before);
    const path = join(dir, "jobs", `${requestId}.json`);
    const unfinished = await readFile(path, "utf8");
    await statusOf(before, url);
    const video = (await (await call(before, "GET", url)).json()) as unknown;
    const ledger = before.ledger();
    await before.close();
    await writeFile(path, unfinished);

    const after = startSimulator({ dir });
    await statusOf(after, url);
    expect(await (await call(after, "GET", url)).json()).toEqual(video);
    expect(after.ledger()).toEqual(ledger);
    expect(await readdir(join(dir, "files"))).toHaveLength(2);
  });

  test("keeps a wish to cancel that a running request had not followed yet", async () => {
    const { render } = heldRender();
    const before = createSimulator({ dir, queueSeconds: 0, render });
    const { url } = await submit(before, { ...smallInput, prompt: "[simulate: ignore_cancel]" });
    await statusOf(before, url, "IN_PROGRESS");
    await call(before, "PUT", `${url}/cancel`);
    await before.close();

    const after = startSimulator({ dir });
    expect(await statusOf(after, url)).toMatchObject({ error_type: "client_cancelled" });
    expect(after.ledger()).toEqual([]);
  });

  test("reads a ledger whose last line was cut short, and goes on with whole lines", async () => {
    const before = createSimulator({ dir, queueSeconds: 0, render: quickRender });
    await statusOf(before, (await submit(before)).url);
    await before.close();
    const path = join(dir, "ledger.jsonl");
    const whole = await readFile(path, "utf8");
    await appendFile(path, whole.slice(0, 40));

    const after = startSimulator({ dir });
    expect(after.ledger()).toHaveLength(1);
    await statusOf(after, (await submit(after)).url);
    const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(after.ledger());
    expect(lines).toHaveLength(2);
  });
});

async function startProcess(): Promise<{ origin: string; kill: () => Promise<void> }> {
  const args = ["--import", "tsx", "lib/simulator/main.ts", "--port", "0", "--dir", dir];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  onTestFinished(kill);
  for await (const chunk of child.stdout) {
    const origin = /^fal simulator on (\S+) /.exec(String(chunk))?.[1];
    if (origin) return { origin, kill };
  }
  throw new Error("The simulator's process ended before it listened.");
}

test("a request survives kill -9 of the simulator in mid-render and is billed exactly once", async () => {
  const { origin, kill } = await startProcess();
  const headers = { authorization: "Key id:secret" };
  const reply = await fetch(`${origin}/queue.fal.run/${modelId}`, {
    method: "POST",
    headers,
    body: JSON.stringify({ ...smallInput, prompt: "[simulate: slow 1]" }),
  });
  const { response_url: url } = (await reply.json()) as { response_url: string };
  const status = async () =>
    (await (await fetch(`${origin}${url.replace("https:/", "")}/status`, { headers })).json()) as {
      status: string;
    };
  await expect.poll(status, patient).toMatchObject({ status: "IN_PROGRESS" });
  await kill();

  const after = startSimulator({ dir });
  await statusOf(after, url);
  expect((await call(after, "GET", url)).status).toBe(200);
  expect(after.ledger()).toHaveLength(1);
});
