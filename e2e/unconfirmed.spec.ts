import type { Locator, Page } from "@playwright/test";

import { expect, expectAccessible, shoot, startSimulator, test } from "./fixtures";
import { expectPlaying, PlaygroundPage } from "./playground-page";
import { StudioServer } from "./studio-server";

const picture = "public/samples/stream.jpg";
const refusedInConsole = /status of (409|502)/;

function simulated(origin: string) {
  const url = (path: string) => `${origin}/_simulator/${path}`;
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(url(path), { method: "POST", body: JSON.stringify(body) });
    expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
  };
  return {
    fault: (fault: Record<string, unknown>) => post("faults", fault),
    heal: () => fetch(url("faults"), { method: "DELETE" }),
    set: (settings: Record<string, unknown>) => post("settings", settings),
    charges: async () => {
      const { entries } = (await (await fetch(url("ledger"))).json()) as { entries: unknown[] };
      return entries.length;
    },
  };
}

/** Fills the form for two seconds of video and sends it. */
async function send(page: Page, origin: string, prompt: string): Promise<Locator> {
  const playground = new PlaygroundPage(page);
  await playground.ready(origin, prompt, picture);
  return playground.start();
}

const ways = (card: Locator) => ({
  look: card.getByRole("button", { name: "Look for it at fal" }),
  neverRan: card.getByRole("button", { name: "I checked: it never ran" }),
  sendAgain: card.getByRole("button", { name: "Send again" }),
});

async function reserved(origin: string): Promise<number> {
  const spend = (await (await fetch(`${origin}/api/spend`)).json()) as { reservedMicros: number };
  return spend.reservedMicros;
}

let simulator: Awaited<ReturnType<typeof startSimulator>>;
let studio: StudioServer;
let chargedBefore = 0;
const falNow = () => simulated(simulator.origin);
/** What fal has charged in the present test. */
const charges = async () => (await falNow().charges()) - chargedBefore;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  simulator = await startSimulator();
  studio = await StudioServer.start({ FAL_KEY: "x", FAL_ORIGIN: simulator.origin });
});
test.afterAll(async () => {
  await studio.dispose();
  await simulator.kill();
});

test.beforeEach(async ({ noise }) => {
  test.setTimeout(180_000);
  noise.allow(refusedInConsole);
  chargedBefore = await falNow().charges();
});

test("looked for at fal: not listed while it runs, found after its end, billed once", async ({ page }) => {
  const fal = falNow();
  await fal.fault({ route: "submit", kind: "502", when: "after", count: 1 });
  const { origin } = studio;
  const card = await send(page, origin, "The stream rushes on. [simulate: slow 6]");
  await expect(card).toHaveAttribute("data-status", "unconfirmed");
  const { look } = ways(card);
  await look.click();
  await expect(card).toContainText("fal lists a request only after it has ended");
  await expect(card).toContainText("every minute by itself");
  await expectAccessible(page);
  await shoot(page, "stage-unconfirmed");

  await expect.poll(charges, { timeout: 30_000 }).toBe(1);
  await expect(async () => {
    if (await look.isVisible()) await look.click();
    await expect(look).toBeHidden({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await expectPlaying(card);
  expect(await charges()).toBe(1);
  expect(await reserved(origin)).toBe(0);
});

test("a key that may not look says so, and what never ran is free again", async ({ page, noise }) => {
  noise.allow(/ERR_FAILED/);
  const fal = falNow();
  await fal.set({ history: "forbidden" });
  await fal.fault({ route: "submit", kind: "502", count: 1 });
  const { origin } = studio;
  const card = await send(page, origin, "The stream rushes on.");
  const { look, neverRan } = ways(card);
  await look.click();
  await expect(card).toContainText("Your fal key may not read the list of requests");
  await expect(card.getByRole("link", { name: "your requests at fal" }).last()).toBeVisible();
  await shoot(page, "stage-unconfirmed-forbidden");
  expect(await reserved(origin)).toBe(100_000);

  await page.route("**/resolve", (route) => route.abort(), { times: 1 });
  await neverRan.click();
  await expect(card).toContainText("The studio cannot be reached.");
  await neverRan.dblclick();
  await expect(card).toHaveAttribute("data-status", "failed");
  await expect(card).toContainText("Nothing is booked for it.");
  await expect(card).toContainText("free again");
  await expectAccessible(page);
  expect(await reserved(origin)).toBe(0);
  expect(await charges()).toBe(0);
});

test("sent again only after a question that names the price; then, and only then, it is billed twice", async ({
  page,
}) => {
  const fal = falNow();
  await fal.set({ history: "forbidden" });
  await fal.fault({ route: "submit", kind: "502", when: "after", count: 1 });
  const { origin } = studio;
  const card = await send(page, origin, "The stream rushes on.");
  const { sendAgain } = ways(card);
  await expect.poll(charges, { timeout: 30_000 }).toBe(1);
  const question = page.getByRole("alertdialog", { name: "Send it again?" });

  await sendAgain.click();
  await expect(question).toContainText("both are billed: $0.10 more, at most");
  await expectAccessible(page);
  await shoot(page, "send-again");
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(card).toHaveAttribute("data-status", "unconfirmed");
  expect(await charges()).toBe(1);

  await sendAgain.focus();
  await page.keyboard.press("Enter");
  await question.getByRole("button", { name: "Send again for $0.10" }).dblclick();
  await expect(card).toContainText("Sent again.");
  await expectPlaying(card);
  expect(await charges()).toBe(2);
});

test("a locked account pauses it and says what to do; unlocked, it goes on by itself", async ({ page }) => {
  const fal = falNow();
  const { origin } = studio;
  for (const route of ["status", "status_stream", "result"]) await fal.fault({ route, kind: "locked" });
  const card = await send(page, origin, "The stream rushes on.");
  await expect(card).toContainText("Paused: fal has locked the account", { timeout: 20_000 });
  await expect(card).toContainText("Nothing is lost, and nothing is sent twice.");
  await expect(card.getByRole("link", { name: "Top up at fal" })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "stage-locked");
  await fal.heal();
  await expectPlaying(card);
  expect(await charges()).toBe(1);
});
