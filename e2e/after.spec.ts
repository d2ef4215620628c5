import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";

import { picturePlaceholder } from "@/lib/domain/snippets";

import { expect, expectAccessible, shoot, test } from "./fixtures";
import { expectPlaying, idOf, PlaygroundPage, readGeneration } from "./playground-page";

/** The video's frame n as the browser shows it, its pixels three a piece. */
async function framePixels(page: Page, url: string, at: number) {
  const found = await page.evaluate(
    async ([source, time]) => {
      const video = document.createElement("video");
      video.muted = true;
      video.src = source;
      await new Promise((resolve) => video.addEventListener("loadeddata", resolve));
      video.currentTime = time;
      await new Promise((resolve) => video.addEventListener("seeked", resolve));
      await new Promise((resolve) => setTimeout(resolve, 300));
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
      const pen = canvas.getContext("2d");
      pen?.drawImage(video, 0, 0);
      const { data } = pen?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      return { width: canvas.width, height: canvas.height, data: [...data] };
    },
    [url, at] as const,
  );
  return { ...found, data: found.data.filter((_, index) => index % 4 !== 3) };
}

const meanError = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a, (value, index) => Math.abs(value - (b[index] ?? 0))).reduce((sum, each) => sum + each, 0) /
  a.length;

test("the last frame becomes the next picture, at its size, and the lineage is kept", async ({
  page,
  demo,
}) => {
  test.setTimeout(180_000);
  const { origin } = demo;
  const playground = new PlaygroundPage(page);
  await playground.ready(origin, "Clouds race over the ridge while the camera pushes in.");
  const first = await playground.start();
  await expectPlaying(first);
  const parent = await readGeneration(origin, await idOf(first));
  const { url, numFrames, fps } = parent.video ?? { url: "", numFrames: 0, fps: 1 };
  expect(numFrames).toBe(29);

  const stored = page.waitForResponse(
    (response) => response.url().endsWith("/api/images") && response.request().method() === "POST",
  );
  await first.getByRole("button", { name: "Use last frame" }).click();
  const picture = (await (await stored).json()) as { url: string; width: number; height: number };
  expect(picture).toMatchObject({ width: 320, height: 192 });
  await expect(playground.field("image_size.width")).toHaveValue("320");
  await expect(playground.field("image_size.height")).toHaveValue("192");

  const bytes = Buffer.from(await (await fetch(origin + picture.url)).arrayBuffer());
  const { data } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const last = await framePixels(page, url, (numFrames - 0.5) / fps);
  const earlier = await framePixels(page, url, (numFrames - 3.5) / fps);
  const error = meanError(data, last.data);
  expect(error).toBeLessThan(3);
  expect(meanError(data, earlier.data)).toBeGreaterThan(error + 0.5);

  await playground.prompt.fill("The clouds clear.");
  const second = await playground.start();
  const parentOf = async (card: Locator) => {
    const { parentId, parentFrame } = await readGeneration(origin, await idOf(card));
    return { parentId, parentFrame };
  };
  await expect.poll(() => parentOf(second)).toEqual({ parentId: parent.id, parentFrame: numFrames - 1 });
  await second.getByRole("button", { name: "Use these settings" }).click();
  await expect(playground.generate).not.toHaveAttribute("aria-disabled", "true");
  const third = await playground.start();
  await expect.poll(() => parentOf(third)).toEqual({ parentId: await idOf(second), parentFrame: null });
});

test("three at once: the sum stands before the click, and each has its own seed", async ({
  page,
  studio,
}) => {
  test.setTimeout(180_000);
  const { origin } = await studio.start();
  const playground = new PlaygroundPage(page);
  await playground.ready(origin, "Snow blows off the peaks.");
  await expect(playground.cost).toHaveText("$0.10");
  const count = page.getByRole("combobox", { name: /How many/ });
  await count.selectOption("×3");
  await expect(playground.cost).toHaveText("$0.30");
  await expect(page.getByText("3 × $0.10")).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "batch");
  await playground.generate.click();
  await expect.poll(async () => (await playground.ids()).length).toBe(3);
  await expect(count).toHaveValue("1");
  await expect(page.locator('article[data-status="completed"]')).toHaveCount(3, { timeout: 60_000 });
  const made = await Promise.all((await playground.ids()).map((id) => readGeneration(origin, id)));
  expect(new Set(made.map(({ seed }) => seed)).size).toBe(3);
  expect(made.map(({ cost }) => cost.settledMicros)).toEqual([100_000, 100_000, 100_000]);

  await playground.field("seed").fill("41");
  await count.selectOption("×2");
  await playground.generate.click();
  await expect(page.locator('article[data-status="completed"]')).toHaveCount(5, { timeout: 60_000 });
  const all = await Promise.all((await playground.ids()).map((id) => readGeneration(origin, id)));
  expect(all.map(({ seed }) => seed)).toEqual(expect.arrayContaining([41, 42]));
});

test("a batch that is dear together is asked about with its sum", async ({ page, demo }) => {
  const { origin } = demo;
  const playground = new PlaygroundPage(page);
  await playground.ready(origin, "Fog creeps up the path.");
  await playground.field("num_frames").fill("189");
  await playground.field("fps").fill("10");
  await expect(playground.cost).toHaveText("$0.95");
  const before = await playground.ids();
  await page.getByRole("combobox", { name: /How many/ }).selectOption("×3");
  await playground.generate.click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("$2.85");
  await expect(question.getByRole("button", { name: "Generate for $2.85" })).toBeVisible();
  await expectAccessible(page);
  expect(await playground.ids()).toEqual(before);
});

test("a copied link brings the settings back; settings, cost and log stand under the video", async ({
  page,
  context,
  demo,
}) => {
  test.setTimeout(180_000);
  const { origin } = demo;
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const playground = new PlaygroundPage(page);
  await playground.ready(origin, "It's “late”: the sun sets & rises + 100 %.");
  await playground.field("seed").fill("7");
  await playground.field("guidance_scale").fill("4.5");
  await playground.field("enable_prompt_expansion").click();
  const card = await playground.start();
  await expectPlaying(card);
  await card.getByRole("button", { name: "Copy link" }).click();
  await expect(card.getByRole("status").filter({ hasText: "Copied" })).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  await card.getByRole("button", { name: "Settings and cost" }).click();
  const details = card.locator("#stage-details");
  await expect(details).toContainText("320 × 192");
  await expect(details).toContainText("Follow the prompt");
  await expect(details).toContainText("estimated $0.10, would be billed $0.10");
  await expectAccessible(page);
  await shoot(page, "settings");
  await card.getByRole("button", { name: "Log" }).click();
  await expect(details.getByRole("list", { name: "Log" }).getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "log");

  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await page.goto(link);
  await expect(playground.prompt).toHaveValue("It's “late”: the sun sets & rises + 100 %.");
  await playground.openAdvanced();
  await expect(playground.field("seed")).toHaveValue("7");
  await expect(playground.field("num_frames")).toHaveValue("29");
  await expect(playground.field("guidance_scale")).toHaveValue("4.5");
  await expect(playground.field("enable_prompt_expansion")).not.toBeChecked();
  await expect(playground.field("image_size.width")).toHaveValue("320");
});

test("the code is the request: its JSON is what fal is sent", async ({ page, studio, simulator }) => {
  const fal = await simulator.start();
  const { origin } = await studio.start({ FAL_KEY: "planted-id:planted-secret", FAL_ORIGIN: fal.origin });
  const playground = new PlaygroundPage(page);
  await playground.ready(origin, `Rain's "pouring"\nand \\ $HOME rises.`);
  await page.getByRole("button", { name: "Code", exact: true }).click();
  const code = page.getByRole("region", { name: /The request as/ });
  for (const language of ["cURL", "Python", "JavaScript"]) {
    await page.getByRole("radio", { name: language }).check({ force: true });
    await expect(code).toContainText("nvidia/cosmos-3-super/image-to-video");
    await expect(code).not.toContainText("planted");
  }
  await expectAccessible(page);
  await shoot(page, "code");
  await page.getByRole("radio", { name: "JSON" }).check({ force: true });
  const shown = JSON.parse((await code.textContent()) ?? "") as Record<string, unknown>;
  const card = await playground.start();
  await expectPlaying(card);
  const { jobs } = (await (await fetch(`${fal.origin}/_simulator/jobs`)).json()) as {
    jobs: { input: Record<string, unknown> }[];
  };
  expect(jobs).toHaveLength(1);
  const sent = jobs[0]?.input ?? {};
  expect(sent["image_url"]).toMatch(/^https:\/\//);
  expect(shown).toEqual({ ...sent, image_url: picturePlaceholder });
});

test("while it runs: how long it may take, the tab's title, a word at the end", async ({
  page,
  context,
  studio,
}) => {
  test.setTimeout(180_000);
  // A studio of its own: how long it may take is learned from what was made there.
  const { origin } = await studio.start();
  await context.grantPermissions(["notifications"], { origin });
  const playground = new PlaygroundPage(page);
  const words = "Light moves over the valley.";
  await playground.ready(origin, `${words} [simulate: slow 20]`);
  await expectPlaying(await playground.start());
  await expect(page.getByText(/about \d+ s/).first()).toBeVisible();
  await playground.prompt.fill(`${words} [simulate: slow 80]`);
  const card = await playground.start();
  await expect(card).toHaveAttribute("data-status", "generating", { timeout: 20_000 });
  await expect(card.getByText(/\d+ s left/)).toBeVisible();
  await expect(page).toHaveTitle(/^(\d+ %|Generating) · Firstframe$/);
  const tell = card.getByRole("button", { name: "Tell me when it is done" });
  await tell.click();
  await expect(tell).toHaveAttribute("aria-pressed", "true");
  await expectAccessible(page);
  await shoot(page, "running");
  await card.getByRole("button", { name: "Cancel" }).click();
  await expect(card).toHaveAttribute("data-status", "cancelled", { timeout: 30_000 });
  await expect(page).toHaveTitle("Firstframe");
});
