import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

import { openPglite, openPostgres, type Database } from "@/lib/db/client";
import { migrateDatabase } from "@/lib/db/migrate";
import { images, projects } from "@/lib/db/schema";
import { seedGenerations } from "@/lib/db/seed";
import type { SeedScene } from "@/lib/db/seed-settings";
import { frequentWord, rareWord, seedProjects } from "@/lib/db/seed-words";
import { shapes, sizeTable } from "@/lib/domain/sizes";
import type { Ctx } from "@/lib/services/context";
import { countGenerations } from "@/lib/services/generations/count";
import { listGenerations, readListQuery } from "@/lib/services/generations/list";

import { makeCtx } from "./database";
import { openScratchDatabase } from "./postgres-server";

const onPage = 24;
const pagesBefore = 999;
const warmUps = 10;

/** How long each of the runs of a question took. */
interface Figures {
  what: string;
  ms: number[];
}

/** Pictures and videos by name alone: a list reads no bytes. */
async function nameScenes({ db }: Database): Promise<SeedScene[]> {
  const lengths = [29, 53, 77, 101, 125, 149, 189];
  const scenes = shapes.flatMap((shape) =>
    lengths.map((numFrames) => {
      const size = sizeTable["480"][shape];
      const key = `videos/${shape.replace(":", "-")}-${numFrames}.mp4`;
      const video = { key, bytes: 1, ...size, fps: 24, numFrames, durationSeconds: numFrames / 24 };
      return { imageId: randomUUID(), shape, ...size, numFrames, fps: 24, video };
    }),
  );
  const file = { contentType: "image/jpeg", bytes: 1, createdAt: new Date() };
  await db.insert(images).values(
    scenes.map(({ imageId: id, width, height }) => {
      return { id, sha256: id, mediaKey: `images/${id}.jpg`, ...file, width, height };
    }),
  );
  return scenes;
}

const pageAfter = (ctx: Ctx, cursor: string | null, limit: number) =>
  listGenerations(ctx, { limit, ...(cursor === null ? {} : { cursor }) });

/** The cursor before page 1000, walked to as a person would. */
async function walk(ctx: Ctx): Promise<string> {
  let cursor: string | null = null;
  for (let left = onPage * pagesBefore; left > 0;) {
    const limit = Math.min(100, left);
    cursor = (await pageAfter(ctx, cursor, limit)).nextCursor;
    if (cursor === null) throw new Error("there are fewer than a thousand pages");
    left -= limit;
  }
  return cursor ?? "";
}

async function questions(ctx: Ctx, until: Date): Promise<Record<string, string>> {
  const rows = await ctx.db.select().from(projects);
  const projectId = (name: string | undefined) => rows.find((row) => row.name === name)?.id ?? "none";
  const day = (daysAgo: number) =>
    new Date(until.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  return {
    "page 1": "",
    "page 1000": `cursor=${await walk(ctx)}`,
    "status failed": "status=failed",
    "status unconfirmed (3 in all)": "status=unconfirmed",
    "three statuses": "status=failed&status=cancelled&status=queued",
    shape: "shape=1:1",
    "length at least 7 s": "minSeconds=7",
    "length 1 to 2 s": "minSeconds=1&maxSeconds=2",
    "days of a month, a year ago": `from=${day(395)}&to=${day(365)}`,
    "cost at most 0": "maxCost=0",
    "cost at least $1.20 (few)": "minCost=1.20",
    favourites: "favourite=true",
    "review, approved": "review=approved",
    "review, none": "review=none",
    "one tag": "tag=dusk",
    "two tags": "tag=dusk&tag=water",
    "largest project": `project=${projectId(seedProjects[0])}`,
    "smallest project": `project=${projectId(seedProjects.at(-1))}`,
    "no project": "project=none",
    deleted: "deleted=true",
    "rare word": `q=${rareWord}`,
    "frequent word": `q=${frequentWord}`,
    "beginning of a word": "q=harb",
    "two words": "q=lighthouse fog",
    phrase: 'q="golden hour"',
    "word without another": "q=kite -harbour",
    "text without words (Han)": "q=夕阳",
    "status and shape": "status=failed&shape=9:16",
    "word and favourites": "q=camera&favourite=true",
    "rare word and status": `q=${rareWord}&status=completed`,
    "tag and project": `tag=dusk&project=${projectId(seedProjects[0])}`,
    "nothing fits": "status=cancelled&minCost=5",
  };
}

async function timed(act: () => Promise<unknown>, runs: number): Promise<number[]> {
  const ms: number[] = [];
  for (let run = -warmUps; run < runs; run += 1) {
    const began = performance.now();
    await act();
    if (run >= 0) ms.push(performance.now() - began);
  }
  return ms;
}

async function measure(database: Database, count: number, runs: number): Promise<Figures[]> {
  const until = new Date("2026-11-28T12:00:00.000Z");
  const ctx = makeCtx(database.db, { now: () => until });
  await migrateDatabase(database);
  await seedGenerations(database, {
    count,
    seed: 1,
    mode: "demo",
    scenes: await nameScenes(database),
    until,
  });
  const figures: Figures[] = [];
  for (const [what, query] of Object.entries(await questions(ctx, until))) {
    const input = readListQuery(new URLSearchParams(query));
    figures.push({ what, ms: await timed(() => listGenerations(ctx, input), runs) });
    if (query === "" || what === "frequent word") {
      const { filter } = input;
      if (filter)
        figures.push({ what: `count, ${what}`, ms: await timed(() => countGenerations(ctx, filter), runs) });
    }
  }
  return figures;
}

async function onPglite(count: number, runs: number): Promise<Figures[]> {
  const dir = await mkdtemp(path.join(tmpdir(), "firstframe-bench-"));
  try {
    const database = await openPglite(dir);
    try {
      return await measure(database, count, runs);
    } finally {
      await database.close();
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function onPostgres(count: number, runs: number): Promise<Figures[]> {
  const scratch = await openScratchDatabase();
  const database = openPostgres(scratch.url, () => {});
  try {
    return await measure(database, count, runs);
  } finally {
    await database.close();
    await scratch.stop();
  }
}

/** Prints, as one line of JSON, how long lists of the library take on a full install of one engine. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      engine: { type: "string", default: "pglite" },
      generations: { type: "string", default: "100000" },
      runs: { type: "string", default: "100" },
    },
  });
  const act = values.engine === "pglite" ? onPglite : onPostgres;
  const figures = await act(Number(values.generations), Number(values.runs));
  console.info(`figures ${JSON.stringify(figures)}`);
}

await main();
