import { openScratchDatabase, type ScratchDatabase } from "@/lib/testing/postgres-server";

import { expect, test } from "./fixtures";
import { makeVideos } from "./made-videos";
import { join, setUp, signIn } from "./people";
import { ReviewPage } from "./review-page";

let database: ScratchDatabase | undefined;
test.skip(process.env.WITHOUT_POSTGRESQL !== undefined, "left out by --without-postgresql");
test.afterEach(async () => {
  await database?.stop();
  database = undefined;
});

test("two processes on one PostgreSQL: who is there, what is said and decided in one shows in the other", async ({
  browser,
  noise,
  page,
  simulator,
  studio,
}) => {
  test.setTimeout(240_000);
  database = await openScratchDatabase();
  // Each process in demo mode would have a fal of its own.
  const fal = await simulator.start();
  const env = { DATABASE_URL: database.url, FAL_KEY: "x", FAL_ORIGIN: fal.origin };
  const first = await studio.start(env);
  const second = await studio.start({ ...env, DATA_DIR: first.dataDir });
  const owner = await setUp(first.origin, "Olive Owner");
  const reviewer = await join(second.origin, owner, "reviewer", "Bo Reviewer");
  const [made] = await makeVideos(first.origin, [{ num_frames: 61 }], { cookie: owner.cookie });
  if (!made) throw new Error("Nothing was made.");

  await signIn(page.context(), first.origin, owner);
  const olive = new ReviewPage(page);
  await olive.open(first.origin, made.id);
  const context = await browser.newContext();
  noise.watch(context);
  await signIn(context, second.origin, reviewer);
  const bo = new ReviewPage(await context.newPage());
  await bo.open(second.origin, made.id);
  await expect(olive.page.getByText("Bo Reviewer is here")).toBeVisible();

  await bo.say(37, "The light is too hard.");
  await expect(olive.comment("Comment by Bo Reviewer, frame 37")).toContainText("The light is too hard.");
  await olive.decision("Approve").click();
  await expect(bo.state).toHaveText("Approved");
  await bo.page.close();
  await expect(olive.page.getByText("Bo Reviewer is here")).toHaveCount(0);
  await page.close(); // before the database goes
});
