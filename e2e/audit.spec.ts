import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { readCsv } from "@/lib/testing/read-csv";

import { expect, expectAccessible, expectAccessibleLooks, shoot, test } from "./fixtures";
import { join, type Member, setUp, signIn } from "./people";

const log = (page: Page) => page.getByRole("list", { name: "Entries" });
const lines = (page: Page) => log(page).getByRole("listitem");
const sentences = (page: Page) => lines(page).locator("p:first-child");

/** Whoever does it asks the studio as its pages do. */
async function ask(origin: string, { cookie }: Member, method: string, path: string, body?: object) {
  const answer = await fetch(origin + path, {
    method,
    headers: { origin, cookie, ...(body ? { "content-type": "application/json" } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
}

/** The log tells programs who joined, newest first. */
async function idsOfJoined(origin: string, { cookie }: Member): Promise<string[]> {
  const answer = await fetch(`${origin}/api/audit?action=member.joined`, { headers: { cookie } });
  const { items } = (await answer.json()) as { items: { objectId: string }[] };
  return items.map(({ objectId }) => objectId);
}

/** A team that has done something of most kinds. */
async function busyTeam(origin: string) {
  const owner = await setUp(origin, "Olive Owner");
  const cleo = await join(origin, owner, "creator", "Cleo Creator");
  await join(origin, owner, "reviewer", "Rita Reviewer");
  const [ritaId = "", cleoId = ""] = await idsOfJoined(origin, owner);
  await ask(origin, owner, "PUT", `/api/members/${cleoId}/cap`, { monthlyCapMicros: 25_000_000 });
  await ask(origin, owner, "PUT", "/api/settings", { monthlyMicros: 90_000_000, generationMicros: null });
  await ask(origin, owner, "PUT", `/api/members/${ritaId}/role`, { role: "creator" });
  await ask(origin, owner, "POST", `/api/members/${cleoId}/reset-link`);
  await ask(origin, owner, "DELETE", `/api/members/${ritaId}`);
  return { owner, cleo, cleoId };
}

test("what was done stands there in words, in both languages, for those whom it concerns", async ({
  page,
  context,
  studio,
  elsewhere,
  noise,
}) => {
  test.setTimeout(240_000);
  noise.allow(/status of 403/);
  const { origin } = await studio.start();
  await page.goto(`${origin}/settings/audit`);
  await expect(page.getByText("Nothing was done yet.")).toBeVisible();
  await expectAccessibleLooks(page);
  await shoot(page, "audit-empty");

  const { owner, cleo } = await busyTeam(origin);
  await signIn(context, origin, owner);
  await page.goto(`${origin}/settings`);
  await page.getByRole("link", { name: "Audit log" }).click();
  await page.waitForURL(`${origin}/settings/audit`);
  await expect(sentences(page)).toHaveText([
    "Olive Owner removed Rita Reviewer (was Creator)",
    "Olive Owner made a link for Cleo Creator to choose a new password",
    "Olive Owner made Rita Reviewer Creator (was Reviewer)",
    "Olive Owner changed the caps: $90.00 a month, no cap a generation (before: no cap a month, no cap a generation)",
    "Olive Owner changed the monthly cap of Cleo Creator to $25.00 (was no cap)",
    "Rita Reviewer joined as Reviewer",
    "Olive Owner invited Rita Reviewer as Reviewer",
    "Cleo Creator joined as Creator",
    "Olive Owner invited Cleo Creator as Creator",
    "Olive Owner set up the studio and owns it",
  ]);
  await expectAccessibleLooks(page);
  await shoot(page, "audit");

  await page.getByRole("combobox", { name: "Language" }).selectOption("Deutsch");
  const german = page.getByRole("list", { name: "Einträge" }).getByRole("listitem");
  await expect(german.first()).toContainText("Olive Owner hat Rita Reviewer entfernt (Rolle: Gestaltung)");
  await expect(german.last()).toContainText("Olive Owner hat das Studio eingerichtet und leitet es");
  await expectAccessible(page);
  await shoot(page, "audit-german");

  const creators = await elsewhere();
  await signIn(creators.context(), origin, cleo);
  await creators.goto(`${origin}/settings/account`);
  await expect(creators.getByRole("link", { name: "Members" })).toBeVisible();
  await expect(creators.getByRole("link", { name: "Audit log" })).toHaveCount(0);
  await creators.goto(`${origin}/settings/audit`);
  await expect(creators.getByRole("link", { name: "Library" }).first()).toBeVisible();
  await expect(creators.getByText("set up the studio")).toHaveCount(0);
  for (const path of ["/api/audit", "/api/audit/export"]) {
    expect((await fetch(origin + path, { headers: { cookie: cleo.cookie } })).status).toBe(403);
  }
});

test("it is narrowed by words, kind, person and day, which stand in the address, by keyboard and on a phone", async ({
  page,
  context,
  studio,
}) => {
  test.setTimeout(240_000);
  const { origin } = await studio.start();
  const { owner, cleoId } = await busyTeam(origin);
  await signIn(context, origin, owner);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${origin}/settings/audit`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  const search = page.getByRole("searchbox", { name: "Search names and words" });
  await search.focus();
  await page.keyboard.type("rita");
  await page.waitForURL(/\?q=rita$/);
  await expect(sentences(page)).toHaveText([
    /removed Rita/,
    /made Rita/,
    /Rita Reviewer joined/,
    /invited Rita/,
  ]);
  await expect(search).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "What" })).toBeFocused();
  await page.keyboard.type("Removed");
  await page.waitForURL(/\?q=rita&action=member\.removed$/);
  await expect(sentences(page)).toHaveText([/removed Rita/]);

  await page.reload();
  await expect(search).toHaveValue("rita");
  await expect(sentences(page)).toHaveText([/removed Rita/]);
  await page.getByRole("combobox", { name: "Who" }).selectOption("Cleo Creator");
  await expect(page.getByText("Nothing fits.")).toBeVisible();
  await expectAccessibleLooks(page);
  await shoot(page, "audit-none-found");

  await page.getByRole("button", { name: "Show everything" }).press("Enter");
  await page.waitForURL(`${origin}/settings/audit`);
  await expect(search).toBeFocused();
  await expect(search).toHaveValue("");
  await expect(lines(page)).toHaveCount(10);

  const today = new Date().toISOString().slice(0, 10);
  await page.getByLabel("From (UTC day)").fill(today);
  await page.waitForURL(`${origin}/settings/audit?from=${today}`);
  await expect(lines(page)).toHaveCount(10);
  await page.getByLabel("To (UTC day)").fill("2020-01-01");
  await expect(page.getByText("Nothing fits.")).toBeVisible();

  await page.goto(`${origin}/settings/audit?person=${cleoId}&action=nothing-like-it`);
  await expect(page.getByText("Part of the address could not be read and was left out.")).toBeVisible();
  await expect(sentences(page)).toHaveText([/made a link for Cleo/, /cap of Cleo/, /Cleo Creator joined/]);
});

test("a long log is read on where it ended, also after an answer failed, and is handed out whole", async ({
  page,
  context,
  studio,
  noise,
}) => {
  test.setTimeout(240_000);
  noise.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  const { origin } = await studio.start();
  const { owner, cleoId } = await busyTeam(origin);
  for (let dollars = 1; dollars <= 50; dollars += 1) {
    const monthlyCapMicros = dollars * 1_000_000;
    await ask(origin, owner, "PUT", `/api/members/${cleoId}/cap`, { monthlyCapMicros });
  }
  await signIn(context, origin, owner);
  await page.goto(`${origin}/settings/audit`);
  await expect(lines(page)).toHaveCount(50);

  await page.route("**/api/audit?*", (route) => route.abort());
  await page.getByRole("button", { name: "Show more" }).press("Enter");
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toBeVisible();
  await expect(lines(page)).toHaveCount(50);
  await expectAccessible(page);
  await shoot(page, "audit-failing");
  await page.unroute("**/api/audit?*");
  await expect(page.getByRole("button", { name: "Try again" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(lines(page)).toHaveCount(60);
  await expect(lines(page).nth(50)).toBeFocused();
  await expect(alert).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Show more|Try again/ })).toHaveCount(0);

  const csv = page.waitForEvent("download");
  await page.getByRole("link", { name: "As CSV" }).click();
  const file = await csv;
  expect(file.suggestedFilename()).toMatch(/^firstframe-audit-\d{4}-\d\d-\d\d\.csv$/);
  const text = readFileSync(await file.path(), "utf8");
  const [columns = [], ...rows] = readCsv(text.replace("\u{FEFF}", ""));
  expect(rows).toHaveLength(60);
  expect(rows.at(-1)?.[columns.indexOf("action")]).toBe("studio.set_up");

  await page.goto(`${origin}/settings/audit?action=member.joined`);
  const json = page.waitForEvent("download");
  await page.getByRole("link", { name: "As JSON lines" }).click();
  const entries = readFileSync(await (await json).path(), "utf8")
    .trim()
    .split("\n");
  expect(entries.map((line) => (JSON.parse(line) as { objectName: string }).objectName)).toHaveLength(2);
  for (const secret of [owner.cookie.split("=")[1] ?? "none", owner.password])
    expect(text).not.toContain(secret);
});
