import type { Page } from "@playwright/test";

import { expect, expectAccessibleLooks, shoot, test } from "./fixtures";
import { expectPlaying, idOf, PlaygroundPage, readGeneration } from "./playground-page";

async function look(page: Page, name: string): Promise<void> {
  await expectAccessibleLooks(page);
  await shoot(page, `generation-${name}`);
}

/** The page of one generation, and what stands on it. */
function generationPage(page: Page) {
  const section = (name: string) => page.getByRole("region", { name, exact: true });
  return {
    section,
    main: page.locator("main[data-generation]"),
    lineage: section("Lineage"),
    own: section("Lineage").locator('a[aria-current="page"]'),
    use: page.getByRole("link", { name: "Use these settings" }),
  };
}

test("from the feed to the page, its settings again, and along the lineage there and back", async ({
  page,
  demo,
}) => {
  test.setTimeout(240_000);
  const { origin } = demo;
  const playground = new PlaygroundPage(page);
  await playground.ready(origin, "Clouds race over the ridge while the camera pushes in.");
  const first = await playground.start();
  const id = await idOf(first);
  await expectPlaying(first);
  await first.getByRole("link", { name: "Open" }).click();
  await page.waitForURL(`**/generations/${id}`);

  const detail = generationPage(page);
  await expect(detail.main).toHaveAttribute("data-status", "completed");
  await expect(page).toHaveTitle(/Clouds race over the ridge/);
  await expect(detail.section("Cost")).toContainText("$0.10");
  await expect(detail.section("Cost").getByRole("row")).toHaveCount(3); // heads, reserve, settle
  await expect(detail.section("Video")).toContainText("29 at 24 a second");
  await expect(detail.section("Settings").getByText("num_inference_steps")).toBeVisible();
  await expect(detail.section("Ids")).toContainText(id);
  await expect(detail.section("Times")).toContainText("Total");
  await expect(detail.lineage).toContainText("It stands alone.");
  await look(page, "alone");

  await detail.use.click();
  await expect(playground.prompt).toHaveValue(/^Clouds race over the ridge/);
  await expect(page).toHaveURL(`${origin}/`);
  await expect(page.getByText("The address also carried")).toBeHidden();
  await playground.prompt.fill("Clouds stand over the ridge while the camera pulls back.");
  await playground.openAdvanced();
  await playground.field("num_inference_steps").fill("20");
  const second = await playground.start();
  const child = await idOf(second);
  await expectPlaying(second);
  expect((await readGeneration(origin, child)).parentId).toBe(id);

  await page.goto(`${origin}/generations/${child}`);
  const changed = detail.section("What changed");
  await expect(changed.locator("del").first()).toContainText("race");
  await expect(changed.locator("ins").first()).toContainText("stand");
  await expect(changed).toContainText("28");
  await expect(changed).toContainText("20");
  await expect(changed).toContainText("The picture is the same.");
  await expect(page.getByRole("link", { name: "Compare with its source" })).toHaveAttribute(
    "href",
    `/compare?id=${id}&id=${child}`,
  );
  await expect(detail.own).toContainText("same picture, other settings");
  await look(page, "changed");
  await detail.own.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/generations/${id}`);
  await expect(detail.own).toContainText("the first");
  await detail.lineage.getByRole("link", { name: /^Clouds stand/ }).click();
  await page.waitForURL(`**/generations/${child}`);
  await page.getByRole("link", { name: "Older" }).click();
  await page.waitForURL(`**/generations/${id}`);
});

test("a frame of it becomes the next picture, from its own page", async ({ page, demo }) => {
  test.setTimeout(180_000);
  const { origin } = demo;
  const playground = new PlaygroundPage(page);
  await playground.ready(origin, "Snow blows off the peaks.");
  const first = await playground.start();
  const id = await idOf(first);
  await expectPlaying(first);
  await page.goto(`${origin}/generations/${id}`);
  await page.locator("video").evaluate(async (element) => {
    const video = element as HTMLVideoElement;
    video.pause();
    const sought = new Promise((resolve) => video.addEventListener("seeked", resolve, { once: true }));
    video.currentTime = 11.5 / 24;
    await sought;
  });
  const stored = page.waitForResponse((response) => response.url().endsWith("/api/images"));
  await page.getByRole("link", { name: "Use this frame 11" }).click();
  expect(await (await stored).json()).toMatchObject({ width: 320, height: 192 });
  await expect(playground.prompt).toHaveValue("Snow blows off the peaks.");
  const next = await playground.start();
  const child = await idOf(next);
  await expect.poll(async () => (await readGeneration(origin, child)).parentFrame).toBe(11);
  await page.goto(`${origin}/generations/${child}`);
  await expect(generationPage(page).own).toContainText("from frame 11");
  await expect(generationPage(page).section("What changed")).toContainText("The picture is its frame 11.");
});

test("it follows what runs to its end, and says why nothing came of what failed", async ({ page, demo }) => {
  test.setTimeout(180_000);
  const { origin } = demo;
  const playground = new PlaygroundPage(page);
  await playground.ready(origin, "Fog creeps up the path. [simulate: slow 12]");
  const running = await playground.start();
  const id = await idOf(running);
  await running.getByRole("link", { name: "Open" }).click();
  const detail = generationPage(page);
  await expect(detail.main).toHaveAttribute("data-status", "generating");
  await expect(page.getByRole("button", { name: "Cancel" })).toBeVisible();
  await look(page, "running");
  await expect(detail.main).toHaveAttribute("data-status", "completed", { timeout: 60_000 });
  await expect(detail.section("Cost").getByRole("row")).toHaveCount(3);
  await expect(page.locator("main video")).toBeVisible();

  await playground.ready(origin, "Clouds pass over. [simulate: content_policy_violation]");
  const failed = await playground.start();
  await expect(failed).toHaveAttribute("data-status", "failed", { timeout: 30_000 });
  await page.goto(`${origin}/generations/${await idOf(failed)}`);
  await expect(detail.main).toContainText("fal’s safety check stopped this one.");
  await expect(detail.section("Cost")).toContainText("Released");
  await look(page, "failed");
  await page.getByRole("link", { name: "Older" }).click();
  await page.waitForURL(`**/generations/${id}`);
});

test("an unknown one and a deleted one say so, and the deleted one comes back", async ({
  page,
  demo,
  noise,
}) => {
  test.setTimeout(180_000);
  noise.allow(/404/);
  const { origin } = demo;
  const unknown = await page.goto(`${origin}/generations/0b0f8a52-6c5e-4a50-9d1d-0a4b8f1d2c3e`);
  expect(unknown?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is no generation here" })).toBeVisible();
  await expect(page).toHaveTitle("Not found · Firstframe");
  await look(page, "unknown");

  const playground = new PlaygroundPage(page);
  await playground.ready(origin, "Waves roll in.");
  const card = await playground.start();
  const id = await idOf(card);
  await expectPlaying(card);
  await page.goto(`${origin}/generations/${id}`);
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("heading", { name: "This generation is deleted" })).toBeVisible();
  await page.reload();
  await look(page, "deleted");
  await page.goto(`${origin}/?use=${id}`);
  await expect(page.getByText("The generation this was to go on from is no longer here.")).toBeVisible();
  await expect(playground.prompt).toHaveValue("Waves roll in.");
  await page.goto(`${origin}/generations/${id}`);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(generationPage(page).main).toHaveAttribute("data-status", "completed");
});

const hostile = [
  "<script>alert(1)</script><b>bold</b> & &amp; {braces} '\"",
  "x".repeat(500),
  "كلب يركض على الشاطئ والكاميرا تتبعه ببطء",
  "The camera pushes in slowly over the wet stones. ".repeat(65),
].join(" ");

test("whatever was typed, the page holds: markup, one endless word, right to left, thousands of letters", async ({
  page,
  demo,
}) => {
  test.setTimeout(180_000);
  const { origin } = demo;
  const playground = new PlaygroundPage(page);
  await playground.ready(origin, hostile.slice(0, 4000));
  const card = await playground.start();
  const id = await idOf(card);
  await expectPlaying(card);
  await page.goto(`${origin}/?use=${id}`);
  await expect(playground.prompt).toHaveValue(hostile.slice(0, 4000));
  await playground.prompt.fill(`${"y".repeat(500)} ${hostile.slice(0, 3000)}`);
  const second = await playground.start();
  await expectPlaying(second);
  await page.goto(`${origin}/generations/${await idOf(second)}`);
  await expect(generationPage(page).section("What changed").locator("ins").first()).toBeVisible();
  for (const width of [390, 768, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await look(page, "hostile");
  await page.getByRole("combobox", { name: "Language" }).selectOption("de");
  await expect(page.getByRole("heading", { name: "Was sich geändert hat" })).toBeVisible();
  await look(page, "hostile-german");
  await page.setViewportSize({ width: 390, height: 844 });
  const all = page.getByRole("button", { name: "Alles zeigen" }).first();
  await all.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Weniger zeigen" }).first()).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
