import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";

import type { Generation } from "@/lib/domain/generation";

import { StudioClient, until } from "./long/studio-client";

/** Generations made without a page, small ones unless told otherwise; answers them in their order, ended if it waits. */
export async function makeVideos(
  origin: string,
  wishes: readonly Record<string, unknown>[],
  {
    sample = "public/samples/mountains.jpg",
    waits = true,
    cookie,
  }: { sample?: string; waits?: boolean; cookie?: string } = {},
): Promise<Generation[]> {
  const studio = new StudioClient(origin, cookie);
  const init = {
    method: "POST",
    headers: { "content-type": "image/jpeg", origin, ...(cookie ? { cookie } : {}) },
    body: new Uint8Array(await readFile(sample)),
  };
  const { url } = (await (await fetch(`${origin}/api/images`, init)).json()) as { url: string };
  const small = {
    prompt: "Clouds race over the ridge.",
    num_frames: 29,
    image_size: { width: 320, height: 192 },
  };
  const ids: string[] = [];
  for (const wish of wishes) {
    const id = randomUUID();
    const end = await studio.submit(id, { ...small, image_url: url, ...wish });
    if (end.status !== 200) throw new Error(`refused: ${end.message}`);
    ids.push(id);
  }
  const done = async (id: string) => {
    const generation = await studio.generation(id);
    return generation && (!waits || generation.completedAt !== null) ? generation : null;
  };
  const made: Generation[] = [];
  for (const id of ids) made.push(await until(`the end of ${id}`, () => done(id), 180_000));
  return made;
}
