import { ask } from "./ask";
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
  // All at once, and first of all: the studio asks for fal's price once an hour.
  const answers = await Promise.all(
    places.map(async (place) => {
      const { status, headers, text } = await ask(origin, "GET", { path: place.path });
      const body = text.slice(0, text.indexOf('<div hidden id="S:'));
      const kept = ["content-type", "content-security-policy"].map((each) => [each, headers.get(each) ?? ""]);
      return { ...place, answer: { status, headers: Object.fromEntries(kept), body } };
    }),
  );
  for (const { path, name, answer, seen } of answers) {
    await test.step(path, async () => {
      await page.route(origin + path, (route) => route.fulfill(answer));
      await page.goto(origin + path);
      await seen(page);
      await expectAccessibleLooks(page);
      await shoot(page, name);
    });
  }
});
