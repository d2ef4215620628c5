import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

import type { MediaStore } from "@/lib/media/store";
import { testDatabase, testNow, withRollback } from "@/lib/testing/database";
import { insertGeneration, insertImage } from "@/lib/testing/generations";
import { memoryMedia } from "@/lib/testing/memory-media";
import { unzip } from "@/lib/testing/unzip";
import { wordsIn } from "@/lib/words/catalogue";

import type { Ctx } from "../context";
import { downloadGenerations, mostDownloaded, readIds } from "./download";

const database = testDatabase();
const t = wordsIn("en");

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "download-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const idOf = (n: number) => `${String(n).padStart(8, "0")}-0000-4000-8000-000000000000`;

/** Completed a minute apart, each with a video that says its number. */
async function insertVideos(ctx: Ctx, imageId: string, numbers: readonly number[]): Promise<void> {
  for (const n of numbers) {
    const createdAt = new Date(testNow.getTime() + n * 60_000);
    await insertGeneration(ctx, imageId, {
      id: idOf(n),
      status: "completed",
      prompt: n === 2 ? '=2+5, "waves" roll in' : `The dog runs: take ${n}`,
      input: { num_frames: 29, fps: 24, image_size: { width: 320, height: 192 }, guidance_scale: 6.5 },
      seed: 1000 + n,
      videoKey: `videos/${n}.mp4`,
      settledMicros: 100_000,
      createdAt,
      completedAt: createdAt,
    });
    await ctx.media.put(`videos/${n}.mp4`, Buffer.from(`video ${n}`), "video/mp4");
  }
}

async function opened(zip: ReadableStream<Uint8Array>) {
  const file = join(dir, "download.zip");
  await writeFile(file, zip);
  const found = unzip(file);
  onTestFinished(() => found.remove());
  return found;
}

describe("downloadGenerations", () => {
  it("zips the videos newest first under names that tell what is inside, with a table of how each was made", () =>
    withRollback(database(), async (ctx) => {
      await insertVideos(ctx, await insertImage(ctx), [1, 2, 3]);
      const { name, zip } = await downloadGenerations(ctx, [idOf(1), idOf(3), idOf(2)], t);
      expect(name).toBe("firstframe-2026-11-22.zip");
      const { names, read } = await opened(zip);
      expect(names).toEqual([
        "2026-11-22 The dog runs take 3 (00000003).mp4",
        "2026-11-22 =2+5, waves roll in (00000002).mp4",
        "2026-11-22 The dog runs take 1 (00000001).mp4",
        "generations.csv",
      ]);
      expect(read(names[0] ?? "")).toBe("video 3");
      const lines = read("generations.csv").split("\r\n");
      expect(lines).toHaveLength(5);
      expect(lines[0]).toMatch(/^\u{FEFF}file,generation,request,mode,/u);
      expect(lines[1]).toContain(`(00000003).mp4,${idOf(3)},,demo,2026-11-22T12:03:00.000Z,`);
      expect(lines[1]).toContain("0.100000,,1003,The dog runs: take 3,320,192,,29,24,,6.5,");
      expect(lines[2]).toContain(`"'=2+5, ""waves"" roll in"`);
    }));

  it("leaves out what has no video to see: unfinished, deleted, of the other mode, unknown", () =>
    withRollback(database(), async (ctx) => {
      const imageId = await insertImage(ctx);
      await insertVideos(ctx, imageId, [1]);
      const others = [
        await insertGeneration(ctx, imageId),
        await insertGeneration(ctx, imageId, { status: "completed", deletedAt: testNow }),
        await insertGeneration(ctx, imageId, { status: "completed", mode: "live" }),
      ];
      const ids = [...others.map(({ id }) => id), idOf(404)];
      const { names } = await opened((await downloadGenerations(ctx, [...ids, idOf(1)], t)).zip);
      expect(names).toEqual(["2026-11-22 The dog runs take 1 (00000001).mp4", "generations.csv"]);
      await expect(downloadGenerations(ctx, ids, t)).rejects.toMatchObject({
        code: "not_found",
        message: expect.stringMatching(/^Nothing of this has a finished video/),
      });
    }));

  it("names a video whose file is gone in a text, and zips the others", () =>
    withRollback(database(), async (ctx) => {
      await insertVideos(ctx, await insertImage(ctx), [1, 2, 3]);
      await ctx.media.delete("videos/2.mp4");
      const { zip } = await downloadGenerations(ctx, [1, 2, 3].map(idOf), t);
      const { names, read } = await opened(zip);
      expect(names.filter((name) => name.endsWith(".mp4"))).toHaveLength(2);
      expect(read("missing.txt")).toContain("2026-11-22 =2+5, waves roll in (00000002).mp4");
      expect(read("generations.csv").split("\r\n")[2]).toMatch(/^,00000002-/);
    }));

  it("asks for nothing before it is taken, and closes what is open when the browser goes away", async () => {
    const memory = memoryMedia();
    const files = { opened: 0, closed: 0 };
    const endless: MediaStore["read"] = () => {
      files.opened += 1;
      return Promise.resolve(
        new ReadableStream({
          pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
          cancel: () => void (files.closed += 1),
        }),
      );
    };
    await withRollback(
      database(),
      async (ctx) => {
        await insertVideos(ctx, await insertImage(ctx), [1, 2]);
        const reader = (await downloadGenerations(ctx, [idOf(1), idOf(2)], t)).zip.getReader();
        for (let chunks = 0; chunks < 20; chunks += 1) await reader.read();
        expect(files).toEqual({ opened: 1, closed: 0 });
        await reader.cancel();
        expect(files).toEqual({ opened: 1, closed: 1 });
      },
      { media: { ...memory, read: endless } },
    );
  });
});

describe("readIds", () => {
  it("reads each id once, and as many as are allowed", () => {
    expect(readIds(`${idOf(1)}, ${idOf(2)},${idOf(1)},`)).toEqual([idOf(1), idOf(2)]);
    const most = Array.from({ length: mostDownloaded }, (_, n) => idOf(n));
    expect(readIds(most.join(","))).toHaveLength(mostDownloaded);
    expect(() => readIds([...most, idOf(mostDownloaded)].join(","))).toThrow(/^Name 1 to 10,000 generations/);
  });

  it.each([null, "", ",", "1", `${idOf(1)};${idOf(2)}`, idOf(1).replace("-4", "-A")])(
    "refuses %j",
    (field) => {
      expect(() => readIds(field)).toThrow(/^(Name 1 to 10,000|Give each id)/);
    },
  );
});
