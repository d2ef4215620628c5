import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { expect, expectAccessibleLooks, shoot, test as base } from "./fixtures";
import { LibraryPage, make, start, type Wanted } from "./library-page";
import { StudioServer } from "./studio-server";

const shelf: Wanted[] = [
  { prompt: "A heron lifts off the lake.", sample: "sunset" },
  { prompt: "A heron wades through the reeds.", sample: "stream", shape: "9:16" },
  { prompt: "Two dogs watch the door.", sample: "dogs", shape: "1:1" },
  { prompt: "Mist fills the valley.", sample: "mountains", shape: "4:3" },
  { prompt: `Seeds drift off the dandelion. ${"They go on and on. ".repeat(30)}`, sample: "dandelion" },
  { prompt: "A brook runs over stones.", sample: "stream", shape: "3:4" },
  { prompt: "A storm breaks. [simulate: content_policy_violation]", sample: "sunset" },
  { prompt: "Clouds pass over the ridge.", sample: "mountains", frames: 29 },
];

/** A studio of its own for all stories of a worker, with a few real generations in it. */
const test = base.extend<object, { stocked: StudioServer }>({
  stocked: [
    async ({}, provide) => {
      const server = await StudioServer.start();
      await make(server.origin, shelf);
      await provide(server);
      await server.dispose();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

const openLibrary = async (page: Page, { origin }: StudioServer, query = "") => {
  const library = new LibraryPage(page);
  await library.open(origin, query);
  return library;
};

test("found by words and filters; the address holds them, is shared, and goes back", async ({
  page,
  stocked,
  context,
}) => {
  const library = await openLibrary(page, stocked);
  await expect(library.cards).toHaveCount(shelf.length);
  await page.keyboard.press("/");
  await page.keyboard.type("heron");
  await expect(library.cards).toHaveCount(2);
  await expect(page).toHaveURL(/\/library\?q=heron$/);
  const panel = await library.openFilters();
  await panel.getByRole("checkbox", { name: "9:16" }).check();
  await expect(library.cards).toHaveCount(1);
  await expect(library.count).toHaveText("1 video");
  await expectAccessibleLooks(page);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();

  const shared = new LibraryPage(await context.newPage());
  await shared.page.goto(page.url());
  await expect(shared.cards).toHaveCount(1);
  await expect(shared.search).toHaveValue("heron");
  await shared.page.close();

  await page.goBack();
  await expect(library.cards).toHaveCount(2);
  await page.getByRole("button", { name: "Leave out: “heron”" }).click();
  await expect(library.cards).toHaveCount(shelf.length);
  await expect(library.search).toHaveValue("");
});

test("what an address asks for and cannot be read is left out, and said; what finds nothing says what may go", async ({
  page,
  stocked,
}) => {
  const library = await openLibrary(page, stocked, "?q=heron&shape=4:3&status=lost&from=2026-13-01");
  await expect(page.getByText("cannot be used here: status, from")).toBeVisible();
  await expect(library.cards).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Without 4:3" })).toContainText("2 videos");
  await shoot(page, "library-nothing");
  await expectAccessibleLooks(page);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page).toHaveURL(/\/library\?q=heron&shape=4%3A3$/);
  await page.getByRole("button", { name: "Without “heron”" }).click();
  await expect(library.cards).toHaveCount(1);
  await expect(page).toHaveURL(/\/library\?shape=4%3A3$/);
});

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

test("one that still runs is kept, and it is said why", async ({ page, studio }) => {
  const { origin } = await studio.start();
  await start(origin, [{ prompt: "Fog creeps up. [simulate: slow 60]" }]);
  const library = new LibraryPage(page);
  await library.open(origin);
  await expect(library.cards).toHaveCount(1);
  await shoot(page, "library-busy");
  await library.select("Fog");
  await library.bar.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("1 is not finished and stays: cancel it first.")).toBeVisible();
  await expect(library.cards).toHaveCount(1);
  await expectAccessibleLooks(page);
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

test("on a phone the filters are one sheet, and where one was is there again after Back", async ({
  page,
  stocked,
}) => {
  await page.setViewportSize({ width: 390, height: 600 });
  const library = await openLibrary(page, stocked);
  await shoot(page, "library-full");
  const sheet = await library.openFilters();
  await sheet.getByRole("checkbox", { name: "Completed" }).check();
  await expect(sheet.getByRole("button", { name: "Show 7 videos" })).toBeVisible();
  await page.screenshot({ path: "test-results/screens/library-sheet-390.png" });
  await expectAccessibleLooks(page);
  await sheet.getByRole("button", { name: "Show 7 videos" }).click();
  await expect(sheet).toBeHidden();
  await expect(library.cards).toHaveCount(7);
  await page.mouse.move(200, 400);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(300);
  await library.card("A heron wades").getByRole("link").click();
  await expect(page).toHaveURL(/\/generations\//);
  await page.goBack();
  await expect(library.cards).toHaveCount(7);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(300);
});

test("a video plays while it is looked at, one at a time, and none where nothing is to move", async ({
  page,
  stocked,
}) => {
  const library = await openLibrary(page, stocked);
  const playing = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("video")].flatMap((video) =>
        video.paused ? [] : (video.closest("article")?.dataset["generation"] ?? ""),
      ),
    );
  const idOf = async (words: string) => library.card(words).getAttribute("data-generation");
  await library.card("Mist").hover();
  await expect.poll(playing).toEqual([await idOf("Mist")]);
  await library.card("Two dogs").hover();
  await expect.poll(playing).toEqual([await idOf("Two dogs")]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await library.card("A brook").hover();
  await expect.poll(playing).toEqual([]);
});

test("an empty library says what to do, with one action", async ({ page, studio }) => {
  const { origin } = await studio.start();
  const library = new LibraryPage(page);
  await library.open(origin);
  await shoot(page, "library-empty");
  await expectAccessibleLooks(page);
  await page.getByRole("link", { name: "Make the first one" }).click();
  await expect(page.getByRole("button", { name: /^Generate/ })).toBeVisible();
});

test("while its first answer is on its way, the library has its final shape", async ({
  page,
  simulator,
  studio,
  noise,
}) => {
  const fal = await simulator.start();
  const slow = { route: "platform", kind: "slow", delayMs: 3000 };
  await fetch(`${fal.origin}/_simulator/faults`, { method: "POST", body: JSON.stringify(slow) });
  const { origin } = await studio.start({ FAL_KEY: "x", FAL_ORIGIN: fal.origin });
  noise.allow(/ERR_FAILED/);
  await page.route(`${origin}/library`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.slice(0, html.indexOf('<div hidden id="S:')) });
  });
  await page.route("**/_next/static/**/*.js", (route) => route.abort()); // it is looked at as it first came
  await page.goto(`${origin}/library`);
  await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "true");
  await shoot(page, "library-loading");
  await expectAccessibleLooks(page);
});

test("a list that cannot be reached says so, and goes on from there", async ({ page, stocked, noise }) => {
  noise.allow(/ERR_FAILED/);
  const library = await openLibrary(page, stocked);
  await page.route("**/api/generations?*", (route) => route.abort());
  await page.getByRole("button", { name: "Favourites" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "cannot be reached" })).toBeVisible();
  await shoot(page, "library-failing");
  await expectAccessibleLooks(page);
  await page.unroute("**/api/generations?*");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "cannot be reached" })).toBeHidden();
  await page.getByRole("button", { name: "Favourites" }).first().click();
  await expect(library.cards.first()).toBeVisible();
});
