import type { Browser, BrowserContext, Page } from "@playwright/test";

import { ask } from "./ask";
import { expect, expectAccessible, expectAccessibleLooks, shoot, test } from "./fixtures";
import { remark } from "./guests";
import { LibraryPage } from "./library-page";
import { makeVideos } from "./made-videos";
import { join, type Member, setUp, signIn } from "./people";
import { expectPlaying, idOf, PlaygroundPage } from "./playground-page";
import { ReviewPage } from "./review-page";

interface Noise {
  watch: (context: BrowserContext) => void;
  allow: (pattern: RegExp) => void;
}

/** Another browser, in which somebody else is signed in. */
async function pageOf(browser: Browser, noise: Noise, origin: string, member: Member): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  noise.watch(context);
  await signIn(context, origin, member);
  return context.newPage();
}

/** How far below the player's upper edge its timeline is. */
async function placeInPlayer({ player }: ReviewPage): Promise<number> {
  const [whole, timeline] = [await player.player.boundingBox(), await player.slider.boundingBox()];
  if (!whole || !timeline) throw new Error("There is no player.");
  return timeline.y - whole.y;
}

async function team(origin: string) {
  const owner = await setUp(origin, "Olive Owner");
  const reviewer = await join(origin, owner, "reviewer", "Bo Reviewer");
  const [made] = await makeVideos(origin, [{ num_frames: 61 }], { cookie: owner.cookie });
  if (!made) throw new Error("Nothing was made.");
  return { owner, reviewer, id: made.id };
}

test("two people review a video: a frame with an arrow, an answer and a decision reach the other at once", async ({
  browser,
  noise,
  studio,
}) => {
  test.setTimeout(240_000);
  const { origin } = await studio.start();
  const { owner, reviewer, id } = await team(origin);
  const olive = new ReviewPage(await pageOf(browser, noise, origin, owner));
  const bo = new ReviewPage(await pageOf(browser, noise, origin, reviewer));
  await olive.open(origin, id);
  await expect(olive.panel).toContainText("Nothing said yet.");
  await expectAccessibleLooks(olive.page);
  await shoot(olive.page, "review-empty");
  await bo.open(origin, id);

  await bo.player.slider.fill("37");
  await bo.player.slider.press("c");
  await bo.page.keyboard.type("Too *dark* here, @ol");
  await expect(bo.panel.getByRole("option", { name: "Olive Owner" })).toBeVisible();
  await bo.page.keyboard.press("Enter");
  await expect(bo.composer).toHaveValue("Too *dark* here, @Olive Owner ");
  await bo.panel.getByRole("button", { name: "Draw on the frame" }).click();
  await expect(bo.surface).toBeFocused();
  await bo.page.keyboard.press("Enter");
  for (let step = 0; step < 12; step += 1) await bo.page.keyboard.press("ArrowRight");
  await bo.page.keyboard.press("Enter");
  const frame = await bo.surface.boundingBox();
  if (!frame) throw new Error("There is nothing to draw on.");
  await bo.page.getByRole("button", { name: "Box", exact: true }).click();
  await bo.page.mouse.move(frame.x + frame.width * 0.1, frame.y + frame.height * 0.1);
  await bo.page.mouse.down();
  await bo.page.mouse.move(frame.x + frame.width * 0.4, frame.y + frame.height * 0.4, { steps: 5 });
  await bo.page.mouse.up();
  const own = bo.page.getByRole("img", { name: /^Your drawing/ });
  await expect(own).toHaveAccessibleName(/Red arrow from middle to right; Red box from top left to middle/);
  await bo.page.keyboard.press("Control+z");
  await expect(own).not.toHaveAccessibleName(/box/);
  await bo.page.keyboard.press("Control+Shift+z");
  await expect(own).toHaveAccessibleName(/box/);
  await shoot(bo.page, "review-drawing");
  await bo.page.getByRole("button", { name: "Done" }).click();
  await expect(bo.composer).toBeFocused();
  await bo.page.keyboard.press("Control+Enter");
  await expect(bo.composer).toHaveValue("");

  const note = olive.comment("Comment by Bo Reviewer, frame 37");
  await expect(note).toContainText("Too dark here, @Olive Owner");
  await olive.page.getByRole("button", { name: "Comment by Bo Reviewer, frame 37" }).click();
  await expect(olive.player.number).toHaveAttribute("data-frame", "37");
  await expect(olive.page.getByRole("img", { name: /^Drawing by Bo Reviewer: Red arrow/ })).toBeVisible();

  await note.getByRole("button", { name: "Reply" }).click();
  await olive.page.keyboard.type("I see it.");
  await olive.page.keyboard.press("Control+Enter");
  await expect(bo.comment("Comment by Olive Owner")).toContainText("I see it.");
  await bo.decision("Request changes").click();
  await expect(olive.state).toHaveText("Changes requested");
  await expect(olive.panel).toContainText("Bo Reviewer requested changes");
  await expect(bo.decision("Request changes")).toHaveAttribute("aria-pressed", "true");
  await bo.say(50, "And here the ridge flickers.");
  await bo.say(12, "Good start.");
  await expect(olive.comments).toHaveCount(4);
  await expectAccessibleLooks(olive.page);
  await shoot(olive.page, "review-full");

  await note.getByRole("button", { name: "Resolve" }).click();
  await expect(bo.panel.getByText("Open 2")).toBeVisible();
  await expect(bo.comment(/frame 37/)).toBeHidden();
  await bo.panel.getByText("All 3").click();
  await expect(bo.comment(/frame 37/)).toContainText("Resolved by Olive Owner");
});

test("a part that was spoken of is played round from its chip, and a drawing is made anew or taken away", async ({
  page,
  studio,
}) => {
  test.setTimeout(180_000);
  const { origin } = await studio.start();
  const [made] = await makeVideos(origin, [{ num_frames: 61 }]);
  const path = `/api/generations/${made?.id}/comments`;
  const drawing = [{ kind: "arrow", colour: "red", from: [0.1, 0.1], to: [0.6, 0.6] }];
  for (const body of [
    remark({ body: "It jumps.", frame: 20, endFrame: 32 }),
    remark({ body: "This here.", frame: 40, drawing }),
  ]) {
    expect((await ask(origin, "POST", { path, body })).status).toBe(201);
  }
  const review = new ReviewPage(page);
  await review.open(origin, made?.id ?? "");
  await review.panel.getByRole("button", { name: "Play frames 20 to 32" }).click();
  await expect(review.player.button("Set the in point here, 20")).toBeVisible();
  await expect(review.player.button("Set the out point here, 32")).toBeVisible();
  await expect(review.player.button("Pause")).toBeVisible();
  await review.panel.getByRole("button", { name: "Go to frame 40" }).click();
  await expect(review.player.button("Set the in point here")).toBeVisible();
  await expect(review.player.number).toHaveAttribute("data-frame", "40");

  const said = review.comment(/frame 40/);
  const drawn = page.getByRole("img", { name: /^Drawing by/ });
  const own = page.getByRole("img", { name: /^Your drawing/ });
  const edit = async () => {
    await said.getByRole("button", { name: "More for this comment" }).click();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
  };
  await expect(drawn).toHaveAccessibleName(/Red arrow/);
  await edit();
  await said.getByRole("button", { name: "Go on drawing" }).click();
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await page.getByRole("button", { name: "Box", exact: true }).click();
  await review.surface.press("Enter");
  for (let step = 0; step < 6; step += 1) await review.surface.press("ArrowRight");
  for (let step = 0; step < 6; step += 1) await review.surface.press("ArrowDown");
  await review.surface.press("Enter");
  await expect(own).toHaveAccessibleName(/Red box/);
  await expectAccessible(page);
  await shoot(page, "review-edit-drawing");
  await page.getByRole("button", { name: "Done" }).click();
  await said.getByRole("button", { name: "Save" }).click();
  await expect(drawn).toHaveAccessibleName(/Red box/);
  await expect(own).toHaveCount(0);
  await edit();
  await said.getByRole("button", { name: "Remove the drawing" }).click();
  await said.getByRole("button", { name: "Save" }).click();
  await expect(said).not.toContainText("Drawing");
  await expect(drawn).toHaveCount(0);
  await page.reload();
  await expect(said).toContainText("This here.");
  await expect(said).not.toContainText("Drawing");
});

test("who is asked, by when and whose word counts is said, and an owner may change it", async ({
  browser,
  noise,
  studio,
}) => {
  const { origin } = await studio.start();
  const { owner, reviewer, id } = await team(origin);
  const olive = new ReviewPage(await pageOf(browser, noise, origin, owner));
  const bo = new ReviewPage(await pageOf(browser, noise, origin, reviewer));
  await olive.open(origin, id);
  await bo.open(origin, id);
  await expect(bo.panel.getByRole("button", { name: "Ask for review" })).toBeHidden();
  await olive.panel.getByRole("button", { name: "Ask for review" }).click();
  const dialog = olive.page.getByRole("dialog", { name: "Ask for review" });
  await dialog.getByRole("checkbox", { name: "Bo Reviewer" }).check();
  await dialog.getByRole("radio", { name: "All of them" }).check();
  await dialog.getByLabel("By when?").fill("2099-12-01");
  await expectAccessible(olive.page);
  await shoot(olive.page, "review-ask");
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(bo.state).toHaveText("Needs review");
  await expect(bo.panel).toContainText("All have to approve: You. By Dec 1, 2099.");
  await bo.decision("Approve").click();
  await expect(olive.state).toHaveText("Approved");

  // And it is found by it.
  await olive.page.goto(`${origin}/library?review=needs_review`);
  await expect(olive.page.getByRole("heading", { name: "Nothing fits all of this" })).toBeVisible();
  const library = new LibraryPage(olive.page);
  const panel = await library.openFilters();
  await panel.getByRole("checkbox", { name: "Approved" }).check();
  await expect(library.cards).toHaveCount(1);
  await expect(olive.page).toHaveURL(/\?review=needs_review&review=approved$/);
  await expectAccessible(olive.page);
  await shoot(olive.page, "library-review");
});

test("a comment that met a dead server is sent when it is back, and nothing is missing or doubled", async ({
  browser,
  noise,
  studio,
}) => {
  test.setTimeout(240_000);
  noise.allow(/Failed to load resource|net::ERR|fetching the script/);
  const server = await studio.start();
  const { origin } = server;
  const { owner, reviewer, id } = await team(origin);
  const olive = new ReviewPage(await pageOf(browser, noise, origin, owner));
  const bo = new ReviewPage(await pageOf(browser, noise, origin, reviewer));
  await olive.open(origin, id);
  await bo.open(origin, id);
  await bo.say(5, "Before.");
  await expect(olive.comment(/frame 5/)).toContainText("Before.");
  await server.kill();
  await bo.say(9, "While it was away.");
  await expect(bo.comment(/frame 9/).getByRole("alert")).toContainText("Not sent.");
  await expect(bo.comment(/frame 9/).getByRole("button", { name: "Try again" })).toBeVisible();
  await shoot(bo.page, "review-failing");
  await server.restart();
  await expect(olive.comment(/frame 9/)).toContainText("While it was away.", { timeout: 60_000 });
  await expect(bo.comment(/frame 9/).getByRole("alert")).toBeHidden();
  await olive.say(11, "After.");
  await expect(bo.comments).toHaveCount(3);
  await expect(olive.comments).toHaveCount(3);
  await bo.composer.fill("Half a thought");
  await bo.page.reload();
  await expect(bo.composer).toHaveValue("Half a thought");
  await expect(bo.comments).toHaveCount(3);
});

test("a note leads to the next version, and the approval of that resolves the note", async ({
  browser,
  noise,
  studio,
}) => {
  test.setTimeout(240_000);
  const { origin } = await studio.start();
  const { owner, reviewer, id } = await team(origin);
  const olive = new ReviewPage(await pageOf(browser, noise, origin, owner));
  const bo = new ReviewPage(await pageOf(browser, noise, origin, reviewer));
  await bo.open(origin, id);
  await bo.say(37, "The light is too hard.");
  await olive.open(origin, id);
  await olive
    .comment(/frame 37/)
    .getByRole("button", { name: "More for this comment" })
    .click();
  await expect(bo.comment(/frame 37/)).toBeVisible();
  await olive.page.getByRole("link", { name: "With the same first frame" }).click();

  const playground = new PlaygroundPage(olive.page);
  const task = olive.page.getByRole("complementary", { name: "The note this answers" });
  await expect(task).toContainText("The light is too hard.");
  await expect(task).toContainText("Bo Reviewer on frame 37");
  await expect(playground.prompt).toHaveValue(/Clouds race/);
  await expectAccessible(olive.page);
  await shoot(olive.page, "review-note");
  const second = await playground.start();
  const secondId = await idOf(second);
  await expectPlaying(second);
  await expect(bo.panel).toContainText("Version 1 is closed");
  await bo.panel.getByRole("link", { name: "Open version 2" }).click();
  await bo.page.waitForURL(`**/generations/${secondId}`);
  await expect(bo.page.getByText("Version 2, made from a note on version 1.")).toBeVisible();
  await shoot(bo.page, "review-version");
  await bo.decision("Approve").click();
  await expect(bo.state).toHaveText("Approved");
  await bo.page.getByRole("link", { name: "Open the note" }).click();
  await bo.page.waitForURL(`**/generations/${id}?comment=*`);
  await expect(bo.comment(/frame 37/)).toContainText("Resolved by version 2");
  await expect(bo.comment(/frame 37/)).toBeFocused();
  await expect(bo.player.number).toHaveAttribute("data-frame", "37");
  await shoot(bo.page, "review-locked");
});

test("what is said is only words: nothing in it runs, loads or leads elsewhere", async ({ page, studio }) => {
  const { origin } = await studio.start();
  const [made] = await makeVideos(origin, [{}]);
  const review = new ReviewPage(page);
  await review.open(origin, made?.id ?? "");
  let asked = 0;
  await page.route(/evil\.example/, (route) => {
    asked += 1;
    return route.abort();
  });
  await review.composer.fill(
    [
      "<img src=https://evil.example/a.png onerror=alert(1)><script>alert(2)</script>",
      "![x](https://evil.example/b.png) [press](javascript:alert(3)) [data](data:text/html,x)",
      "https://good.example/page and [that](https://good.example/two)",
    ].join("\n"),
  );
  await page.keyboard.press("Control+Enter");
  const said = review
    .comment("Comment by You, frame 0")
    .or(review.comment(/Comment by You/))
    .first();
  await expect(said.getByRole("link")).toHaveCount(2);
  for (const link of await said.getByRole("link").all()) {
    await expect(link).toHaveAttribute("href", /^https:\/\/good\.example\//);
    await expect(link).toHaveAttribute("rel", /noopener/);
  }
  await expect(said.locator("img, script, iframe")).toHaveCount(0);
  await expect(said).toContainText("<script>");
  expect(asked).toBe(0);
});

test("by the keys alone on a phone, one comments on a frame, changes it and takes it back", async ({
  page,
  studio,
}) => {
  test.setTimeout(180_000);
  const { origin } = await studio.start();
  const [made] = await makeVideos(origin, [{}]);
  await page.setViewportSize({ width: 390, height: 844 });
  const review = new ReviewPage(page);
  await review.open(origin, made?.id ?? "");
  const before = await placeInPlayer(review);
  await review.say(7, "Here.");
  const said = review.comment("Comment by You, frame 7");
  await expect(said).toContainText("Here.");
  await expect(page.getByRole("button", { name: "Comment by You, frame 7" })).toBeVisible();
  expect(await placeInPlayer(review), "the first comment moves nothing").toBe(before);
  await expect(review.composer).toBeFocused();
  await page.keyboard.type("draft");
  await page.keyboard.press("Escape");
  await expect(review.composer).toHaveValue("draft");
  await expect(review.player.slider).toBeFocused();
  await page.keyboard.press("c");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");

  await said.getByRole("button", { name: "More for this comment" }).press("Enter");
  await page.getByRole("button", { name: "Edit", exact: true }).press("Enter");
  await expect(review.panel.getByRole("textbox", { name: "Change your comment" })).toBeFocused();
  await page.keyboard.type(" Right here.");
  await page.keyboard.press("Control+Enter");
  await expect(said).toContainText("Here. Right here.");
  await said.getByRole("button", { name: "edited" }).press("Enter");
  await expect(page.getByRole("dialog", { name: "edited" })).toContainText("What it said before");
  await page.keyboard.press("Escape");
  await expectAccessible(page);
  await said.getByRole("button", { name: "More for this comment" }).press("Enter");
  const more = page.getByRole("dialog", { name: "More for this comment" });
  await more.getByRole("button", { name: "Delete", exact: true }).press("Enter");
  await expect(said.getByRole("button", { name: "Keep it" })).toBeFocused();
  await said.getByRole("button", { name: "Delete", exact: true }).press("Enter");
  await expect(said).toContainText("This comment was deleted.");
});
