import type { Page } from "@playwright/test";

import type { Generation } from "@/lib/domain/generation";

import { expect, test } from "./fixtures";
import { makeVideos } from "./made-videos";
import { PlayerPage } from "./player-page";

const rates = [4, 8, 10, 12, 16, 24, 25, 30, 48, 60];
const short = 9;
const long = 61;

const videosOf = (origin: string, fps: readonly number[], numFrames: number) =>
  makeVideos(
    origin,
    fps.map((rate) => ({ num_frames: numFrames, fps: rate, seed: 3 })),
  );

const made = ({ video }: Generation) => ({ fps: video?.fps, numFrames: video?.numFrames });

/** Every frame there is, by one key; at the end the key leads no further. */
async function everyStep(player: PlayerPage, numFrames: number): Promise<void> {
  const { keyboard } = player.page;
  const last = numFrames - 1;
  await keyboard.press("Home");
  expect(await player.pictureOnce(0)).toBe(0);
  for (let frame = 1; frame <= last; frame += 1) {
    await keyboard.press("ArrowRight");
    expect(await player.pictureOnce(frame), "one forward").toBe(frame);
  }
  await keyboard.press("ArrowRight");
  expect(await player.present()).toEqual({ shown: last, picture: last });
  for (let frame = last - 1; frame >= 0; frame -= 1) {
    await keyboard.press("ArrowLeft");
    expect(await player.pictureOnce(frame), "one back").toBe(frame);
  }
  await keyboard.press("ArrowLeft");
  expect(await player.present()).toEqual({ shown: 0, picture: 0 });
  await keyboard.press("End");
  expect(await player.pictureOnce(last)).toBe(last);
}

/** Numbers that look thrown together, the same in every run. */
function scattered(count: number, below: number): number[] {
  return Array.from({ length: count }, (_, index) => (index * index * 7 + index * 13 + 5) % below);
}

async function everyWay(page: Page, origin: string, generation: Generation, seeks: number): Promise<void> {
  const player = new PlayerPage(page);
  const numFrames = generation.video?.numFrames ?? 0;
  const deep = Math.floor(numFrames / 2) + 1;
  await player.open(origin, generation, `?frame=${deep}`);
  expect(await player.pictureOnce(deep), "the address").toBe(deep);
  await expect(player.button("Play")).toBeVisible();
  await everyStep(player, numFrames);
  for (const frame of scattered(seeks, numFrames)) {
    await player.slider.fill(String(frame));
    expect(await player.pictureOnce(frame), "a seek").toBe(frame);
  }
  for (const frame of [0, numFrames - 1, ...scattered(3, numFrames)]) {
    await player.press(frame, numFrames);
    expect(await player.pictureOnce(frame), "a press on the timeline").toBe(frame);
  }
}

/** Whatever moved: once it stands, the number is the picture's. */
async function afterShuttles(player: PlayerPage, forMs: readonly number[]): Promise<void> {
  const { keyboard } = player.page;
  for (const keys of [["l"], ["j"], ["l", "l"], ["j", "j"], ["l", "l", "l"], [" "]]) {
    for (const ms of forMs) {
      for (const key of keys) await keyboard.press(key);
      await player.page.waitForTimeout(ms);
      await keyboard.press("k");
      await player.still();
      const { shown, picture } = await player.present();
      expect(shown, `after ${keys.join("")} for ${ms} ms`).toBe(picture);
      await keyboard.press("ArrowRight");
      await player.still();
      const next = await player.present();
      expect(next.shown, `a step after ${keys.join("")}`).toBe(next.picture);
    }
  }
}

test("at every rate, by every way, the number on the page is the number in the picture", async ({
  page,
  studio,
}) => {
  test.setTimeout(240_000);
  const { origin } = await studio.start();
  const generations = await videosOf(origin, rates, short);
  expect(generations.map(made)).toEqual(rates.map((fps) => ({ fps, numFrames: short })));
  for (const generation of generations) {
    await test.step(`${generation.video?.fps} frames a second`, () => everyWay(page, origin, generation, 5));
  }
});

test("after J, K and L, and after playing, the number is the picture's", async ({ page, studio }) => {
  test.setTimeout(180_000);
  const { origin } = await studio.start();
  const [generation] = await videosOf(origin, [24], 29);
  const player = new PlayerPage(page);
  await player.open(origin, generation as Generation, "?frame=3");
  await player.pictureOnce(3);
  await afterShuttles(player, [250]);
});

test("over long videos of every rate, and long shuttles, too", { tag: "@long" }, async ({ page, studio }) => {
  test.setTimeout(900_000);
  const { origin } = await studio.start();
  for (const generation of await videosOf(origin, rates, long)) {
    await test.step(`${generation.video?.fps} frames a second`, async () => {
      await everyWay(page, origin, generation, 40);
      await afterShuttles(new PlayerPage(page), [120, 333, 700]);
    });
  }
});
