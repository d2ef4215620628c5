import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";
import sharp from "sharp";

import { openScratchDatabase } from "@/lib/testing/postgres-server";

import { expect, test } from "./fixtures";
import { expectPlaying, PlaygroundPage } from "./playground-page";
import { mountSmallDisk, type SmallDisk } from "./small-disk";
import { createTcpGate } from "./tcp-gate";

const refused = /Failed to load resource: the server responded with a status of 50[03]/;
type Fixtures = Parameters<Parameters<typeof test>[2]>[0];

/** What a browser says of a server that ends at the end of its test. */
const ended = /net::ERR_|Failed to fetch/;
const picture = "public/samples/stream.jpg";
const short = { num_frames: "29", "image_size.width": "320", "image_size.height": "192" };
/** From the moment its cause is gone. */
const recoveryMs = 5_000;

async function generate(page: Page, origin: string, prompt: string) {
  const playground = new PlaygroundPage(page);
  await playground.open(origin);
  await playground.addPicture(picture);
  await playground.prompt.fill(prompt);
  await playground.openAdvanced();
  for (const [name, value] of Object.entries(short)) await playground.field(name).fill(value);
  const card = await playground.start();
  await expect(card).toHaveAttribute("data-status", "generating", { timeout: 20_000 });
  return card;
}

async function health(origin: string) {
  const response = await fetch(`${origin}/api/health`);
  const { status } = (await response.json()) as { status: string };
  return `${response.status} ${status}`;
}

async function billed(fal: string): Promise<number> {
  const ledger = (await (await fetch(`${fal}/_simulator/ledger`)).json()) as { entries: unknown[] };
  return ledger.entries.length;
}

async function spent(origin: string) {
  return (await (await fetch(`${origin}/api/spend`)).json()) as unknown;
}

/** A generation meets a full disk at its end; `told` is what must be seen before there is room again. */
async function throughFullDisk(
  { page, simulator, studio }: Pick<Fixtures, "page" | "simulator" | "studio">,
  disk: SmallDisk,
  told: () => Promise<void>,
) {
  const fal = await simulator.start();
  const server = await studio.start({ FAL_KEY: "x", FAL_ORIGIN: fal.origin, DATA_DIR: disk.dir });
  const card = await generate(page, server.origin, "Water runs over stones. [simulate: slow 3]");
  disk.fill();
  await expect.poll(() => billed(fal.origin), { timeout: 30_000 }).toBe(1);
  const upload = await fetch(`${server.origin}/api/images`, {
    method: "POST",
    headers: { origin: server.origin },
    body: await sharp(await readFile(picture))
      .rotate(90)
      .png()
      .toBuffer(),
  });
  expect(upload.status).toBe(503);
  expect(await upload.json()).toMatchObject({ message: expect.stringMatching(/^This machine cannot store/) });
  await told();
  disk.free();
  await expectPlaying(card, recoveryMs);
  expect(await billed(fal.origin)).toBe(1);
  expect(await spent(server.origin)).toMatchObject({ reservedMicros: 0, settledMicros: 100_000 });
  await server.kill();
}

for (const [place, name] of [
  ["media", "the disk of the videos"],
  ["", "the only disk"],
] as const) {
  test(`${name} is full: it is said, nothing is lost, and it goes on once there is room`, async ({
    page,
    simulator,
    studio,
    noise,
  }) => {
    test.setTimeout(180_000);
    const disk = mountSmallDisk(place === "media" ? 16 : 160, place);
    test.skip(disk === null, "this machine lets nobody mount a small disk");
    if (!disk) return;
    noise.allow(refused);
    noise.allow(ended);
    try {
      await throughFullDisk({ page, simulator, studio }, disk, async () => {
        if (place === "") return; // then the database cannot note it either
        await expect(page.getByText(/the disk is full, or may not be written to/)).toBeVisible();
      });
    } finally {
      disk.remove();
    }
  });
}

test("a read-only DATA_DIR: the start is refused in a sentence", async ({ studio }) => {
  const disk = mountSmallDisk(16);
  test.skip(disk === null, "this machine lets nobody mount a small disk");
  if (!disk) return;
  disk.readOnly();
  try {
    await expect(studio.start({ DATA_DIR: disk.dir })).rejects.toThrow(
      /did not start\. DATA_DIR cannot be written to: the disk is full, or the directory is read-only/,
    );
  } finally {
    disk.remove();
  }
});

test("a database that goes away and comes back: it is said, nothing is lost, and it goes on", async ({
  page,
  simulator,
  studio,
  noise,
}) => {
  test.setTimeout(240_000);
  noise.allow(refused);
  noise.allow(ended);
  const database = await openScratchDatabase();
  const address = new URL(database.url);
  const gate = await createTcpGate({ host: address.hostname, port: Number(address.port) });
  address.hostname = "127.0.0.1";
  address.port = String(gate.port);
  try {
    const fal = await simulator.start();
    const server = await studio.start({ FAL_KEY: "x", FAL_ORIGIN: fal.origin, DATABASE_URL: address.href });
    const card = await generate(page, server.origin, "Leaves sway in the breeze. [simulate: slow 3]");
    await gate.shut();
    await expect.poll(() => health(server.origin)).toBe("503 database_away");
    const answer = await fetch(`${server.origin}/api/generations`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      message: expect.stringContaining("cannot reach its database"),
    });
    await expect.poll(() => billed(fal.origin), { timeout: 30_000 }).toBe(1); // fal ends it meanwhile
    await gate.open();
    await expect.poll(() => health(server.origin), { timeout: recoveryMs }).toBe("200 ok");
    await expectPlaying(card, recoveryMs);
    expect(await billed(fal.origin)).toBe(1);
    expect(await spent(server.origin)).toMatchObject({ reservedMicros: 0, settledMicros: 100_000 });
    await server.kill();
  } finally {
    await gate.shut();
    await database.stop();
  }
});
