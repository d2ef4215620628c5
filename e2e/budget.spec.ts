import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { modelId } from "@/lib/domain/model-fields";

import { expect, expectAccessible, shoot, test } from "./fixtures";
import { PlaygroundPage } from "./playground-page";

const picture = "public/samples/stream.jpg";
const nextMonth = /[A-Z][a-z]+ 1, UTC/;

/** Submits as a program would, past every page. */
async function submitStraight(origin: string, settings: Record<string, unknown> = {}) {
  const stored = await fetch(`${origin}/api/images`, {
    method: "POST",
    headers: { "content-type": "image/jpeg" },
    body: readFileSync(picture),
  });
  const { url } = (await stored.json()) as { url: string };
  const answer = await fetch(`${origin}/api/fal/proxy`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-fal-target-url": `https://queue.fal.run/${modelId}`,
      "x-idempotency-key": crypto.randomUUID(),
    },
    body: JSON.stringify({ prompt: "Water runs over stones.", image_url: url, ...settings }),
  });
  const { message } = (await answer.json()) as { message?: string };
  return { status: answer.status, message };
}

async function openSettings(page: Page, origin: string) {
  await page.goto(`${origin}/settings`);
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
}

const monthField = (page: Page) => page.getByRole("textbox", { name: /^A month/ });
const generationField = (page: Page) => page.getByRole("textbox", { name: /^One generation/ });

async function save(page: Page, month: string, generation: string) {
  await monthField(page).fill(month);
  await generationField(page).fill(generation);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
}

test("a month's cap is chosen by keyboard, and holds on the page and past it", async ({ page, studio }) => {
  test.setTimeout(120_000);
  const { origin } = await studio.start();
  const playground = new PlaygroundPage(page);
  await playground.open(origin);
  await playground.addPicture(picture);
  await playground.prompt.fill("Water runs over stones.");
  await expect(page.locator("#generate-budget")).toHaveCount(0);
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }));

  await page.getByRole("link", { name: "Settings" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle("Settings · Firstframe");
  await expect(page.getByRole("main")).toContainText("There is no cap on a month.");
  await monthField(page).focus();
  await page.keyboard.type("1,000");
  await page.keyboard.press("Tab");
  await expect(monthField(page)).toHaveAccessibleDescription(/Leave out what separates the thousands/);
  await page.keyboard.type("free");
  await page.keyboard.press("Enter");
  await expect(generationField(page)).toHaveAccessibleDescription(/This is no amount in dollars/);
  await expect(monthField(page)).toBeFocused();
  await expectAccessible(page);
  await shoot(page, "settings-refused");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("$0.60");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved. It holds from now on.")).toBeVisible();
  await expect(page.getByRole("main")).toContainText(/\$0\.00 of \$0\.60 would be spent this month/);
  await expect(page.getByRole("main")).toContainText(nextMonth);

  await page.getByRole("link", { name: "Create" }).click();
  await expect(page.locator("#generate-budget")).toHaveText("$0.60 left this month");
  await expect(playground.cost).toHaveText("$0.40");
  await playground.start();
  await expect(playground.generate).toBeDisabled();
  await expect(playground.generate).toHaveAccessibleDescription(
    /This can cost \$0\.40; of this month’s \$0\.60, \$0\.20 is left\. The cap renews on [A-Z][a-z]+ 1, UTC\./,
  );
  await expectAccessible(page);
  await shoot(page, "cap-reached");
  await page.keyboard.press("ControlOrMeta+Enter");
  expect(await playground.ids()).toHaveLength(1);

  await playground.openAdvanced();
  await playground.field("num_frames").fill("29");
  await expect(playground.generate).toBeEnabled();
  const count = page.getByRole("combobox", { name: "How many videos" });
  await count.selectOption("3");
  await expect(playground.generate).toHaveAccessibleDescription(/These 3 can cost \$0\.30/);
  await count.selectOption("2");
  await expect(playground.generate).toBeEnabled();

  const straight = await submitStraight(origin);
  expect(straight).toMatchObject({ status: 403 });
  expect(straight.message).toMatch(/This can cost \$0\.40; of this month's \$0\.60, \$0\.20 is left\./);
  expect(await page.evaluate(() => "neverReloaded" in window)).toBe(true);

  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("main")).toContainText(/\$0\.40 of \$0\.60 would be spent/);
  await shoot(page, "settings");
});

test("a ceiling holds for one generation, and another tab knows of it at once", async ({
  page,
  context,
  studio,
}) => {
  const { origin } = await studio.start();
  const playground = new PlaygroundPage(page);
  await playground.open(origin);
  await playground.addPicture(picture);
  await playground.prompt.fill("Water runs over stones.");
  await expect(playground.generate).toBeEnabled({ timeout: 20_000 });

  const other = await context.newPage();
  await openSettings(other, origin);
  await save(other, "", "0.2");
  await expect(generationField(other)).toHaveValue("0.20");
  await expect(playground.generate).toBeDisabled();
  await expect(playground.generate).toHaveAccessibleDescription(
    /This can cost \$0\.40; the cap for one generation is \$0\.20\./,
  );
  expect(await submitStraight(origin)).toMatchObject({ status: 403 });
  expect(await submitStraight(origin, { num_frames: 29 })).toMatchObject({ status: 200 });
  await save(other, "", "");
  await expect(playground.generate).toBeEnabled();
});

test("what the environment allows is the most that can be chosen", async ({ page, studio, noise }) => {
  noise.allow(/status of 503/);
  const { origin } = await studio.start({ MONTHLY_CAP_USD: "5", GENERATION_CEILING_USD: "1" });
  await openSettings(page, origin);
  await expect(page.getByRole("main")).toContainText("$5.00 left");
  await monthField(page).fill("5.01");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(monthField(page)).toHaveAccessibleDescription(
    /The server’s own settings allow at most \$5\.00/,
  );
  await expect(monthField(page)).toBeFocused();
  const put = await fetch(`${origin}/api/settings`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ monthlyMicros: 5_010_000, generationMicros: null }),
  });
  expect(put.status).toBe(422);

  await page.route("**/api/settings", (route) => route.fulfill({ status: 503, body: "" }), { times: 1 });
  await monthField(page).fill("2.5");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Reload the page" })).toBeVisible();
  await expect(monthField(page)).toHaveValue("2.5");
  await save(page, "2.5", "0.04");
  await expect(page.getByRole("main")).toContainText("$2.50 left");
  await expect(generationField(page)).toHaveAccessibleDescription(/Nothing fits under this/);
  await page.reload();
  await expect(monthField(page)).toHaveValue("2.50");
});

test.describe("in German", () => {
  test.use({ locale: "de-DE" });

  test("an amount is typed with a comma, and everything fits on a phone", async ({ page, studio }) => {
    const { origin } = await studio.start();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${origin}/settings`);
    await page.getByRole("textbox", { name: /^Ein Monat/ }).fill("2,50");
    await page.getByRole("button", { name: "Speichern" }).click();
    await expect(page.getByText("Gespeichert.")).toBeVisible();
    await expect(page.getByRole("textbox", { name: /^Ein Monat/ })).toHaveValue("2,50");
    await expect(page.getByRole("main")).toContainText(/Am 1\. \p{L}+ \(UTC\)/u);
    await expectAccessible(page);
    for (const [path, there] of [
      ["/settings", "Speichern"],
      ["/", "Generieren"],
    ] as const) {
      await page.goto(origin + path);
      await expect(page.getByRole("button", { name: there })).toBeVisible();
      for (const width of [390, 768, 1440]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await shoot(page, path === "/" ? "german-budget" : "german-settings");
    }
    await expect(page.locator("#generate-budget")).toHaveText("diesen Monat noch $2.50");
  });
});
