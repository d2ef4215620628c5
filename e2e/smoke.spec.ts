import { expect, expectAccessible, shoot, test } from "./fixtures";

test("answers that it can serve, in demo mode without a key", async ({ request }) => {
  const health = await request.get("/api/health");
  expect(health.status()).toBe(200);
  expect(await health.json()).toEqual({ status: "ok", mode: "demo" });
});

test("opens the studio without a word of set-up", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveTitle(/Firstframe/);
  await expect(page.getByRole("button", { name: /^Generate/ })).toBeVisible();
  await shoot(page, "studio");
  await expectAccessible(page);
});

test("starts again on the same data after a kill -9", async ({ studio }) => {
  const server = await studio.start();
  await server.kill();
  await server.restart();
  expect((await fetch(`${server.origin}/api/health`)).status).toBe(200);
});

test("takes a key and an address for fal, and is live", async ({ studio, simulator }) => {
  const fal = await simulator.start();
  const server = await studio.start({ FAL_KEY: "test:key", FAL_ORIGIN: fal.origin });
  const health = await fetch(`${server.origin}/api/health`);
  expect(await health.json()).toEqual({ status: "ok", mode: "live" });
});
