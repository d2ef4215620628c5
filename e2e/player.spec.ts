import type { Page } from "@playwright/test";

import type { Generation } from "@/lib/domain/generation";

import { expect, expectAccessibleLooks, shoot, test } from "./fixtures";
import { makeVideos } from "./made-videos";
import { PlayerPage } from "./player-page";

const prompt = "Clouds race over the ridge while the camera pushes in slowly.";

async function oneVideo(origin: string, numFrames = 61): Promise<Generation> {
  const [made] = await makeVideos(origin, [{ prompt, num_frames: numFrames, seed: 5 }]);
  if (!made) throw new Error("nothing was made");
  return made;
}

const strip = (page: Page) => page.locator(".player-strip img");

test("by keyboard alone: played, stepped, its range marked, looped and cleared, its speed changed", async ({
  page,
  studio,
}) => {
  test.setTimeout(180_000);
  const { origin } = await studio.start();
  const player = new PlayerPage(page);
  const { keyboard } = page;
  await player.open(origin, await oneVideo(origin));
  await expect(player.button("Pause")).toBeVisible(); // it plays by itself
  await keyboard.press("k");
  await expect(player.button("Play")).toBeVisible();
  await keyboard.press("Home");
  await expect(player.number).toHaveText("frame 0 / 60");
  await keyboard.press("Shift+ArrowRight");
  await expect(player.number).toHaveText("frame 24 / 60");
  await expect(player.button("0:01.00")).toBeVisible();
  await keyboard.press(".");
  await expect(player.number).toHaveText("frame 25 / 60");
  await keyboard.press(",");
  await keyboard.press(",");
  await expect(player.number).toHaveText("frame 23 / 60");
  await keyboard.press("Shift+ArrowLeft");
  await expect(player.number).toHaveText("frame 0 / 60");
  await keyboard.press("End");
  await expect(player.number).toHaveText("frame 60 / 60");

  await player.slider.fill("12");
  await player.pictureOnce(12);
  await keyboard.press("i");
  await player.slider.fill("30");
  await player.pictureOnce(30);
  await keyboard.press("o");
  await expect(player.button("Set the in point here, 12")).toBeVisible();
  await expect(player.button("Set the out point here, 30")).toBeVisible();
  await keyboard.press("Shift+I");
  await expect(player.number).toHaveText("frame 12 / 60");
  await keyboard.press("Shift+O");
  await expect(player.number).toHaveText("frame 30 / 60");

  await keyboard.press(" ");
  const { frames, turns, longestGapFrames } = await watchFrames(page, 4000);
  expect(turns).toBeGreaterThan(1);
  expect(Math.min(...frames)).toBeGreaterThanOrEqual(12);
  // One that is just leaving, and what plays on while the page itself stands still.
  expect(Math.max(...frames)).toBeLessThanOrEqual(31 + longestGapFrames);
  await keyboard.press("r");
  await expect(player.button("Loop")).toHaveAttribute("aria-pressed", "false");
  await expect(player.button("Play")).toBeVisible();
  await player.still();
  await expect(player.number).toHaveText("frame 30 / 60");
  await keyboard.press("x");
  await expect(player.button("Set the in point here")).toBeVisible();

  const speed = player.player.getByRole("combobox", { name: "Speed" });
  await keyboard.press("<");
  await expect(speed).toHaveValue("0.5");
  await keyboard.press(">");
  await keyboard.press(">");
  await expect(speed).toHaveValue("1.5");
  await keyboard.press("j");
  await expect(player.player.getByRole("status")).toHaveText("-1 ×");
  await keyboard.press("k");
  await expect(player.player.getByRole("status")).toHaveText("");

  await page.getByRole("link", { name: /^Use this frame/ }).focus();
  await keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keys" });
  await expect(list).toContainText("In and out point on this frame");
  await keyboard.press("Escape");
  await expect(list).toBeHidden();
});

/** The frames that the page said within a while, how often they began again, and how long the screen once stood still. */
async function watchFrames(page: Page, forMs: number) {
  return page.evaluate(async (ms) => {
    const number = document.querySelector("[data-frame]") as HTMLElement;
    const frames: number[] = [];
    const start = performance.now();
    let [before, longestGapMs] = [start, 0];
    while (before - start < ms) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      longestGapMs = Math.max(longestGapMs, now - before);
      before = now;
      frames.push(Number(number.dataset["frame"]));
    }
    const turns = frames.filter((frame, index) => frame < (frames[index - 1] ?? 0)).length;
    return { frames, turns, longestGapFrames: (longestGapMs / 1000) * 24 };
  }, forMs);
}

test("looks: still, with a range, with its menu; and no rule of accessibility is broken", async ({
  page,
  studio,
}) => {
  test.setTimeout(240_000);
  const { origin } = await studio.start();
  const player = new PlayerPage(page);
  const made = await oneVideo(origin);
  await player.open(origin, made, "?frame=24");
  await player.pictureOnce(24);
  await expect(strip(page)).toHaveCount(12);
  await expectAccessibleLooks(page);
  await shoot(page, "player-still");
  await page.keyboard.press("i");
  await player.slider.fill("48");
  await player.pictureOnce(48);
  await page.keyboard.press("o");
  await player.slider.fill("37");
  await player.pictureOnce(37);
  await expectAccessibleLooks(page);
  await shoot(page, "player-range");
  await player.button("More for this frame").click();
  await expect(page.getByRole("dialog", { name: "More for this frame" })).toContainText("Frame 37");
  await expectAccessibleLooks(page);
  await shoot(page, "player-menu");
});

test("a link to a frame opens on it and stands still; one to no frame plays as always", async ({
  page,
  context,
  studio,
}) => {
  test.setTimeout(180_000);
  const { origin } = await studio.start();
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const player = new PlayerPage(page);
  const made = await oneVideo(origin);
  await player.open(origin, made, "?frame=37");
  expect(await player.pictureOnce(37)).toBe(37);
  await expect(page.getByRole("link", { name: "Use this frame 37" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await player.pictureOnce(38);
  await player.button("More for this frame").click();
  await page.getByRole("button", { name: "Copy link to this frame" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(`${origin}/generations/${made.id}?frame=38`);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save this frame as a picture" }).click();
  expect((await saving).suggestedFilename()).toBe(`${made.id}-38.png`);
  for (const query of ["?frame=61", "?frame=-1", "?frame=x", "?frame=", "?frame=1&frame=2"]) {
    await player.open(origin, made, query);
    await expect(player.button("Pause")).toBeVisible();
  }
});

test("on a phone, by touch: every control is large, the timeline drags, nothing overflows", async ({
  browser,
  studio,
  noise,
}) => {
  test.setTimeout(180_000);
  const { origin } = await studio.start();
  const made = await oneVideo(origin);
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: "en-US",
  });
  noise.watch(context);
  const page = await context.newPage();
  const player = new PlayerPage(page);
  await player.open(origin, made, "?frame=10");
  await player.pictureOnce(10);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const sizes = await player.player.locator("button:visible, select:visible").evaluateAll((controls) =>
    controls
      .map((control) => ({ name: control.getAttribute("aria-label"), box: control.getBoundingClientRect() }))
      .filter(({ name }) => name !== null)
      .map(({ name, box }) => ({ name, least: Math.min(box.width, box.height) })),
  );
  expect(sizes.length).toBeGreaterThan(9);
  expect(sizes.filter(({ least }) => least < 44)).toEqual([]);
  await player.button("One frame forward").tap();
  expect(await player.pictureOnce(11)).toBe(11);
  await player.button("One second forward").tap();
  expect(await player.pictureOnce(35)).toBe(35);
  const box = (await player.slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.touchscreen.tap(box.x + box.width - 1, box.y + box.height / 2);
  expect(await player.pictureOnce(60)).toBe(60);
  await player.button("Play").tap();
  await expect(player.button("Pause")).toBeVisible();
  await context.close();
});

test("who wants stillness gets it: nothing plays until it is asked to", async ({ page, studio }) => {
  test.setTimeout(180_000);
  const { origin } = await studio.start();
  const made = await oneVideo(origin);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const player = new PlayerPage(page);
  await player.open(origin, made);
  await player.still();
  expect(await player.present()).toEqual({ shown: 0, picture: 0 });
  await page.keyboard.press("ArrowRight");
  expect(await player.pictureOnce(1)).toBe(1);
  await player.button("Play").click();
  await expect(player.button("Pause")).toBeVisible();
});

test("a video that cannot be read says so, and comes when it can", async ({ page, studio, noise }) => {
  test.setTimeout(180_000);
  noise.allow(/503|Failed to load resource/);
  const { origin } = await studio.start();
  const made = await oneVideo(origin);
  await page.route("**/media/videos/**", (route) => route.fulfill({ status: 503 }));
  await page.goto(`${origin}/generations/${made.id}?frame=20`);
  const alert = page.getByRole("alert").filter({ hasText: "This video could not be read." });
  await expect(alert).toBeVisible();
  await expectAccessibleLooks(page);
  await shoot(page, "player-unreadable");
  await page.unroute("**/media/videos/**");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toBeHidden();
  expect(await new PlayerPage(page).pictureOnce(20)).toBe(20);
});

test("full screen holds the picture, the controls, their menu and the keys", async ({ page, studio }) => {
  test.setTimeout(180_000);
  const { origin } = await studio.start();
  const player = new PlayerPage(page);
  await player.open(origin, await oneVideo(origin), "?frame=5");
  await player.pictureOnce(5);
  await page.keyboard.press("f");
  await expect(player.button("Leave full screen")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  expect(await player.pictureOnce(6)).toBe(6);
  const within = (selector: string) =>
    page.evaluate((what) => document.fullscreenElement?.querySelector(what) !== null, selector);
  await player.button("More for this frame").click();
  await expect(page.getByRole("dialog", { name: "More for this frame" })).toBeVisible();
  expect(await within("[role=dialog]")).toBe(true);
  if (process.env.SCREENS) await page.screenshot({ path: "test-results/screens/player-full-screen.png" });
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  await expect(player.button("Full screen")).toBeVisible();
});

test("who saves data gets no pictures on the timeline", async ({ page, studio }) => {
  test.setTimeout(180_000);
  const { origin } = await studio.start();
  const made = await oneVideo(origin);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  const player = new PlayerPage(page);
  await player.open(origin, made, "?frame=7");
  expect(await player.pictureOnce(7)).toBe(7);
  await page.waitForTimeout(3000);
  await expect(strip(page)).toHaveCount(0);
});
