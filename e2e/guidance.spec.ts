import type { Page } from "@playwright/test";

import { expect, expectAccessible, shoot, test } from "./fixtures";
import { PlaygroundPage } from "./playground-page";

/**
 * Worked out by hand from what is published: 4k + 1 frames rounding down; a bill of whole seconds of the frames asked
 * for, five cents each. `saves` is the next full length below, `same` the one that costs no more.
 */
const lengths: [
  frames: number,
  fps: number,
  get: string,
  pay: number,
  price: string,
  saves: string,
  same: string,
][] = [
  [189, 24, "7.88", 8, "$0.40", "", ""],
  [165, 24, "6.88", 7, "$0.35", "", ""],
  [141, 24, "5.88", 6, "$0.30", "", ""],
  [117, 24, "4.88", 5, "$0.25", "", ""],
  [100, 24, "4.04", 5, "$0.25", "93 frames saves $0.05", "117 costs the same"],
  [97, 24, "4.04", 5, "$0.25", "93 frames saves $0.05", "117 costs the same"],
  [96, 24, "3.88", 4, "$0.20", "", ""],
  [93, 24, "3.88", 4, "$0.20", "", ""],
  [69, 24, "2.88", 3, "$0.15", "", ""],
  [45, 24, "1.88", 2, "$0.10", "", ""],
  [21, 24, "0.88", 1, "$0.05", "", ""],
  [8, 24, "0.21", 1, "$0.05", "", "21 frames cost the same"],
  [189, 30, "6.30", 7, "$0.35", "177 frames saves $0.05", ""],
  [100, 30, "3.23", 4, "$0.20", "89 frames saves $0.05", "117 costs the same"],
  [31, 30, "0.97", 2, "$0.10", "29 frames saves $0.05", "57 costs the same"],
  [100, 16, "6.06", 7, "$0.35", "93 frames saves $0.05", "109 costs the same"],
  [62, 12, "5.08", 6, "$0.30", "57 frames saves $0.05", "69 costs the same"],
  [100, 10, "9.70", 10, "$0.50", "", ""],
  [189, 60, "3.15", 4, "$0.20", "177 frames saves $0.05", ""],
  [189, 59, "3.20", 4, "$0.20", "177 frames saves $0.05", ""],
  [17, 40, "0.43", 1, "$0.05", "", "37 frames cost the same"],
  [189, 8, "23.63", 24, "$1.20", "24 a second saves $0.80", ""],
  [189, 4, "47.25", 48, "$2.40", "24 a second saves $2.00", ""],
  [100, 4, "24.25", 25, "$1.25", "24 a second saves $1.00", ""],
];

const lengthSlider = (page: Page) => page.getByRole("slider", { name: "Length in seconds" });
const advice = (page: Page) => page.locator("#field-prompt-help");

test("the length says what one gets and pays, and what it wastes", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await playground.openAdvanced();
  const offers = page.getByRole("button", { name: /frames saves|a second saves|cost(s)? the same/ });
  for (const [frames, fps, get, pay, price, saves, same] of lengths) {
    await playground.field("num_frames").fill(String(frames));
    await playground.field("fps").fill(String(fps));
    await expect(page.getByText(`you get ${get} s, you pay ${pay} s`, { exact: true })).toBeVisible();
    await expect(playground.cost).toHaveText(price);
    expect(await offers.allTextContents(), `${frames} at ${fps}`).toEqual(
      [saves, same].filter((offer) => offer !== ""),
    );
    await expect(playground.field("num_frames")).toHaveValue(String(frames));
  }
});

test("the slider holds to the lengths that waste nothing, by keyboard too", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await playground.openAdvanced();
  const frames = playground.field("num_frames");
  await lengthSlider(page).focus();
  await page.keyboard.press("Home");
  for (const stop of ["21", "45", "69", "93", "117", "141", "165", "189"]) {
    await expect(frames).toHaveValue(stop);
    await page.keyboard.press("ArrowRight");
  }
  await expect(lengthSlider(page)).toHaveAttribute("aria-valuetext", "you get 7.88 s, you pay 8 s");
  await frames.fill("100");
  await expect(frames).toHaveValue("100");
  const before = await page.getByRole("button", { name: "Advanced settings" }).boundingBox();
  await page.getByRole("button", { name: "93 frames saves $0.05" }).click();
  await expect(frames).toHaveValue("93");
  expect(await page.getByRole("button", { name: "Advanced settings" }).boundingBox()).toEqual(before);
});

test("a wasteful and a slow length, looked at", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await playground.openAdvanced();
  await playground.field("num_frames").fill("100");
  await expectAccessible(page);
  await shoot(page, "length-waste");
  await playground.field("fps").fill("4");
  await playground.field("num_frames").fill("189");
  await expectAccessible(page);
  await shoot(page, "length-slow");
  await page.getByRole("button", { name: "24 a second saves $2.00" }).click();
  await expect(playground.cost).toHaveText("$0.40");
});

test("chips write sentences that the browser's undo takes back", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await playground.prompt.fill("A wave rolls in.");
  await page.getByRole("button", { name: "Camera", exact: true }).click();
  const push = page.getByRole("button", { name: "Push in" });
  await push.click();
  await expect(playground.prompt).toHaveValue("A wave rolls in. The camera slowly pushes in.");
  await expect(push).toHaveAttribute("aria-pressed", "true");
  await expect(playground.prompt).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(playground.prompt).toHaveValue("A wave rolls in.");
  await expect(push).toHaveAttribute("aria-pressed", "false");
  await push.focus();
  await page.keyboard.press("Space");
  await expect(playground.prompt).toHaveValue("A wave rolls in. The camera slowly pushes in.");
  await expect(push).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(playground.prompt).toHaveValue("A wave rolls in. The camera slowly pulls back.");
  await page.getByRole("button", { name: "Motion", exact: true }).click();
  await page.getByRole("button", { name: "Mist" }).click();
  await expect(playground.prompt).toHaveValue(
    "A wave rolls in. The camera slowly pulls back. Thin mist drifts slowly through the scene.",
  );
  await expectAccessible(page);
  await shoot(page, "chips");
  await page.getByRole("button", { name: "Mist" }).click();
  await expect(playground.prompt).toHaveValue("A wave rolls in. The camera slowly pulls back.");
});

test("hints come one at a time, move nothing and stop nobody", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await playground.addPicture("public/samples/stream.jpg");
  const below = page.getByRole("button", { name: "Camera", exact: true });
  await playground.prompt.fill("A dog.");
  const before = await below.boundingBox();
  await playground.prompt.fill("The video shows a dog that runs, 35mm.");
  await expect(advice(page)).toHaveText("“The video shows” is not needed. Say what happens.");
  await expect(playground.generate).toBeEnabled({ timeout: 20_000 });
  expect((await below.boundingBox())?.height).toBe(before?.height);
  await expectAccessible(page);
  await shoot(page, "hint");
  await page.getByRole("button", { name: "Drop it" }).click();
  await expect(playground.prompt).toHaveValue("A dog that runs, 35mm.");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(playground.prompt).toHaveValue("The video shows a dog that runs, 35mm.");
  await page.getByRole("button", { name: "Hide this hint" }).click();
  await expect(advice(page)).toHaveText("“35mm” sets the style only. It moves nothing.");
});

test("a conflict with Avoid is named, and a click removes those words alone", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await playground.openAdvanced();
  const avoid = playground.field("negative_prompt");
  const standard = await avoid.inputValue();
  await playground.prompt.fill("A wave rolls in. The camera stays still.");
  await expect(advice(page)).toHaveText(
    "You ask for a still camera; the default contains “static with no motion”.",
  );
  await expectAccessible(page);
  await shoot(page, "conflict");
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(avoid).toHaveValue(standard.replace("static with no motion, ", ""));
  await page.getByRole("button", { name: "Off", exact: true }).click();
  await expect(avoid).toHaveValue("");
  await expect(page.getByText("Off: nothing is steered away from.")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(avoid).not.toHaveValue("");
  await page.getByRole("button", { name: "Reset", exact: true }).click();
  await expect(avoid).toHaveValue(standard);
  await playground.field("guidance_scale").fill("1");
  await expect(page.getByText("No effect while “Follow the prompt” is at 1 or less.")).toBeVisible();
  await expect(advice(page)).toHaveText(/^Say what moves/);
});

test("how full a text is stands beside it only near the limit", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await playground.openAdvanced();
  await playground.prompt.fill("é".repeat(3482));
  await expect(page.getByText("3,482 / 4,096")).toBeVisible();
  await playground.prompt.fill("é".repeat(3481));
  await expect(page.getByText("/ 4,096")).toBeHidden();
  await playground.field("negative_prompt").fill("x".repeat(2049));
  await expect(page.getByText("2,049 / 2,048")).toBeVisible();
  await expectAccessible(page);
});

test("the critic's picture tells rounds, candidates and what they can come to", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await playground.openAdvanced();
  await playground.field("enable_agentic_generation").check();
  const told = page.locator("figure p");
  const cases: [string, string, boolean, string, string[], string][] = [
    ["2", "2", true, "2 rounds of 2 candidates", ["$0.80", "$1.60"], "$0.80 – $1.60"],
    ["3", "3", true, "3 rounds of 3 candidates", ["$1.20", "$2.40", "$3.60"], "$1.20 – $3.60"],
    ["3", "1", false, "3 rounds of 1 candidate", ["$0.40", "$0.80", "$1.20"], "$1.20"],
    ["1", "3", true, "1 round of 3 candidates", ["$1.20"], "$1.20"],
  ];
  for (const [rounds, samples, stop, words, spent, price] of cases) {
    await playground.field("agentic_max_iterations").fill(rounds);
    await playground.field("agentic_samples_per_iteration").fill(samples);
    await playground.field("agentic_early_stop").setChecked(stop);
    await expect(told).toContainText(`${words}.`);
    for (const [index, sum] of spent.entries()) {
      await expect(told).toContainText(`${sum} after round ${index + 1}`);
    }
    await expect(told).toContainText(`In all ${price}.`);
    await expect(playground.cost).toHaveText(price);
    if (rounds === "2" || !stop) {
      await expectAccessible(page);
      await page.locator("figure").scrollIntoViewIfNeeded();
      await shoot(page, `critic-${rounds}x${samples}`);
    }
  }
});
