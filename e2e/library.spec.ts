import { expect, expectAccessibleLooks, shoot, test } from "./fixtures";
import { LibraryPage, make, type Wanted } from "./library-page";

const samples = ["sunset", "stream", "dogs", "mountains", "dandelion"] as const;
const shapes = ["16:9", "16:9", "4:3", "9:16", "1:1", "16:9", "3:4"] as const;
const prompts = [
  "The sun sinks behind the hills while the grass moves in a light wind and the camera slowly pushes in.",
  "Water falls over the stones, leaves drift by.",
  "The upper dog turns its head and pants; the lower one blinks.",
  "Clouds pass over the ridge.",
  "Seeds loosen from the dandelion one by one and float off to the left, towards the sun. The camera stays still; the light flickers through the grass behind it. ".repeat(
    6,
  ),
];

const many: Wanted[] = Array.from({ length: 28 }, (_, index) => ({
  prompt: `${prompts[index % prompts.length]}${index % 9 === 4 ? " [simulate: content_policy_violation]" : ""}`,
  sample: samples[(index * 3) % samples.length] ?? "sunset",
  shape: shapes[index % shapes.length] ?? "16:9",
}));

test("looks", async ({ page, studio }) => {
  test.setTimeout(400_000);
  const { origin } = await studio.start();
  const library = new LibraryPage(page);
  await library.open(origin);
  await shoot(page, "library-empty");
  await make(origin, many);
  await library.open(origin);
  await expect(library.cards.first()).toBeVisible();
  await shoot(page, "library-full");
  await library.cards.nth(1).getByRole("checkbox").check();
  await library.cards.nth(3).getByRole("checkbox").check();
  await shoot(page, "library-selected");
  await library.open(origin, "?shape=9:16&status=completed&q=dog&minSeconds=1&nonsense=1&cost=3");
  await shoot(page, "library-nothing");
  await library.open(origin, "?shape=9:16");
  await page.setViewportSize({ width: 1440, height: 900 });
  await library.openFilters();
  await page.screenshot({ path: "test-results/screens/library-filters-1440.png" });
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 390, height: 844 });
  await library.openFilters();
  await page.screenshot({ path: "test-results/screens/library-filters-390.png" });
  await expectAccessibleLooks(page);
});
