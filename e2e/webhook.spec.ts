import { expect, test } from "./fixtures";

test("with PUBLIC_URL and no owner yet, all but webhooks and health lead to the setup, and a forged webhook is refused", async ({
  studio,
}) => {
  const { origin } = await studio.start({
    FAL_KEY: "x",
    FAL_ORIGIN: "http://127.0.0.1:9",
    PUBLIC_URL: "https://studio.example.com",
  });
  expect((await fetch(`${origin}/api/health`)).status).toBe(200);
  for (const path of ["/", "/settings", "/library"]) {
    const led = await fetch(origin + path, { redirect: "manual" });
    const where = led.headers.get("location");
    expect([path, led.status, where]).toEqual([path, 307, "https://studio.example.com/setup"]);
  }
  for (const path of ["/api/generations", "/api/spend", "/api/settings", "/api/events"]) {
    const refused = await fetch(origin + path);
    expect([path, refused.status]).toEqual([path, 401]);
    expect(await refused.text()).toContain("no owner yet");
  }
  const post = (token: string) =>
    fetch(`${origin}/api/fal/webhook/${token}`, {
      method: "POST",
      headers: { "x-fal-webhook-request-id": "a", "x-fal-webhook-signature": "00" },
      body: '{"request_id":"11111111-1111-4111-8111-111111111111","status":"OK"}',
    });
  for (const token of ["x", "A".repeat(43), "..%2f..%2fapi%2fspend"]) {
    expect([token, (await post(token)).status]).toEqual([token, 404]);
  }
});

test("without PUBLIC_URL there is no address for webhooks", async ({ demo }) => {
  const answer = await fetch(`${demo.origin}/api/fal/webhook/${"A".repeat(43)}`, {
    method: "POST",
    body: "{}",
  });
  expect(answer.status).toBe(404);
});
