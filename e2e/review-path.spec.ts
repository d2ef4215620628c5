import { readFileSync } from "node:fs";

import { readCsv } from "@/lib/testing/read-csv";

import { expect, expectAccessible, shoot, test } from "./fixtures";
import { pressByKeys, tabTo } from "./keyboard";
import { join, setUp, signIn } from "./people";
import { expectPlaying, idOf, PlaygroundPage } from "./playground-page";
import { ReviewPage } from "./review-page";

const phone = { width: 390, height: 844 };

test("from a picture to an approved second version, on phones and by the keys alone", async ({
  browser,
  noise,
  page,
  studio,
}) => {
  test.setTimeout(300_000);
  const { origin } = await studio.start();
  const owner = await setUp(origin, "Olive Owner");
  await join(origin, owner, "reviewer", "Bo Reviewer");
  await signIn(page.context(), origin, owner);
  await page.setViewportSize(phone);
  const { keyboard } = page;
  const noOverflow = async (each = page) =>
    expect(await each.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);

  // Generate.
  const playground = new PlaygroundPage(page);
  await playground.open(origin);
  await playground.addPicture("public/samples/mountains.jpg");
  await tabTo(playground.prompt);
  await keyboard.type("Clouds race over the ridge while the camera pushes in slowly.");
  await expect(playground.generate).toBeEnabled({ timeout: 20_000 });
  await pressByKeys(playground.generate);
  const first = page.locator("article[data-generation]").first();
  await expectPlaying(first);
  const firstId = await idOf(first);
  await pressByKeys(first.getByRole("link", { name: "Open" }));
  await page.waitForURL(`**/generations/${firstId}`);

  // Ask for review.
  const olive = new ReviewPage(page);
  await pressByKeys(olive.panel.getByRole("button", { name: "Ask for review" }));
  const asking = page.getByRole("dialog", { name: "Ask for review" });
  await tabTo(asking.getByRole("checkbox", { name: "Bo Reviewer" }));
  await keyboard.press("Space");
  await expectAccessible(page);
  await noOverflow();
  await pressByKeys(asking.getByRole("button", { name: "Ask", exact: true }));
  await expect(olive.state).toHaveText("Needs review");
  await pressByKeys(page.getByRole("button", { name: "Share" }));
  const sharing = page.getByRole("dialog", { name: "Share for review" });
  await tabTo(sharing.getByRole("radio", { name: "This version" }));
  await keyboard.press("ArrowRight");
  await expect(sharing.getByRole("radio", { name: "All versions" })).toBeChecked();
  await tabTo(sharing.getByRole("radio", { name: "Comment" }));
  await keyboard.press("ArrowRight");
  await expect(sharing.getByRole("radio", { name: "Decide" })).toBeChecked();
  await tabTo(sharing.getByLabel("For whom"));
  await keyboard.type("The client");
  await keyboard.press("Enter");
  const link = await sharing.getByRole("textbox", { name: "Your link" }).inputValue();
  await expectAccessible(page);
  await noOverflow();
  await keyboard.press("Escape");
  await expect(sharing).toBeHidden();

  // A guest says what is wrong on frame 37, with an arrow.
  const context = await browser.newContext({ viewport: phone });
  noise.watch(context);
  const gil = new ReviewPage(await context.newPage());
  await gil.page.goto(link);
  await tabTo(gil.page.getByLabel("Your name"));
  await gil.page.keyboard.type("Gil");
  await gil.page.keyboard.press("Enter");
  await expect(gil.panel).toContainText("Nothing said yet.");
  await tabTo(gil.player.slider);
  await gil.page.keyboard.press("k");
  await gil.page.keyboard.press("Home");
  await gil.page.keyboard.press("Shift+ArrowRight");
  for (let step = 0; step < 13; step += 1) await gil.page.keyboard.press("ArrowRight");
  await expect(gil.player.number).toHaveText("frame 37 / 188");
  await gil.page.keyboard.press("c");
  await expect(gil.composer).toBeFocused();
  await gil.page.keyboard.type("The light is too hard here.");
  await pressByKeys(gil.panel.getByRole("button", { name: "Draw on the frame" }));
  await expect(gil.surface).toBeFocused();
  await gil.page.keyboard.press("Enter");
  for (let step = 0; step < 12; step += 1) await gil.page.keyboard.press("ArrowRight");
  await gil.page.keyboard.press("Enter");
  await expect(gil.page.getByRole("img", { name: /^Your drawing: Red arrow/ })).toBeVisible();
  await shoot(gil.page, "review-path-drawing");
  await expectAccessible(gil.page);
  await noOverflow(gil.page);
  await pressByKeys(gil.page.getByRole("button", { name: "Done" }));
  await expect(gil.composer).toBeFocused();
  await gil.page.keyboard.press("Control+Enter");
  await expect(gil.comments).toHaveCount(1);
  await expectAccessible(gil.page);

  // Try again from that note.
  const note = olive.comment(/^Comment by Gil.*frame 37$/);
  await expect(note).toContainText("The light is too hard here.");
  await pressByKeys(note.getByRole("button", { name: "More for this comment" }));
  await pressByKeys(page.getByRole("link", { name: "With the same first frame" }));
  const task = page.getByRole("complementary", { name: "The note this answers" });
  await expect(task).toContainText("The light is too hard here.");
  await expect(playground.prompt).toHaveValue(/Clouds race/);
  await expectAccessible(page);
  await noOverflow();
  await expect(playground.generate).toBeEnabled({ timeout: 20_000 });
  await pressByKeys(playground.generate);
  await expect.poll(async () => (await playground.ids()).filter((id) => id !== firstId).length).toBe(1);
  const [secondId = ""] = (await playground.ids()).filter((id) => id !== firstId);
  const second = playground.card(secondId);
  await expectPlaying(second);

  // The guest sees the new version come, and approves it; so does the owner.
  await pressByKeys(gil.panel.getByRole("link", { name: "Open version 2" }));
  await expect(gil.page.getByText(/^Version 2 · /)).toBeVisible();
  await pressByKeys(gil.decision("Approve"));
  await expect(gil.state).toHaveText("Approved");
  await shoot(gil.page, "review-path-guest");
  await pressByKeys(second.getByRole("link", { name: "Open" }));
  await page.waitForURL(`**/generations/${secondId}`);
  await expect(olive.panel).toContainText("Gil approved");
  await pressByKeys(olive.decision("Approve"));
  await expect(olive.state).toHaveText("Approved");
  await expect(gil.panel).toContainText("Olive Owner approved");

  // Take along what was said.
  await pressByKeys(page.getByRole("link", { name: "Open the note" }));
  await page.waitForURL(`**/generations/${firstId}?comment=*`);
  await expect(note).toContainText("Resolved by version 2");
  await expect(olive.player.number).toHaveAttribute("data-frame", "37");
  await pressByKeys(page.getByRole("button", { name: "Take the comments along" }));
  const saving = page.waitForEvent("download");
  await pressByKeys(page.getByRole("link", { name: /CSV/ }));
  const file = await (await saving).path();
  const [head = [], row = []] = readCsv(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  const cell = (name: string) => row[head.indexOf(name)];
  expect([cell("frame"), cell("text")]).toEqual(["37", "The light is too hard here."]);
  await pressByKeys(page.getByRole("button", { name: "Take the comments along" }));
  await pressByKeys(page.getByRole("link", { name: "Print the comments" }));
  await expect(page.getByRole("img", { name: "Frame 37, with what was drawn on it" })).toBeVisible();
  await expectAccessible(page);
});
