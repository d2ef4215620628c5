import { expect, test } from "./fixtures";
import { expectPlaying, PlaygroundPage } from "./playground-page";

for (const [what, path, status] of [
  ["the studio", "/", 200],
  ["a page that does not exist", "/nowhere", 404],
  ["a generation that does not exist", "/a/b/c", 404],
] as const) {
  test(`${what} keeps to itself: a policy with a fresh nonce, no index, no sniffing`, async ({
    page,
    noise,
  }) => {
    noise.allow(/status of 404/);
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(status);
    const headers = answer?.headers() ?? {};
    const policy = headers["content-security-policy"] ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce.length).toBeGreaterThan(20);
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(eval|inline)'/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["x-robots-tag"]).toContain("noindex");
    await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
    const html = (await answer?.text()) ?? "";
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);

    const again = (await page.reload())?.headers()["content-security-policy"] ?? "";
    expect(again).not.toContain(nonce);
    await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  });
}

test("a script without the nonce does not run", async ({ page, noise }) => {
  noise.allow(/policy: script-src|Content Security Policy|status of 404/);
  await page.goto("/");
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", '<img src="/nowhere.png" onerror="window.broken = true">');
  });
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => "broken" in window)).toBe(false);
});

test("a picture becomes a playing video under the policy", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await playground.addPicture("public/samples/stream.jpg");
  await playground.openAdvanced();
  await playground.field("num_frames").fill("21");
  await playground.field("image_size.width").fill("320");
  await playground.field("image_size.height").fill("192");
  await playground.prompt.fill("The water runs over the stones.");
  await expectPlaying(await playground.start());
});
