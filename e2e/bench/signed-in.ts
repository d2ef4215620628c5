import { readFileSync } from "node:fs";

import { modelId } from "@/lib/domain/model-fields";

import buildOnce from "../build-once";
import { join, setUp } from "../people";
import { startProcess } from "../processes";
import { StudioServer } from "../studio-server";
import type { Line } from "./report";
import { median, percentile } from "./statistics";

const startMs = 30_000;
const rounds = 300;
const warmUp = 30;
const aim = 1.2;
const queue = "https://queue.fal.run";
const alias = modelId.split("/").slice(0, 2).join("/");

/** A studio as somebody sees it: with a cookie where people sign in. */
interface View {
  origin: string;
  headers: Record<string, string>;
  requestId: string;
}

async function submit({ origin, headers }: Omit<View, "requestId">): Promise<string> {
  const own = { ...headers, ...(headers.cookie ? { origin } : {}) };
  const picture = await fetch(`${origin}/api/images`, {
    method: "POST",
    headers: { ...own, "content-type": "image/jpeg" },
    body: readFileSync("public/samples/stream.jpg"),
  });
  const { url } = (await picture.json()) as { url: string };
  const answer = await fetch(`${origin}/api/fal/proxy`, {
    method: "POST",
    headers: {
      ...own,
      "content-type": "application/json",
      "x-fal-target-url": `${queue}/${modelId}`,
      "x-idempotency-key": crypto.randomUUID(),
    },
    body: JSON.stringify({ image_url: url, prompt: "Waves roll in. [simulate: slow 300]", num_frames: 21 }),
  });
  const { request_id: requestId } = (await answer.json()) as { request_id?: string };
  if (!requestId) throw new Error(`${origin} took no submit: ${answer.status}`);
  return requestId;
}

const reads: Record<string, (view: View) => [string, Record<string, string>]> = {
  "the playground's page": ({ origin }) => [`${origin}/`, {}],
  "status through the proxy": ({ origin, requestId }) => [
    `${origin}/api/fal/proxy`,
    { "x-fal-target-url": `${queue}/${alias}/requests/${requestId}/status` },
  ],
};

async function timed(view: View, read: (view: View) => [string, Record<string, string>]): Promise<number> {
  const [url, headers] = read(view);
  const began = performance.now();
  const response = await fetch(url, { headers: { ...view.headers, ...headers }, redirect: "manual" });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return performance.now() - began;
}

/** Both by turns, so that a busy moment of the machine falls on both. */
async function compare(
  solo: View,
  signedIn: View,
  read: (view: View) => [string, Record<string, string>],
): Promise<{ solo: number[]; signedIn: number[] }> {
  const seen = { solo: [] as number[], signedIn: [] as number[] };
  for (let round = -warmUp; round < rounds; round += 1) {
    const soloMs = await timed(solo, read);
    const signedInMs = await timed(signedIn, read);
    if (round < 0) continue;
    seen.solo.push(soloMs);
    seen.signedIn.push(signedInMs);
  }
  return seen;
}

/** What a session costs: the same page and the same status, signed in and alone. */
export async function measureSignedIn(): Promise<Line[]> {
  await buildOnce();
  const fal = startProcess(["--conditions=react-server", "lib/simulator/main.ts", "--port", "0"]);
  const [, simulator = ""] = await fal.seen(/simulator on (http:\S+)/, startMs);
  const env = { FAL_KEY: "test:key", FAL_ORIGIN: simulator };
  const studios = [await StudioServer.start(env), await StudioServer.start(env)] as const;
  try {
    const [alone, team] = studios.map(({ origin }) => origin) as [string, string];
    const owner = await setUp(team);
    const { cookie } = await join(team, owner, "creator", "Cleo Creator");
    const solo = { origin: alone, headers: {} };
    const member = { origin: team, headers: { cookie } };
    const views = [
      { ...solo, requestId: await submit(solo) },
      { ...member, requestId: await submit(member) },
    ] as const;
    const lines: Line[] = [];
    for (const [what, read] of Object.entries(reads)) {
      const seen = await compare(...views, read);
      for (const [name, of] of [
        ["p50", median],
        ["p95", (ms: number[]) => percentile(ms, 0.95)],
      ] as const) {
        const figure = of(seen.signedIn);
        const reference = of(seen.solo);
        const met = figure <= reference * aim;
        lines.push({
          what: `${what}, signed in, ${name}`,
          figure,
          unit: "ms",
          reference,
          aim: `${aim} times alone`,
          met,
        });
      }
    }
    return lines;
  } finally {
    await Promise.all(studios.map((studio) => studio.dispose()));
    await fal.kill();
  }
}
