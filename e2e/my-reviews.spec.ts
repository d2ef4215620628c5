import type { Page } from "@playwright/test";

import { ask } from "./ask";
import { expect, expectAccessible, expectAccessibleLooks, shoot, test } from "./fixtures";
import { remark } from "./guests";
import { makeVideos } from "./made-videos";
import { join, type Member, setUp, signIn } from "./people";

const dayMs = 24 * 3600 * 1000;

async function askFor(origin: string, id: string, from: Member, personId: string, dueAt: string | null) {
  const body = { people: [personId], rule: "any", dueAt };
  const { status, text } = await ask(
    origin,
    "PUT",
    { path: `/api/generations/${id}/review`, body },
    from.cookie,
  );
  expect(status, text).toBe(200);
}

/** Somebody's id, as it stands on what they say. */
async function idOf(origin: string, { cookie }: Member, generationId: string): Promise<string> {
  const path = `/api/generations/${generationId}/comments`;
  const { text } = await ask(origin, "POST", { path, body: remark() }, cookie);
  return (JSON.parse(text) as { authorKey: string }).authorKey;
}

const bell = (page: Page) => page.getByRole("button", { name: /^Notices/ });
const reviewsLink = (page: Page) =>
  page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: /Reviews|My reviews/ });

test("what waits for a reviewer is counted, listed by when it is due, and told as it happens", async ({
  studio,
  page,
}) => {
  const { origin } = await studio.start();
  const owner = await setUp(origin);
  const bo = await join(origin, owner, "reviewer", "Bo Reviewer");
  const [late, soon, plain] = await makeVideos(
    origin,
    [{ prompt: "A late one." }, { prompt: "A soon one." }, { prompt: "One at leisure." }],
    { cookie: owner.cookie },
  );
  if (!late || !soon || !plain) throw new Error("no videos were made");
  await signIn(page.context(), origin, bo);
  await page.goto(`${origin}/review`);
  await expect(page.getByRole("heading", { name: "Nothing waits for you" })).toBeVisible();
  await expectAccessible(page);
  const boId = await idOf(origin, bo, plain.id);
  await askFor(origin, plain.id, owner, boId, null);
  await expect(page.getByRole("heading", { name: "1 waits for you" })).toBeVisible();
  await expect(bell(page)).toHaveAccessibleName("Notices, 1 unread");
  await expect(reviewsLink(page)).toHaveAccessibleName("My reviews, 1 waits for you");
  await askFor(origin, soon.id, owner, boId, new Date(Date.now() + 2.5 * dayMs).toISOString());
  await askFor(origin, late.id, owner, boId, new Date(Date.now() - 1.5 * dayMs).toISOString());
  await expect(page.getByRole("heading", { name: "3 wait for you" })).toBeVisible();
  const rows = page.getByRole("main").getByRole("listitem");
  await expect(rows).toHaveText([
    /A late one.*Overdue by 1 day/,
    /A soon one.*Due in 2 days/,
    /One at leisure.*No date/,
  ]);
  await expectAccessibleLooks(page);
  await shoot(page, "my-reviews");

  await bell(page).click();
  const panel = page.getByRole("dialog", { name: /^Notices/ });
  await expect(panel.getByRole("link")).toHaveCount(3);
  await expectAccessible(page);
  await shoot(page, "notices");
  await page.keyboard.press("Escape");
  await expect(bell(page)).toBeFocused();
  await bell(page).press("Enter");
  await panel.getByRole("link", { name: /A soon one/ }).click();
  await page.waitForURL(`${origin}/generations/${soon.id}`);
  await expect(bell(page)).toHaveAccessibleName("Notices, 2 unread");
  await bell(page).click();
  await panel.getByRole("button", { name: "Mark all as read" }).click();
  await expect(bell(page)).toHaveAccessibleName("Notices");
  await page.keyboard.press("Escape");

  const decision = { id: crypto.randomUUID(), verdict: "approved" };
  const path = `/api/generations/${soon.id}/decisions`;
  expect((await ask(origin, "POST", { path, body: decision }, bo.cookie)).status).toBe(200);
  await expect(reviewsLink(page)).toHaveAccessibleName("My reviews, 2 wait for you");
  await reviewsLink(page).click();
  await expect(page.getByRole("heading", { name: "2 wait for you" })).toBeVisible();
  await expect(page.getByText("You approved it")).toBeVisible();
});

test("whoever works alone has no bell and no reviews to wait for", async ({ demo, page }) => {
  await page.goto("/");
  await expect(page.getByRole("navigation", { name: "Pages" })).toBeVisible();
  await expect(bell(page)).toHaveCount(0);
  await expect(reviewsLink(page)).toHaveCount(0);
  await page.goto("/review");
  await expect(page.getByRole("heading", { name: "You work alone here" })).toBeVisible();
  expect((await ask(demo.origin, "GET", { path: "/api/reviews" })).status).toBe(403);
});

test("who looks at the same video is told to each other, and leaves when they leave", async ({
  studio,
  page,
  browser,
  noise,
}) => {
  const { origin } = await studio.start();
  const owner = await setUp(origin);
  const ada = await join(origin, owner, "creator", "Ada Maker");
  const [video] = await makeVideos(origin, [{}], { cookie: owner.cookie });
  if (!video) throw new Error("no video was made");
  await signIn(page.context(), origin, owner);
  const other = await browser.newContext();
  noise.watch(other);
  await signIn(other, origin, ada);
  await page.goto(`${origin}/generations/${video.id}`);
  const adas = await other.newPage();
  await adas.goto(`${origin}/generations/${video.id}`);
  await expect(page.getByText("Ada Maker is here")).toBeVisible();
  await expect(adas.getByText("Olive Owner is here")).toBeVisible();
  await adas.close();
  await expect(page.getByText("Ada Maker is here")).toHaveCount(0);
  await other.close();
});
