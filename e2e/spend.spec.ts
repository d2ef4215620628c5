import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Page } from "@playwright/test";

import { modelId } from "@/lib/domain/model-fields";
import { readCsv } from "@/lib/testing/read-csv";

import { expect, expectAccessibleLooks, shoot, test } from "./fixtures";
import { runToEnd } from "./processes";

const picture = "public/samples/stream.jpg";
const failing = "[simulate: content_policy_violation]";
const shortly = { timeout: 45_000 };

async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

/** Generates as a program does: quickly, and several at once. Answers their ids. */
async function generate(origin: string, wishes: { prompt: string; num_frames?: number }[]) {
  const stored = await fetch(`${origin}/api/images`, {
    method: "POST",
    headers: { "content-type": "image/jpeg" },
    body: readFileSync(picture),
  });
  const { url } = (await stored.json()) as { url: string };
  return Promise.all(
    wishes.map(async (wish) => {
      const id = crypto.randomUUID();
      const headers = {
        "x-fal-target-url": `https://queue.fal.run/${modelId}`,
        "x-idempotency-key": id,
      };
      const input = { num_frames: 5, image_size: { width: 320, height: 192 }, ...wish, image_url: url };
      expect((await post(`${origin}/api/fal/proxy`, input, headers)).status).toBe(200);
      return id;
    }),
  );
}

const utc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en", { ...options, timeZone: "UTC" }).format(new Date());
const today = () => utc({ month: "long", day: "numeric" });
const thisMonth = () => utc({ month: "long", year: "numeric" });

const byDay = (page: Page) => page.getByRole("table", { name: "By day" });
const byProject = (page: Page) => page.getByRole("table", { name: "By project" });
const entries = (page: Page) => page.getByRole("table", { name: "Entries" });
/** The lines of a table without the one that names its columns. */
const lines = (table: ReturnType<typeof entries>) => table.locator("tbody").getByRole("row");

test("what is generated is seen by day, by project, entry by entry and in a file", async ({
  page,
  studio,
}) => {
  test.setTimeout(150_000);
  const { origin } = await studio.start();
  await page.goto(`${origin}/spend`);
  await expect(page).toHaveTitle("Spend · Firstframe");
  await expect(page.getByText(`Nothing would have been spent in ${thisMonth()}.`)).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Create a video" })).toHaveAttribute(
    "href",
    "/",
  );
  await expectAccessibleLooks(page);
  await shoot(page, "spend-empty");

  const project = (await (await post(`${origin}/api/projects`, { name: "=Coast" })).json()) as { id: string };
  const [wave, , stones] = await generate(origin, [
    { prompt: '=HYPERLINK("https://example.com"), she said\n- and waves' },
    { prompt: `${failing} Clouds gather.` },
    { prompt: "Water runs over stones.", num_frames: 29 },
  ]);
  const month = page.getByRole("region", { name: `${thisMonth()} would have cost` });
  await expect(month, "the page hears of each booking").toContainText(/\$0\.15.*Booked\s*\$0\.15/, shortly);
  await post(`${origin}/api/generations/organise`, { ids: [wave], projectId: project.id });
  await post(`${origin}/api/generations/delete`, { ids: [stones] });
  await page.reload();

  await expect(lines(byDay(page)).filter({ has: page.getByRole("link") })).toHaveCount(1);
  const day = byDay(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: today() }) });
  await expect(day.getByRole("cell")).toHaveText(["$0.15", "$0.00", "$0.15"]);
  await expect(lines(byProject(page)).getByRole("rowheader")).toHaveText(["=Coast", "No project"]);
  await expect(lines(byProject(page)).nth(0).getByRole("cell")).toHaveText(["$0.05", "$0.00", "$0.05"]);
  await expect(lines(entries(page))).toHaveCount(6);
  await expect(lines(entries(page)).filter({ hasText: "Released" })).toContainText("−$0.05");
  await expect(
    lines(entries(page)).filter({ hasText: "Water runs" }).filter({ hasText: "deleted" }),
  ).toHaveCount(2);
  await expect(
    entries(page)
      .getByRole("link", { name: /she said/ })
      .first(),
  ).toHaveAttribute("href", `/generations/${wave}`);
  await expectAccessibleLooks(page);
  await shoot(page, "spend");

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Download CSV/ }).click();
  const file = await download;
  const name = new Date().toISOString().slice(0, 7);
  expect(file.suggestedFilename()).toBe(`firstframe-spend-${name}-demo.csv`);
  const text = readFileSync(await file.path(), "utf8");
  const [columns = [], ...rows] = readCsv(text.replace("\u{FEFF}", ""));
  const cells = (column: string) => rows.map((row) => row[columns.indexOf(column)] ?? "");
  expect(text.startsWith("\u{FEFF}")).toBe(true);
  expect(cells("total_micros").reduce((sum, micros) => sum + Number(micros), 0)).toBe(150_000);
  expect(cells("total_usd").toSorted()).toEqual(
    ["-0.050000", "0.000000", "0.000000", "0.050000", "0.050000", "0.100000"].toSorted(),
  );
  expect(cells("prompt")).toContain("'=HYPERLINK(\"https://example.com\"), she said\n'- and waves");
  expect(new Set(cells("project"))).toEqual(new Set(["", "'=Coast"]));
});

test("a day and a project are chosen by click or by keyboard, and stand in the address", async ({
  page,
  studio,
}) => {
  test.setTimeout(150_000);
  const { origin } = await studio.start();
  const project = (await (await post(`${origin}/api/projects`, { name: "Coast" })).json()) as { id: string };
  const [first] = await generate(origin, [{ prompt: "Waves roll in." }, { prompt: "Rain falls." }]);
  await post(`${origin}/api/generations/organise`, { ids: [first], projectId: project.id });
  await page.goto(`${origin}/spend`);
  await expect(lines(entries(page))).toHaveCount(4, shortly);

  await byDay(page).getByRole("link", { name: today() }).click();
  await expect(page).toHaveURL(/[?&]day=\d{4}-\d\d-\d\d/);
  await expect(byDay(page).getByRole("link", { name: today() })).toHaveAttribute("aria-current", "true");
  await byProject(page).getByRole("link", { name: "Coast" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`project=${project.id}`));
  await expect(lines(entries(page))).toHaveCount(2);
  await expect(lines(entries(page)).first()).toContainText("Waves roll in.");
  await expectAccessibleLooks(page);
  await shoot(page, "spend-chosen");

  await page.reload();
  await expect(lines(entries(page))).toHaveCount(2);
  await page.getByRole("link", { name: /Show all entries again, not only Coast/ }).click();
  await expect(lines(entries(page))).toHaveCount(4);
  await byDay(page).getByRole("link", { name: today() }).click();
  await expect(page).not.toHaveURL(/day=/);
  await page.goBack();
  await expect(page).toHaveURL(/day=/);

  await page.goto(`${origin}/spend?month=2026-13&project=${crypto.randomUUID()}`);
  await expect(page.getByText("There are no books of the month in this address.")).toBeVisible();
  await expect(page.getByText("The project in this address is not there.")).toBeVisible();
  await expect(lines(entries(page))).toHaveCount(4);
  await expectAccessibleLooks(page);
  await shoot(page, "spend-refused");
});

test("a long list is read on, by programs too, and what cannot be read is said", async ({
  page,
  studio,
  noise,
}) => {
  test.setTimeout(150_000);
  noise.allow(/status of 503/);
  const { origin } = await studio.start();
  const wishes = Array.from({ length: 27 }, (_, index) => ({ prompt: `${failing} Number ${index}.` }));
  await generate(origin, wishes);
  const list = async (query: string) => {
    const answer = await fetch(`${origin}/api/spend/entries?${query}`);
    const { items = [], nextCursor = null } = (await answer.json()) as {
      items?: { id: number }[];
      nextCursor?: string | null;
    };
    return { status: answer.status, ids: items.map(({ id }) => id), nextCursor };
  };
  await expect.poll(async () => (await list("limit=100")).ids.length, shortly).toBe(54);
  const { ids: all } = await list("limit=100");
  expect(all).toEqual(all.toSorted((a, b) => b - a));
  const { ids, nextCursor } = await list("limit=10");
  const next = await list(`limit=10&cursor=${nextCursor}`);
  expect([...ids, ...next.ids]).toEqual(all.slice(0, 20));
  for (const query of ["month=2026-13", "day=2026-11-31", "limit=0", "project=Alps", "colour=red"]) {
    expect((await list(query)).status, query).toBe(422);
  }
  expect((await list("cursor=x")).status).toBe(400);
  expect((await fetch(`${origin}/api/spend/export?month=11`)).status).toBe(422);

  await page.goto(`${origin}/spend`);
  await expect(lines(entries(page))).toHaveCount(50);
  await page.route("**/api/spend/entries?*", (route) => route.fulfill({ status: 503, body: "" }), {
    times: 1,
  });
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Reload the page");
  await shoot(page, "spend-failing");
  await page.getByRole("button", { name: "Try again" }).press("Enter");
  await expect(lines(entries(page))).toHaveCount(54);
  await expect(lines(entries(page)).nth(50), "the keyboard goes on where the list does").toBeFocused();
  await expect(page.getByRole("button", { name: "Show more" })).toHaveCount(0);
});

test("near a cap and at it the page says so", async ({ page, studio }) => {
  test.setTimeout(120_000);
  const { origin } = await studio.start({ MONTHLY_CAP_USD: "0.30" });
  await generate(origin, [{ prompt: "Waves roll in." }, { prompt: "Rain falls.", num_frames: 61 }]);
  await page.goto(`${origin}/spend`);
  const month = page.getByRole("region", { name: `${thisMonth()} would have cost` });
  await expect(month).toContainText("$0.20 of $0.30");
  await expect(month).toContainText("$0.10 left");
  await generate(origin, [{ prompt: "Snow falls." }]);
  await expect(month).toContainText("Little is left.", shortly);
  await expectAccessibleLooks(page);
  await shoot(page, "spend-near-cap");
  await generate(origin, [{ prompt: "Snow melts." }]);
  await expect(month).toContainText(
    /The cap is reached: nothing more fits before [A-Z][a-z]+ 1, UTC\./,
    shortly,
  );
  await expectAccessibleLooks(page);
  await shoot(page, "spend-at-cap");
  await month.getByRole("link", { name: "Change the caps" }).click();
  await expect(page).toHaveURL(`${origin}/settings`);
});

/** Dollars as a page writes them, in whole micro-dollars. */
const microsOf = (words: string) => Math.round(Number(words.replace("−", "-").replace(/[$+]/g, "")) * 1e6);

test(
  "full: of many days and projects each column sums up to the month, also in earlier ones",
  { tag: "@longer" },
  async ({ page, studio }) => {
    test.setTimeout(300_000);
    const DATA_DIR = mkdtempSync(path.join(tmpdir(), "firstframe-books-"));
    const seed = ["--conditions=react-server", "lib/seed/main.ts", "--generations", "1500"];
    await runToEnd(seed, 120_000, { DATA_DIR });
    const { origin } = await studio.start({ DATA_DIR });
    await page.goto(`${origin}/spend`);
    const looks = ["spend-full", "spend-full-earlier"];
    for (const name of looks) {
      const whole = await page.locator("#month-total + p").textContent();
      const month = microsOf(/^\S+/.exec(whole ?? "")?.[0] ?? "");
      expect(month).toBeGreaterThan(0);
      for (const chart of [byDay(page), byProject(page)]) {
        const unfold = page.getByRole("button", { name: /^Show all/ });
        if (await unfold.isVisible()) await unfold.click();
        const totals = await lines(chart).locator("td:last-child").allTextContents();
        expect(totals.reduce((sum, words) => sum + microsOf(words), 0)).toBe(month);
      }
      await expectAccessibleLooks(page);
      await shoot(page, name);
      if (name === looks[0]) await page.getByRole("link", { name: /^Earlier: / }).click();
      if (name === looks[0]) await expect(page).toHaveURL(/month=/);
    }
    rmSync(DATA_DIR, { recursive: true, force: true });
  },
);

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the month's figure in the header leads to what it is made of", async ({ page, studio }) => {
    const { origin } = await studio.start();
    await page.goto(`${origin}/settings`);
    const header = page.getByRole("banner");
    await expect(header.getByRole("link", { name: "Settings" })).toHaveAttribute("aria-current", "page");
    await header.getByRole("link", { name: /^Spend: .*\$0\.00/ }).tap();
    await expect(page).toHaveURL(`${origin}/spend`);
    await expect(header.getByRole("link", { name: /^Spend: / })).toHaveAttribute("aria-current", "page");
    for (const link of await header.getByRole("link").all()) {
      const box = await link.boundingBox();
      if (box) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test.describe("in German", () => {
  test.use({ locale: "de-DE" });

  test("it fits at every width", async ({ page, studio }) => {
    test.setTimeout(120_000);
    const { origin } = await studio.start();
    await generate(origin, [{ prompt: "Wellen rollen an den Strand." }, { prompt: failing }]);
    await page.goto(`${origin}/spend`);
    await expect(page.getByRole("heading", { level: 1, name: "Ausgaben" })).toBeVisible();
    await expect(page.getByRole("table", { name: "Buchungen" }).locator("tbody tr")).toHaveCount(4, shortly);
    for (const width of [390, 768, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await shoot(page, "german-spend");
  });
});
