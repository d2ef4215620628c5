import { readFileSync } from "node:fs";

import { modelId } from "@/lib/domain/model-fields";

import { median, percentile } from "./statistics";

const queue = "https://queue.fal.run";
const alias = modelId.split("/").slice(0, 2).join("/");
const reads = 300;
const submits = 12;

interface Place {
  origin: string;
  imageUrl: string;
}

const input = (imageUrl: string, prompt: string) => ({
  image_url: imageUrl,
  prompt,
  num_frames: 21,
  image_size: { width: 320, height: 192 },
});

async function submit(
  { origin, imageUrl }: Place,
  prompt: string,
): Promise<{ id: string; requestId: string }> {
  const id = crypto.randomUUID();
  const response = await fetch(`${origin}/api/fal/proxy`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-fal-target-url": `${queue}/${modelId}`,
      "x-idempotency-key": id,
    },
    body: JSON.stringify(input(imageUrl, prompt)),
  });
  const body = (await response.json()) as { request_id?: string };
  if (!body.request_id) throw new Error(`${origin} took no submit: ${JSON.stringify(body)}`);
  return { id, requestId: body.request_id };
}

async function readStatus(origin: string, requestId: string): Promise<void> {
  const response = await fetch(`${origin}/api/fal/proxy`, {
    headers: { "x-fal-target-url": `${queue}/${alias}/requests/${requestId}/status` },
  });
  const { status } = (await response.json()) as { status?: string };
  if (!response.ok || !status) throw new Error(`${origin} read no status: ${response.status}`);
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

async function storePicture(origin: string): Promise<string> {
  const response = await fetch(`${origin}/api/images`, {
    method: "POST",
    headers: { "content-type": "image/jpeg" },
    body: readFileSync("public/samples/stream.jpg"),
  });
  return ((await response.json()) as { url: string }).url;
}

async function sentImageUrl(origin: string, id: string): Promise<string> {
  const response = await fetch(`${origin}/api/generations/${id}`);
  return ((await response.json()) as { input: { image_url: string } }).input.image_url;
}

/** Reads and submits through both proxies by turns, against one simulator. */
export async function compareProxies(ourOrigin: string, bareOrigin: string) {
  const ours: Place = { origin: ourOrigin, imageUrl: await storePicture(ourOrigin) };
  // The first submit hands the picture over; the bare route is then given the address that fal got.
  const watched = await submit(ours, "Waves roll in. [simulate: slow 60]");
  const bare: Place = { origin: bareOrigin, imageUrl: await sentImageUrl(ourOrigin, watched.id) };

  const read = { ours: [] as number[], bare: [] as number[] };
  for (let index = -20; index < reads; index += 1) {
    const bareMs = await timed(() => readStatus(bareOrigin, watched.requestId));
    const oursMs = await timed(() => readStatus(ourOrigin, watched.requestId));
    if (index < 0) continue;
    read.bare.push(bareMs);
    read.ours.push(oursMs);
  }

  const sent = { ours: [] as number[], bare: [] as number[] };
  for (let index = -2; index < submits; index += 1) {
    const bareMs = await timed(() => submit(bare, "Waves roll in. [simulate: slow 60]"));
    const oursMs = await timed(() => submit(ours, "Waves roll in. [simulate: slow 60]"));
    if (index < 0) continue;
    sent.bare.push(bareMs);
    sent.ours.push(oursMs);
  }
  return {
    readP50: { ours: median(read.ours), bare: median(read.bare) },
    readP99: { ours: percentile(read.ours, 0.99), bare: percentile(read.bare, 0.99) },
    submitP50: { ours: median(sent.ours), bare: median(sent.bare) },
  };
}
