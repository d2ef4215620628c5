import { ask } from "./ask";
import { expect, expectAccessible, expectAccessibleLooks, shoot, test } from "./fixtures";
import { comeIn, makeLink, remark } from "./guests";
import { makeVideos } from "./made-videos";
import { setUp, signIn } from "./people";
import { ReviewPage } from "./review-page";

const xss = "<img src=x onerror=\"document.title='taken'\">";

async function studioWithTwo(origin: string) {
  const owner = await setUp(origin);
  const wishes = [{ num_frames: 61, prompt: "The shared one." }, { prompt: "The other one." }];
  const [shared, other] = await makeVideos(origin, wishes, { cookie: owner.cookie });
  if (!shared?.video || !other?.video) throw new Error("no videos were made");
  return { owner, shared, other, otherVideo: other.video.url };
}

test("a guest comments on frame 37 and decides, the member sees both at once, and a closed link ends it all", async ({
  studio,
  page,
  browser,
  noise,
}) => {
  test.setTimeout(240_000);
  noise.allow(/status of 40[14]/);
  const { origin } = await studio.start();
  const { owner, shared } = await studioWithTwo(origin);
  const { token } = await makeLink(origin, shared.id, { password: "open sesame" }, owner.cookie);
  await signIn(page.context(), origin, owner);
  const member = new ReviewPage(page);
  await member.open(origin, shared.id);

  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  noise.watch(context);
  const guest = new ReviewPage(await context.newPage());
  await guest.page.goto(`${origin}/share/${token}`);
  await expect(guest.page).toHaveTitle(/^Shared video/);
  await expectAccessibleLooks(guest.page);
  await shoot(guest.page, "share-enter");
  await guest.page.getByLabel("Your name").fill(xss);
  await guest.page.getByLabel("Password of the link").fill("close sesame");
  await guest.page.keyboard.press("Enter");
  await expect(guest.page.getByText("This is not the link's password.")).toBeVisible();
  await expect(guest.page.getByLabel("Your name")).toHaveValue(xss);
  await guest.page.getByLabel("Password of the link").fill("open sesame");
  await guest.page.keyboard.press("Enter");
  await expect(guest.panel).toContainText("Nothing said yet.");
  await expect(guest.page.getByRole("navigation", { name: "Pages" })).toHaveCount(0);
  await expect(guest.page.getByText("$")).toHaveCount(0);
  await expect(page.getByText(`${xss} is here`)).toBeVisible();

  await expect(guest.composer).toHaveAttribute("placeholder", "What do you see?");
  await guest.player.slider.press("k");
  await guest.player.slider.fill("37");
  await guest.composer.fill("Too dark just here.");
  await guest.composer.press("Control+Enter");
  await expect(member.panel.getByText("Too dark just here.")).toBeVisible({ timeout: 3000 });
  await expect(member.comment(/, frame 37$/)).toBeVisible();
  await expect(member.panel.getByText(xss).first()).toBeVisible();
  await guest.panel.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(member.panel.getByText(`${xss} approved`)).toBeVisible({ timeout: 3000 });
  await expect(page).not.toHaveTitle("taken");
  await expectAccessibleLooks(guest.page);
  await shoot(guest.page, "share-guest");

  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share for review" });
  await expect(dialog.getByText(/Opened once/)).toContainText(xss);
  await expectAccessible(page);
  await shoot(page, "share-dialog");
  await dialog.getByRole("button", { name: "Close the link for The client" }).click();
  await expect(dialog.getByText("No link is open.")).toBeVisible();
  await expect(guest.page.getByRole("heading", { name: "This link is closed" })).toBeVisible();
  await expectAccessible(guest.page);
  await guest.page.reload();
  await expect(guest.page.getByRole("heading", { name: "This link is closed" })).toBeVisible();
  await context.close();
});

test("a link is made for this version, shown once, copied, and opens for whoever has it", async ({
  studio,
  page,
  browser,
  noise,
}) => {
  const { origin } = await studio.start();
  const { owner, shared } = await studioWithTwo(origin);
  await signIn(page.context(), origin, owner);
  await page.goto(`${origin}/generations/${shared.id}`);
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share for review" });
  await dialog.getByLabel("For whom").fill("Gil of the agency");
  await dialog.getByRole("radio", { name: "Look" }).check();
  await expectAccessible(page);
  await shoot(page, "share-form");
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByRole("textbox", { name: "Your link" }).inputValue();
  expect(link).toMatch(/\/share\/[\w-]{43}$/);
  await expect(dialog.getByText("Gil of the agency")).toBeVisible();
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  noise.watch(context);
  const guest = await context.newPage();
  await guest.goto(link);
  await guest.getByLabel("Your name").fill("Gil");
  await guest.getByRole("button", { name: "Look at it" }).click();
  await expect(guest.getByText("You can look and read along.")).toBeVisible();
  await expect(guest.getByRole("textbox", { name: "Your comment" })).toHaveCount(0);
  await expect(guest.getByRole("button", { name: "Approve", exact: true })).toHaveCount(0);
  await context.close();
});

test("a project is shared from the library, and a guest looks at one after the other", async ({
  studio,
  page,
  browser,
  noise,
}) => {
  const { origin } = await studio.start();
  const { owner, shared, other } = await studioWithTwo(origin);
  const post = async (path: string, body: object) => {
    const { status, text } = await ask(origin, "POST", { path, body }, owner.cookie);
    expect(status, text).toBeLessThan(300);
    return JSON.parse(text) as { id: string };
  };
  const project = await post("/api/projects", { name: "Spring" });
  const move = (id: string) => post("/api/generations/organise", { ids: [id], projectId: project.id });
  await move(shared.id);
  await signIn(page.context(), origin, owner);
  await page.goto(`${origin}/library?project=${project.id}`);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share for review" });
  await expect(dialog).toContainText("Every finished video of the project Spring, now and later.");
  await dialog.getByLabel("For whom").fill("The client");
  await dialog.getByLabel("For whom").press("Enter");
  const link = await dialog.getByRole("textbox", { name: "Your link" }).inputValue();
  await expectAccessible(page);
  await shoot(page, "share-project");

  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  noise.watch(context);
  const guest = await context.newPage();
  await guest.goto(link);
  await guest.getByLabel("Your name").fill("Gil");
  await guest.getByLabel("Your name").press("Enter");
  await expect(guest.getByRole("heading", { name: "The shared one." })).toBeVisible(); // the only one so far
  await move(other.id);
  await guest.getByRole("link", { name: "All videos" }).click();
  await expect(guest.getByText("2 videos", { exact: true })).toBeVisible();
  await expectAccessibleLooks(guest);
  await shoot(guest, "share-list");
  await guest.getByRole("link", { name: "The other one." }).click();
  await expect(guest.getByRole("heading", { name: "The other one." })).toBeVisible();
  await guest.getByRole("link", { name: "All videos" }).click();
  await expect(guest.getByRole("heading", { name: "Shared with you" })).toBeVisible();
});

test("a guest reaches nothing but what the link opens, whatever cookies they bring", async ({ studio }) => {
  const { origin } = await studio.start();
  const { owner, shared, other, otherVideo } = await studioWithTwo(origin);
  const { token } = await makeLink(origin, shared.id, {}, owner.cookie);
  const wider = await makeLink(origin, other.id, {}, owner.cookie);
  const guest = await comeIn(origin, token, "Gil");
  const stranger = await comeIn(origin, wider.token, "Gwen");
  const status = async (method: string, path: string, cookie: string | null, body?: unknown) =>
    (await ask(origin, method, body === undefined ? { path } : { path, body }, cookie)).status;
  const inLink = `/api/share/${token}`;
  const verdict = () => ({ id: crypto.randomUUID(), verdict: "approved" });

  expect(await status("GET", inLink, guest)).toBe(200);
  expect(await status("GET", `${inLink}/generations/${shared.id}/media/video`, guest)).toBe(200);
  const reached: [string, string, unknown?][] = [
    ["GET", `${inLink}/generations/${other.id}/review`],
    ["GET", `${inLink}/generations/${other.id}/media/video`],
    ["POST", `${inLink}/generations/${other.id}/comments`, remark()],
    ["POST", `${inLink}/generations/${other.id}/decisions`, verdict()],
    ["POST", `${inLink}/generations/${other.id}/presence`, { tab: crypto.randomUUID(), here: true }],
    ["GET", `${inLink}/generations/${shared.id}/media/..%2f..%2fsettings`],
  ];
  for (const [method, path, body] of reached) expect(await status(method, path, guest, body), path).toBe(404);
  for (const path of [
    "/api/generations",
    `/api/generations/${shared.id}`,
    `/api/generations/${shared.id}/review`,
    `/api/generations/${shared.id}/review/export`,
    "/api/shares",
    "/api/spend",
    "/api/notices",
    "/api/events",
    otherVideo,
  ]) {
    expect(await status("GET", path, guest), path).toBe(401);
  }
  const { status: redirected, headers } = await ask(origin, "GET", { path: "/library" }, guest);
  expect([redirected, headers.get("location")]).toEqual([307, expect.stringContaining("/sign-in")]);

  // A cookie of another link, a member's, and one made up are worth nothing in this one.
  for (const cookie of [stranger, owner.cookie, guest.replace(/=.*/, `=${"x".repeat(43)}`), null]) {
    expect(await status("GET", `${inLink}/generations/${shared.id}/review`, cookie)).toBe(401);
  }
  const renamed = `${guest.split("=")[0]}=${stranger.split("=")[1]}`;
  expect(await status("GET", inLink, renamed)).toBe(401);
  // Both at once: in the link one is its guest, with no more than the link gives.
  expect(await status("GET", `${inLink}/generations/${other.id}/review`, `${owner.cookie}; ${guest}`)).toBe(
    404,
  );

  const guessed = `/api/share/${"A".repeat(43)}`;
  expect(await status("POST", `${guessed}/enter`, null, { name: "x", password: null })).toBe(404);
  expect(await status("GET", guessed, guest)).toBe(404);
  const page = await ask(origin, "GET", { path: `/share/${"A".repeat(43)}` });
  expect(page.status).toBe(404);
  expect(page.text).toContain("This link is closed");
  const open = await ask(origin, "GET", { path: `/share/${token}` });
  expect(open.text).not.toContain("The shared one.");
  expect(open.text).toContain("noindex");
});

test("tries at a link's password are limited, and nobody learns which links there are", async ({
  studio,
}) => {
  const { origin } = await studio.start();
  const { owner, shared } = await studioWithTwo(origin);
  const { token } = await makeLink(origin, shared.id, { password: "open sesame" }, owner.cookie);
  const statuses: number[] = [];
  for (let tried = 0; tried < 61; tried += 1) {
    const body = { name: "Gil", password: `guess ${tried}` };
    statuses.push((await ask(origin, "POST", { path: `/api/share/${token}/enter`, body })).status);
  }
  expect(statuses.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 401));
  expect(statuses.at(-1)).toBe(429);
});
