import type { Locator, Page } from "@playwright/test";

import { comparisonAddress } from "@/lib/domain/comparison";
import type { Generation } from "@/lib/domain/generation";

import { expect, expectAccessibleLooks, shoot, test } from "./fixtures";
import { makeVideos } from "./made-videos";

const addressOf = (made: readonly Pick<Generation, "id">[], change = {}) =>
  comparisonAddress({ ids: made.map(({ id }) => id), layout: "side", speed: 1, frame: null, ...change });

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const scrubber = (page: Page) => page.getByRole("slider", { name: "Frame" });
const shownIds = (page: Page) =>
  page
    .locator("main article[data-generation]")
    .evaluateAll((panes) => panes.map((pane) => pane.getAttribute("data-generation")));

/** All stand on this frame of their own, and say so. */
async function expectOn(page: Page, frame: number, fps = 24): Promise<void> {
  await expect(scrubber(page)).toHaveValue(String(frame));
  await expect
    .poll(() =>
      page
        .locator("main video")
        .evaluateAll(
          (videos, rate) =>
            (videos as HTMLVideoElement[]).map(({ seeking, paused, currentTime }) =>
              seeking || !paused ? null : Math.floor(currentTime * rate + 0.01),
            ),
          fps,
        ),
    )
    .toEqual((await shownIds(page)).map(() => frame));
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("region", { name: "Playback" })).toBeVisible();
}

const cell = (page: Page, row: string, column: number): Locator =>
  page.getByRole("table").locator("tbody").filter({ hasText: row }).getByRole("cell").nth(column);

const long =
  "Clouds race over the ridge while the camera pushes in slowly, the light changes from cold morning blue to warm gold, " +
  "and a lone hiker in a red jacket walks up the path, stops, turns round and looks back down into the valley. ";

test("two by mouse: played, stepped, wiped, changed places, taken out and put back; the address keeps it", async ({
  page,
  studio,
}) => {
  test.setTimeout(240_000);
  const { origin } = await studio.start();
  const made = await makeVideos(origin, [
    { prompt: "Clouds race over the ridge to the left.", seed: 7, guidance_scale: 4 },
    { prompt: "Clouds race over the ridge to the right.", seed: 8, num_inference_steps: 12 },
  ]);
  const [first, second] = made.map(({ id }) => id);
  await open(page, origin + addressOf(made));
  await button(page, "Pause").click();
  await expect(button(page, "Play")).toBeVisible();
  await scrubber(page).fill("12");
  await expectOn(page, 12);
  await expect(page.locator("article").first()).toContainText("frame 12 / 28");
  await button(page, "One frame forward").click();
  await expectOn(page, 13);
  await button(page, "One frame back").click();
  await expectOn(page, 12);

  await expect(cell(page, "What happens?", 0).locator("mark")).toHaveText("left");
  await expect(cell(page, "What happens?", 1).locator("mark")).toHaveText("right");
  await expect(cell(page, "Follow the prompt", 0)).toHaveText("4");
  await expect(cell(page, "Detail steps", 1)).toHaveText("12");
  await expect(cell(page, "Seed", 0)).toHaveText("7");
  await expect(cell(page, "Cost", 0)).toContainText("estimated $0.10, would be billed $0.10");
  await expect(page.getByRole("table").getByText("Safety check")).toHaveCount(0);
  await page.getByRole("button", { name: /settings are the same/ }).click();
  await expect(cell(page, "Safety check", 0)).toHaveText("on");
  await expectAccessibleLooks(page);
  await shoot(page, "compare-two");

  await page.getByRole("radio", { name: "Wipe" }).check({ force: true });
  await expect(page).toHaveURL(/mode=wipe/);
  const divider = page.getByRole("slider", { name: "Divider between A and B" });
  await expect(divider).toHaveValue("50");
  const stage = await page.locator("main video").first().boundingBox();
  if (!stage) throw new Error("there is no stage");
  await page.mouse.move(stage.x + stage.width * 0.5, stage.y + 40);
  await page.mouse.down();
  await page.mouse.move(stage.x + stage.width * 0.3, stage.y + 60, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => Number(await divider.inputValue())).toBeLessThan(40);
  await expectOn(page, 12);
  await expectAccessibleLooks(page);
  await shoot(page, "compare-wipe");

  await page.getByRole("radio", { name: "0.5 ×" }).check({ force: true });
  await expect(page).toHaveURL(/speed=0\.5/);
  await button(page, "Swap A and B").click();
  await expect.poll(() => shownIds(page)).toEqual([second, first]);
  await expectOn(page, 12);
  const address = page.url();
  await page.reload();
  await expect(page.getByRole("radio", { name: "Wipe" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "0.5 ×" })).toBeChecked();
  await expect.poll(() => shownIds(page)).toEqual([second, first]);

  await button(page, "Take B out of the comparison").click();
  await expect(page.getByRole("heading", { name: "Choose two to four videos" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Go to the library" })).toHaveAttribute("href", "/library");
  await expectAccessibleLooks(page);
  await shoot(page, "compare-one");
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect.poll(() => shownIds(page)).toEqual([second, first]);
});

test("four by keyboard alone: the picker, frames, both ends, a favourite", async ({ page, studio }) => {
  test.setTimeout(240_000);
  const { origin } = await studio.start();
  const made = await makeVideos(origin, [
    { seed: 1, prompt: long.repeat(3) },
    { seed: 2, image_size: { width: 192, height: 320 } },
    { seed: 3, num_frames: 21 },
    { seed: 4, fps: 12, num_frames: 13 },
  ]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, origin + addressOf(made.slice(0, 3)));
  await expectOn(page, 0);
  await expect(button(page, "Play")).toBeVisible();

  await page.getByRole("button", { name: "Add a video" }).focus();
  await page.keyboard.press("Enter");
  const picker = page.getByRole("dialog", { name: "Add a video" });
  await expect(picker.getByRole("listitem")).toHaveCount(1);
  await expectAccessibleLooks(page);
  await shoot(page, "compare-picker");
  await picker.getByRole("button", { name: /^Add Clouds/ }).focus();
  await page.keyboard.press("Enter");
  await expect(picker).toBeHidden();
  await expect.poll(() => shownIds(page)).toEqual(made.map(({ id }) => id));
  await expect(page.getByText("C, D are shorter and hold their last frame")).toBeVisible();

  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("End");
  await expect(scrubber(page)).toHaveValue("28");
  await expect(page.locator("article").nth(2)).toContainText("frame 20 / 20");
  await expect(page.locator("article").nth(3)).toContainText("frame 12 / 12");
  await page.keyboard.press(",");
  await page.keyboard.press("ArrowLeft");
  await expect(scrubber(page)).toHaveValue("26");
  await page.keyboard.press("Home");
  await page.keyboard.press(".");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(scrubber(page)).toHaveValue("3");
  await expect(page.locator("article").nth(3)).toContainText("frame 1 / 12");
  await page.keyboard.press("Space");
  await expect(button(page, "Pause")).toBeVisible();
  await page.keyboard.press("Space");
  await expect(button(page, "Play")).toBeVisible();

  await button(page, "Make A a favourite").focus();
  await page.keyboard.press("Enter");
  await expect(button(page, /A is a favourite/)).toHaveAttribute("aria-pressed", "true");
  await scrubber(page).focus();
  await page.keyboard.press("Home");
  await expect(scrubber(page)).toHaveValue("0");
  await expectAccessibleLooks(page);
  await shoot(page, "compare-four");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("When comparing");
});

test("of what cannot be played, the pane says why; the rest plays", async ({ page, studio, noise }) => {
  test.setTimeout(240_000);
  const { origin } = await studio.start();
  const [good, gone, refused] = await makeVideos(origin, [
    {},
    {},
    { prompt: "Clouds. [simulate: content_policy_violation]" },
  ]);
  if (!good || !gone || !refused) throw new Error("one is missing");
  const [slow] = await makeVideos(origin, [{ prompt: "Fog. [simulate: slow 120]" }], { waits: false });
  const init = { method: "POST", headers: { "content-type": "application/json", origin } };
  await fetch(`${origin}/api/generations/delete`, { ...init, body: JSON.stringify({ ids: [gone.id] }) });
  const unknown = "00000000-0000-4000-8000-000000000000";

  await open(page, `${origin}${addressOf([good, gone, refused, { id: slow?.id ?? "" }])}`);
  const panes = page.locator("article[data-generation]");
  await expect(panes.nth(1)).toContainText("This one was deleted.");
  await expect(panes.nth(2)).toContainText("safety check");
  await expect(panes.nth(3)).toContainText("It plays here as soon as it is done.");
  await expect(panes.nth(0)).toContainText(/frame \d+ \/ 28/);
  await expect(button(page, "Pause")).toBeVisible();
  await button(page, "Pause").click();
  await expectAccessibleLooks(page);
  await shoot(page, "compare-broken");

  await page.goto(`${origin}/compare?id=${unknown}&id=nonsense&id=a&id=b&id=c`);
  await expect(panes.nth(0)).toContainText("There is nothing under this id.");
  await expect(panes.nth(1)).toContainText("There is nothing under this id.");
  await expect(page.getByText("Four are the most")).toBeVisible();
  await expectAccessibleLooks(page);

  noise.allow(/Failed to load|ERR_FAILED/);
  await page.route(`**${good.video?.url}`, (route) => route.abort());
  await page.goto(origin + addressOf([good, { id: unknown }]));
  await expect(panes.nth(0)).toContainText("This video could not be read.");
  await shoot(page, "compare-unreadable");
  await page.unroute(`**${good.video?.url}`);
  await button(page, "Try again").click();
  await expect(panes.nth(0)).toContainText(/frame \d+ \/ 28/);

  await page.goto(`${origin}/compare`);
  await expect(page.getByRole("heading", { name: "Choose two to four videos" })).toBeVisible();
  await shoot(page, "compare-none");
});
