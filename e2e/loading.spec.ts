import { expect, expectAccessibleLooks, type Page, shoot, test } from "./fixtures";

/** A page of the studio, whose address is the first thing one asks it for. */
interface Place {
  path: string;
  name: string;
  /** What is there before its facts. */
  seen(page: Page): Promise<void>;
}

const isBusy = (page: Page) => expect(page.locator("main[aria-busy]")).toBeVisible();
const saysLoading = (page: Page) => expect(page.getByRole("main", { name: "Loading" })).toBeVisible();

const places: Place[] = [
  { path: "/", name: "loading", seen: saysLoading },
  { path: "/library", name: "library-loading", seen: isBusy },
  {
    path: "/spend",
    name: "spend-loading",
    seen: async (page) => {
      await expect(page.getByRole("heading", { level: 1, name: "Spend" })).toBeVisible();
      await isBusy(page);
    },
  },
  {
    path: "/generations/0b0f8a52-6c5e-4a50-9d1d-0a4b8f1d2c3e",
    name: "generation-loading",
    seen: async (page) => {
      await saysLoading(page);
      await expect(page).toHaveTitle("Generation · Firstframe"); // the prompt comes with the facts
    },
  },
];

test("while its first answer is on its way, every page has its final shape, in every look @longer", async ({
  page,
  simulator,
  studio,
  noise,
}) => {
  test.setTimeout(180_000);
  const fal = await simulator.start();
  const slow = { route: "platform", kind: "slow", delayMs: 3000 };
  await fetch(`${fal.origin}/_simulator/faults`, { method: "POST", body: JSON.stringify(slow) });
  const { origin } = await studio.start({ FAL_KEY: "x", FAL_ORIGIN: fal.origin });
  noise.allow(/ERR_FAILED|404/);
  await page.route("**/_next/static/**/*.js", (route) => route.abort()); // it is looked at as it first came
  for (const { path, name, seen } of places) {
    await test.step(path, async () => {
      await page.route(origin + path, async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        await route.fulfill({ response, body: html.slice(0, html.indexOf('<div hidden id="S:')) });
      });
      await page.goto(origin + path);
      await seen(page);
      await expectAccessibleLooks(page);
      await shoot(page, name);
    });
  }
});
