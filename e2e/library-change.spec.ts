import { readFileSync } from "node:fs";

import { expect, expectAccessibleLooks, shoot, test } from "./fixtures";
import { make, openLibrary, shelf } from "./library-page";

test("several are tagged, gathered in a new project and marked, and found by all three", async ({
  page,
  stocked,
}) => {
  const library = await openLibrary(page, stocked);
  await library.select("Two dogs", "Mist fills");
  await expect(library.bar).toContainText("2 selected");
  await shoot(page, "library-selected");
  await expectAccessibleLooks(page);

  await library.bar.getByRole("button", { name: "Tag" }).click();
  const tags = page.getByRole("dialog", { name: "Tag" });
  await tags.getByRole("textbox").fill("Keepers,");
  await expect(tags.getByRole("button", { name: "Remove the tag keepers" })).toBeVisible();
  await expect(page.getByText("2 videos tagged keepers")).toBeVisible();
  await expectAccessibleLooks(page);
  await page.keyboard.press("Escape");

  await library.bar.getByRole("button", { name: "Move" }).click();
  const projects = page.getByRole("dialog", { name: "Move" });
  await projects.getByRole("textbox").fill("Campaign");
  await projects.getByRole("textbox").press("Enter");
  await expect(page.getByText("2 videos moved to Campaign")).toBeVisible();
  await library.bar.getByRole("button", { name: "Favourite" }).click();
  await expect(library.bar.getByRole("button", { name: "No favourite" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(library.bar).toBeHidden();

  const panel = await library.openFilters();
  await panel.getByRole("checkbox", { name: "keepers" }).check();
  await panel.getByRole("combobox", { name: "Project" }).selectOption("Campaign");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Favourites" }).click();
  await expect(library.cards).toHaveCount(2);
  await library.card("Two dogs").hover();
  await library
    .card("Two dogs")
    .getByRole("button", { name: /^Favourite/ })
    .click();
  await expect(library.cards).toHaveCount(1);
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(library.cards).toHaveCount(shelf.length);
});

test("what is deleted comes back by Undo, and later from the recently deleted", async ({ page, stocked }) => {
  const library = await openLibrary(page, stocked);
  await library.select("A brook");
  await library.bar.getByRole("button", { name: "Delete" }).click();
  await expect(library.card("A brook")).toHaveCount(0);
  const toast = page.getByRole("dialog").filter({ hasText: "1 video deleted" });
  await expectAccessibleLooks(page);
  await toast.getByRole("button", { name: "Undo" }).click();
  await expect(library.card("A brook")).toBeVisible();

  await library.select("A brook");
  await page.keyboard.press("Delete");
  await expect(library.card("A brook")).toHaveCount(0);
  const panel = await library.openFilters();
  await panel.getByRole("switch", { name: "Recently deleted" }).check();
  await page.keyboard.press("Escape");
  await expect(library.cards).toHaveCount(1);
  await expect(library.count).toHaveText("1 deleted video");
  await library.select("A brook");
  await shoot(page, "library-deleted");
  await expectAccessibleLooks(page);
  await library.bar.getByRole("button", { name: "Restore" }).click();
  await expect(library.cards).toHaveCount(0);
  await library.open(stocked.origin);
  await expect(library.card("A brook")).toBeVisible();
});

test("the selected are downloaded as one zip", async ({ page, stocked }) => {
  const library = await openLibrary(page, stocked);
  await library.select("A heron lifts", "A heron wades");
  const downloading = page.waitForEvent("download");
  await library.bar.getByRole("button", { name: "Download" }).click();
  const bytes = readFileSync(await (await downloading).path());
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  await expect(page).toHaveURL(/\/library$/);
});

test("tabs see each other's changes, and a new one moves nothing that one looks at", async ({
  page,
  context,
  stocked,
}) => {
  const here = await openLibrary(page, stocked);
  const there = await openLibrary(await context.newPage(), stocked);
  const mist = /Favourite: .*Mist/;
  await here.card("Mist").getByRole("button", { name: mist }).focus();
  const before = await there.card("Mist").getByRole("button", { name: mist }).getAttribute("aria-pressed");
  await page.keyboard.press("Enter");
  await expect(there.card("Mist").getByRole("button", { name: mist })).not.toHaveAttribute(
    "aria-pressed",
    String(before),
  );
  await here.select("Clouds pass");
  await here.bar.getByRole("button", { name: "Delete" }).click();
  await expect(there.card("Clouds pass")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(there.card("Clouds pass")).toBeVisible();

  await there.page.setViewportSize({ width: 390, height: 500 });
  await there.page.mouse.wheel(0, 400);
  await expect.poll(() => there.page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
  const place = await there.page.evaluate(() => window.scrollY);
  await make(stocked.origin, [{ prompt: "A new one comes in." }]);
  await expect(here.cards.first()).toContainText("A new one comes in.");
  const fresh = there.page.getByRole("button", { name: "1 new" });
  await expect(fresh).toBeVisible();
  expect(await there.page.evaluate(() => window.scrollY)).toBe(place);
  await fresh.click();
  await expect(there.cards.first()).toContainText("A new one comes in.");

  await here.select("A new one");
  await page.keyboard.press("Delete");
  await expect(there.card("A new one")).toHaveCount(0);
});

test("the whole by keyboard: move, select, mark, delete and open", async ({ page, stocked }) => {
  const library = await openLibrary(page, stocked, "?shape=16:9&shape=9:16");
  await expect(library.cards).toHaveCount(5);
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest("article")?.getAttribute("aria-posinset"));
  await page.keyboard.press("ArrowRight");
  await expect.poll(focused).toBe("1");
  await page.keyboard.press("ArrowRight");
  await expect.poll(focused).toBe("2");
  await page.keyboard.press("End");
  await expect.poll(focused).toBe("5");
  await page.keyboard.press("Home");
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(library.bar).toContainText("3 selected");
  await page.keyboard.press("f");
  await expect(library.bar.getByRole("button", { name: "No favourite" })).toBeVisible();
  await page.keyboard.press("f");
  await expect(library.bar.getByRole("button", { name: "Favourite", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(library.bar).toBeHidden();
  await page.keyboard.press("ControlOrMeta+a");
  await expect(library.bar).toContainText("5 selected");
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  await expect.poll(focused).toBe("5");
  await page.keyboard.press("Delete");
  await expect(library.cards).toHaveCount(4);
  await expect.poll(focused).toBe("4");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(library.cards).toHaveCount(5);
  const second = library.cards.nth(1);
  const id = await second.getAttribute("data-generation");
  await second.getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/generations/${id}$`));
});
