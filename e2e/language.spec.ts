import { expect, expectAccessible, shoot, test } from "./fixtures";
import { expectPlaying } from "./playground-page";

test.use({ locale: "de-DE" });

test("a German browser reads German, and English when it is chosen; what was entered stays", async ({
  page,
}) => {
  await page.goto("/");
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { level: 1, name: "Ein Video machen" })).toBeAttached();

  const prompt = page.locator("[name=prompt]");
  await page
    .locator("#composer")
    .getByRole("button", { name: /^Beispiel/ })
    .first()
    .click();
  await prompt.fill("The wind carries the seeds away.");
  const generate = page.getByRole("button", { name: /^Generieren/ });
  await expect(generate).toBeEnabled({ timeout: 20_000 });
  await expect(page.locator("#composer")).toContainText("$0.40");
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: width < 700 ? 844 : 900 });
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }

  await generate.click();
  const stage = page.getByRole("region", { name: "Bühne" });
  await expectPlaying(stage.getByRole("article"));
  await expect(stage).toContainText("würde $0.40 kosten");
  await shoot(page, "german");

  await page.getByRole("combobox", { name: "Sprache" }).selectOption("English");
  await expect(html).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1, name: "Create a video" })).toBeAttached();
  await expect(page.getByRole("button", { name: /^Generate/ })).toBeEnabled();
  await expect(prompt).toHaveValue("The wind carries the seeds away.");
  await page.reload();
  await expect(html).toHaveAttribute("lang", "en");
});
