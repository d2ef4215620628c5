import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { expect, test } from "./fixtures";
import { expectPlaying, PlaygroundPage } from "./playground-page";
import { startProcess } from "./processes";

const endMs = 120_000;

/** A command of package.json on a directory; answers what it wrote once it has said `said`. */
async function run(
  command: "export" | "restore",
  file: string,
  dataDir: string,
  said: RegExp,
): Promise<void> {
  const running = startProcess(["--conditions=react-server", `lib/archive/${command}.ts`, file], {
    DATA_DIR: dataDir,
  });
  await running.seen(said, endMs);
  await running.stop();
}

test("a studio moves into another directory as one file: its video plays there, thumbnails are made anew", async ({
  page,
  studio,
  noise,
}) => {
  test.setTimeout(300_000);
  noise.allow(/net::ERR_|Failed to fetch/); // the first studio ends under its page
  const dir = mkdtempSync(path.join(tmpdir(), "firstframe-archive-"));
  const file = path.join(dir, "firstframe.zip");
  const elsewhere = path.join(dir, "elsewhere");
  try {
    const first = await studio.start();
    const playground = new PlaygroundPage(page);
    await playground.ready(first.origin, "Water runs over stones.", "public/samples/stream.jpg");
    const card = await playground.start();
    await expectPlaying(card);
    const id = (await card.getAttribute("data-generation")) ?? "";

    await run("export", file, first.dataDir, /Nothing was exported\. .* is already in use .*Stop it/);
    expect(existsSync(file)).toBe(false);
    await first.stop();
    await run("export", file, first.dataDir, /holds everything of .*: generations 1, pictures and videos 2,/);
    await run(
      "restore",
      file,
      first.dataDir,
      /Nothing was restored\. The studio you restore into is not empty/,
    );
    await run(
      "restore",
      file,
      elsewhere,
      /now holds everything as it was on .*: generations 1, pictures and videos 2/,
    );

    const second = await studio.start({ DATA_DIR: elsewhere });
    await playground.open(second.origin);
    await expectPlaying(playground.card(id));

    const { image } = (await (await page.request.get(`${second.origin}/api/generations/${id}`)).json()) as {
      image: { url: string };
    };
    const thumbnail = await page.request.get(`${second.origin}${image.url}?thumb`);
    expect(thumbnail.headers()).toMatchObject({
      "content-type": "image/webp",
      "cache-control": expect.stringContaining("immutable"),
    });
    expect((await thumbnail.body()).length).toBeLessThan(80_000);
    const none = await page.request.get(`${second.origin}/media/images/none.jpg?thumb`);
    expect(none.status()).toBe(404);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
