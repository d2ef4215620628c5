import { copyFileSync, mkdirSync } from "node:fs";

import { expect, expectAccessible, shoot, test } from "./fixtures";
import { expectPlaying, PlaygroundPage } from "./playground-page";

const readmePicture = "e2e/readme/playground.png";

async function small(playground: PlaygroundPage) {
  await playground.openAdvanced();
  await playground.field("num_frames").fill("29");
  await playground.field("image_size.width").fill("320");
  await playground.field("image_size.height").fill("192");
}

test("empty: says what to do", async ({ page, studio }) => {
  const { origin } = await studio.start();
  const playground = new PlaygroundPage(page);
  await playground.open(origin);
  await expect(playground.generate).toBeDisabled();
  await expect(playground.generate).toHaveAccessibleDescription(/Add a picture/);
  await expectAccessible(page);
  await shoot(page, "empty");
});

test("busy, full and failing: five at once, a long prompt, a refusal", async ({ page, studio }) => {
  test.setTimeout(180_000);
  const { origin } = await studio.start();
  const playground = new PlaygroundPage(page);
  await playground.open(origin);
  await playground.addPicture("public/samples/mountains.jpg");
  await small(playground);
  await expectAccessible(page);
  await playground.prompt.fill("Clouds pass over the ridge. [simulate: content_policy_violation]");
  const refused = await playground.start();
  await expect(refused).toHaveAttribute("data-status", "failed", { timeout: 30_000 });
  await expect(refused).toContainText("safety check");
  await playground.prompt.fill(
    "Snow blows off the peaks while the camera pans slowly to the right. ".repeat(20),
  );
  await expectPlaying(await playground.start());
  await playground.prompt.fill("Fog creeps up the path. [simulate: slow 20]");
  for (let index = 0; index < 4; index += 1) {
    await playground.start();
    await expect(playground.generate).not.toHaveAttribute("aria-disabled", "true");
  }
  await expectAccessible(page);
  await shoot(page, "busy");
  const waiting = page.locator('article[data-status="queued"]');
  await expect(waiting.first()).toBeVisible();
  await waiting
    .first()
    .getByRole("button", { name: /^Cancel/ })
    .click();
  await expect(page.locator('article[data-status="cancelled"]')).toHaveCount(1);
  await expectAccessible(page);
});

test("full: the picture at the top of the README", async ({ page, studio }) => {
  test.setTimeout(180_000);
  const { origin } = await studio.start();
  const playground = new PlaygroundPage(page);
  await playground.open(origin);
  for (const name of ["sunset", "stream", "dogs", "mountains", "dandelion"]) {
    await page.getByRole("button", { name: new RegExp(`sample.*${name}`, "i") }).click();
    await expect(playground.prompt).not.toBeEmpty();
    await small(playground);
    if (name === "dandelion") {
      await playground.field("image_size.width").fill("832");
      await playground.field("image_size.height").fill("480");
    }
    await expectPlaying(await playground.start());
  }
  await page.getByRole("button", { name: "Advanced settings" }).click();
  await expectAccessible(page);
  await shoot(page, "full");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll("*")) panel.scrollTo(0, 0);
  });
  await page.screenshot({ path: "test-results/screens/readme.png" });
  if (process.env.README_PICTURE) {
    mkdirSync("e2e/readme", { recursive: true });
    copyFileSync("test-results/screens/readme.png", readmePicture);
  }
});

test("failing: the studio goes away and comes back, and the page says so", async ({
  page,
  studio,
  noise,
}) => {
  noise.allow(/ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY|Failed to (fetch|load)/);
  const server = await studio.start();
  const playground = new PlaygroundPage(page);
  await playground.open(server.origin);
  await playground.prompt.fill("Waves roll in.");
  await server.kill();
  const notice = page.getByText("The studio does not answer.");
  await expect(notice).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await shoot(page, "failing");
  await server.restart();
  await expect(notice).toBeHidden({ timeout: 30_000 });
  await expect(playground.prompt).toHaveValue("Waves roll in.");
});

test("the whole path by keyboard", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await page
    .getByRole("button", { name: /sample/i })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(playground.generate).toBeEnabled({ timeout: 20_000 });
  await playground.prompt.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Seeds drift away on the wind.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.locator("article[data-generation]").first()).toBeVisible();
});
