import { expect, expectAccessibleLooks, shoot, test } from "./fixtures";
import { LibraryPage, openLibrary, shelf, start } from "./library-page";

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

test("an empty library says what to do, with one action; its first one is kept while it runs, and it is said why", async ({
  page,
  studio,
}) => {
  const { origin } = await studio.start();
  const library = new LibraryPage(page);
  await library.open(origin);
  await shoot(page, "library-empty");
  await expectAccessibleLooks(page);
  await page.getByRole("link", { name: "Make the first one" }).click();
  await expect(page.getByRole("button", { name: /^Generate/ })).toBeVisible();

  await start(origin, [{ prompt: "Fog creeps up. [simulate: slow 60]" }]);
  await library.open(origin);
  await expect(library.cards).toHaveCount(1);
  await shoot(page, "library-busy");
  await library.select("Fog");
  await library.bar.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("1 is not finished and stays: cancel it first.")).toBeVisible();
  await expect(library.cards).toHaveCount(1);
  await expectAccessibleLooks(page);
});
