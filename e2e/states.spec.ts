import { copyFileSync, mkdirSync } from "node:fs";

import type { Locator, Page } from "@playwright/test";

import { expect, expectAccessibleLooks, shoot, test } from "./fixtures";
import { expectPlaying, PlaygroundPage } from "./playground-page";

const readmePicture = "e2e/readme/playground.png";
const serverGone = /ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY|Failed to (fetch|load)|fetching the script/;
const longPrompt = "Snow blows off the peaks while the camera pans slowly to the right. ".repeat(20);

/** One state of the page: nothing for axe to find in any look, and pictures where asked for. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessibleLooks(page);
  await shoot(page, name);
}

test(
  "empty, then busy, full and failing: five at once, a long prompt, a refusal, in every look",
  { tag: "@longer" },
  async ({ page, studio }) => {
    test.setTimeout(240_000);
    const { origin } = await studio.start();
    const playground = new PlaygroundPage(page);
    await playground.open(origin);
    await expect(playground.generate).toBeDisabled();
    await expect(playground.generate).toHaveAccessibleDescription(/Add a picture/);
    await look(page, "empty");
    await playground.addPicture("public/samples/mountains.jpg");
    await playground.small();
    await playground.prompt.fill("Clouds pass over the ridge. [simulate: content_policy_violation]");
    const refused = await playground.start();
    await expect(refused).toHaveAttribute("data-status", "failed", { timeout: 30_000 });
    await expect(refused).toContainText("safety check");
    await look(page, "refused");
    await playground.prompt.fill(longPrompt);
    await expectPlaying(await playground.start());
    await playground.prompt.fill("Fog creeps up the path. [simulate: slow 60]");
    for (let index = 0; index < 5; index += 1) {
      await playground.start();
      await expect(playground.generate).not.toHaveAttribute("aria-disabled", "true");
    }
    await look(page, "busy");
    const waiting = page.locator('article[data-status="queued"]');
    await expect(waiting.first()).toBeVisible();
    await waiting
      .first()
      .getByRole("button", { name: /^Cancel/ })
      .click();
    await expect(page.locator('article[data-status="cancelled"]')).toHaveCount(1);
  },
);

test("full: many videos, in every look", { tag: "@longer" }, async ({ page, studio }) => {
  test.setTimeout(240_000);
  const { origin } = await studio.start();
  const playground = new PlaygroundPage(page);
  await playground.open(origin);
  for (const name of ["sunset", "stream", "dogs", "mountains", "dandelion"]) {
    await page.getByRole("button", { name: new RegExp(`sample.*${name}`, "i") }).click();
    await expect(playground.prompt).not.toBeEmpty();
    await playground.small();
    await expectPlaying(await playground.start());
  }
  await page.getByRole("button", { name: "Advanced settings" }).click();
  await look(page, "full");
});

test("failing: the studio goes away and comes back, and the page says so", async ({
  page,
  studio,
  noise,
}) => {
  noise.allow(serverGone);
  const server = await studio.start();
  const playground = new PlaygroundPage(page);
  await playground.open(server.origin);
  await playground.prompt.fill("Waves roll in.");
  await server.kill();
  const notice = page.getByText("The studio does not answer.");
  await expect(notice).toBeVisible({ timeout: 30_000 });
  await look(page, "failing");
  await server.restart();
  await expect(notice).toBeHidden({ timeout: 30_000 });
  await expect(playground.prompt).toHaveValue("Waves roll in.");
});

test("a page that does not exist says so, in the reader's language", async ({
  page,
  browser,
  demo,
  noise,
}) => {
  noise.allow(/404/);
  await page.goto("/nowhere");
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await look(page, "not-found");
  const german = await browser.newPage({ locale: "de-DE", baseURL: demo.origin });
  await german.goto("/nowhere");
  await expect(german.getByRole("heading", { level: 1 })).not.toHaveText("There is nothing here");
  await german.close();
});

/** Reaches a control as somebody without a mouse does. */
async function tabTo(page: Page, control: Locator, most = 80): Promise<void> {
  const isFocused = () => control.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < most; presses += 1) {
    if (await isFocused()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the control is not reached by Tab");
}

test("the whole path by keyboard alone: picture, words, settings, video, its last frame", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const playground = new PlaygroundPage(page);
  await playground.open();
  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, page.locator('input[name="image"]'));
  await page.keyboard.press("Enter");
  await (await chooser).setFiles("public/samples/stream.jpg");
  await tabTo(page, playground.prompt);
  await page.keyboard.type("Leaves stir in the wind.");
  await tabTo(page, page.getByRole("button", { name: "Camera", exact: true }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Push in" }));
  await page.keyboard.press("Space");
  await expect(playground.prompt).toHaveValue("Leaves stir in the wind. The camera slowly pushes in.");
  await tabTo(page, page.getByRole("slider", { name: /Length/ }));
  await page.keyboard.press("Home");
  await expect(playground.cost).toHaveText("$0.05");
  await tabTo(page, page.getByRole("radio", { name: /Standard/ }));
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("radio", { name: /Draft/ })).toBeChecked();
  await tabTo(page, page.getByRole("button", { name: "Advanced settings" }));
  await page.keyboard.press("Enter");
  await tabTo(page, playground.field("seed"));
  await page.keyboard.type("7");
  await expect(playground.generate).toBeEnabled({ timeout: 20_000 });
  await page.keyboard.press("ControlOrMeta+Enter");
  const card = page.locator("article[data-generation]").first();
  await expectPlaying(card);
  await tabTo(page, card.getByRole("button", { name: "Use last frame" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("The last frame is now your first frame.")).toBeAttached();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("the picture at the top of the README", async ({ page, studio }) => {
  test.skip(!process.env.README_PICTURE, "made when asked for: README_PICTURE=1");
  test.setTimeout(180_000);
  const { origin } = await studio.start();
  const playground = new PlaygroundPage(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await playground.open(origin);
  for (const name of ["sunset", "stream", "dogs", "mountains", "dandelion"]) {
    await page.getByRole("button", { name: new RegExp(`sample.*${name}`, "i") }).click();
    await expect(playground.prompt).not.toBeEmpty();
    await expectPlaying(await playground.start());
  }
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll("*")) panel.scrollTo(0, 0);
  });
  await page.screenshot({ path: "test-results/screens/readme.png" });
  mkdirSync("e2e/readme", { recursive: true });
  copyFileSync("test-results/screens/readme.png", readmePicture);
});
