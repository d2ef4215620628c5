import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures";
import { expectPlaying, idOf, PlaygroundPage } from "./playground-page";

const picture = "public/samples/stream.jpg";
/** What a browser says of a server that is killed, also while it fetches the service worker. */
const serverGone = /ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY|Failed to (fetch|load)|fetching the script/;
async function facts(origin: string) {
  const read = async (path: string) =>
    (await fetch(`${origin}/_simulator/${path}`)).json() as Promise<unknown>;
  const { entries } = (await read("ledger")) as { entries: unknown[] };
  const { counts } = (await read("calls")) as { counts: Record<string, number> };
  return { billed: entries.length, counts };
}

test("a reload in the middle loses neither the form nor the generation", async ({ page, demo }) => {
  const playground = new PlaygroundPage(page);
  await playground.ready(demo.origin, "The water rushes on. [simulate: slow 2]", picture);
  const id = await idOf(await playground.start());
  await page.reload();
  await expect(playground.prompt).toHaveValue("The water rushes on. [simulate: slow 2]");
  await playground.openAdvanced();
  await expect(playground.field("num_frames")).toHaveValue("29");
  await expectPlaying(playground.card(id));
});

test("killed with -9 after fal took it: completed after the restart, billed once", async ({
  page,
  simulator,
  studio,
  noise,
}) => {
  noise.allow(serverGone);
  const fal = await simulator.start();
  const server = await studio.start({ FAL_KEY: "x", FAL_ORIGIN: fal.origin });
  const playground = new PlaygroundPage(page);
  await playground.ready(server.origin, "The camera drifts along the stream. [simulate: slow 6]", picture);
  const card = await playground.start();
  await expect(card).toHaveAttribute("data-status", "generating", { timeout: 15_000 });
  await server.kill();
  await server.restart();
  await expectPlaying(card);
  expect((await facts(fal.origin)).billed).toBe(1);
  const spend = (await (await fetch(`${server.origin}/api/spend`)).json()) as Record<string, number>;
  expect(spend).toMatchObject({ reservedMicros: 0, settledMicros: 100_000 });
});

test("killed with -9 in demo mode: the simulator goes on as well", async ({ page, studio, noise }) => {
  noise.allow(serverGone);
  const server = await studio.start();
  const playground = new PlaygroundPage(page);
  await playground.ready(server.origin, "Leaves sway in the breeze. [simulate: slow 4]", picture);
  const card = await playground.start();
  await expect(card).toHaveAttribute("data-status", "generating", { timeout: 15_000 });
  await server.kill();
  await server.restart();
  await expectPlaying(card);
});

test(
  "twelve tabs follow one generation with the calls to fal of one tab",
  { tag: "@long" },
  async ({ context, page, simulator, studio }) => {
    test.setTimeout(180_000);
    const fal = await simulator.start();
    const server = await studio.start({ FAL_KEY: "x", FAL_ORIGIN: fal.origin });
    const first = new PlaygroundPage(page);
    await first.ready(server.origin, "Water runs over stones. [simulate: slow 2]", picture);
    const before = await facts(fal.origin);
    await expectPlaying(await first.start());
    const alone = await facts(fal.origin);

    const tabs: Page[] = [page];
    while (tabs.length < 12) tabs.push(await context.newPage());
    const others = tabs.slice(1).map((tab) => new PlaygroundPage(tab));
    await Promise.all(others.map((tab) => tab.open(server.origin)));
    const id = await idOf(await first.start());
    for (const tab of others) {
      await expect(tab.card(id)).toHaveAttribute("data-status", "completed", { timeout: 60_000 });
    }
    const together = await facts(fal.origin);
    const added = (from: typeof before, to: typeof before) =>
      Object.fromEntries(
        Object.entries(to.counts).map(([route, count]) => [route, count - (from.counts[route] ?? 0)]),
      );
    // The picture was uploaded for the first generation, and is not again.
    const expected = { ...added(before, alone), "upload-initiate": 0, "upload-put": 0 };
    expect(added(alone, together)).toEqual(expected);
  },
);

test("one process boots once, however many copies of its modules Next makes, and alone on its data", async ({
  studio,
  page,
}) => {
  const server = await studio.start();
  await page.goto(server.origin);
  for (const path of ["/api/generations", "/api/spend", "/api/health"]) {
    expect((await fetch(server.origin + path)).status).toBe(200);
  }
  expect(server.output().match(/"event":"ready"/g)).toHaveLength(1);
  await expect(studio.start({ DATA_DIR: server.dataDir })).rejects.toThrow(
    /already in use by another Firstframe/,
  );
  expect((await fetch(`${server.origin}/api/generations`)).status).toBe(200);
});
