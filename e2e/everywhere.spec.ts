import { expect, expectAccessible, shoot, test } from "./fixtures";
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
  await playground.small(21);
  await playground.prompt.fill("The water runs over the stones.");
  await expectPlaying(await playground.start());
});

test("? lists the keys, but is a question mark while one types", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await playground.prompt.focus();
  await page.keyboard.type("What moves?");
  await expect(playground.prompt).toHaveValue("What moves?");
  await expect(sheet).toBeHidden();
  await playground.prompt.blur();
  await page.keyboard.press("?");
  await expect(sheet).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "keys");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
});

test("offline is told from a studio that is away, and a draft outlives both", async ({
  page,
  studio,
  noise,
}) => {
  noise.allow(/ERR_(INTERNET_DISCONNECTED|CONNECTION|INCOMPLETE|EMPTY)|Failed to (fetch|load)/);
  test.setTimeout(180_000);
  const server = await studio.start();
  const playground = new PlaygroundPage(page);
  await playground.open(server.origin);
  await playground.prompt.fill("Waves roll in.");
  await page.context().setOffline(true);
  await server.kill();
  await expect(page.getByText("You are offline.")).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await shoot(page, "offline");
  await page.context().setOffline(false);
  await expect(page.getByText("The studio does not answer.")).toBeVisible();
  await server.restart();
  await expect(page.getByText("The studio does not answer.")).toBeHidden({ timeout: 40_000 });
  await expect(playground.prompt).toHaveValue("Waves roll in.");
});

test("can be installed: a manifest with icons that are there", async ({ page, request }) => {
  await page.goto("/");
  const address = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = (await (await request.get(address ?? "")).json()) as {
    icons: { src: string; sizes: string; purpose?: string }[];
    display: string;
  };
  expect(manifest.display).toBe("standalone");
  expect(manifest.icons.map(({ sizes, purpose = "any" }) => `${sizes} ${purpose}`)).toEqual([
    "192x192 any",
    "512x512 any",
    "512x512 maskable",
  ]);
  const touch = await page.locator('link[rel="apple-touch-icon"]').getAttribute("href");
  for (const src of [...manifest.icons.map((icon) => icon.src), touch ?? ""]) {
    const icon = await request.get(src);
    expect(icon.status(), src).toBe(200);
    expect(icon.headers()["content-type"]).toBe("image/png");
  }
});

test("a photograph shared from another app becomes the first frame", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  // What a phone does on sharing: it opens the studio by posting the file to it.
  await page.evaluate(async () => {
    const picture = await (await fetch("/samples/stream.jpg")).blob();
    const files = new DataTransfer();
    files.items.add(new File([picture], "stream.jpg", { type: "image/jpeg" }));
    const form = Object.assign(document.createElement("form"), {
      action: "/share-target",
      method: "post",
      enctype: "multipart/form-data",
    });
    const input = Object.assign(document.createElement("input"), { type: "file", name: "image" });
    input.files = files.files;
    form.append(input);
    document.body.append(form);
    form.submit();
  });
  await page.waitForURL(/\/$/);
  await playground.prompt.fill("The water runs over the stones.");
  await expect(playground.generate).toBeEnabled({ timeout: 20_000 });
});

test("a page asked for while the studio is away says so", async ({ page, studio, noise }) => {
  noise.allow(/ERR_(CONNECTION|INCOMPLETE|EMPTY)|Failed to (fetch|load)/);
  test.setTimeout(180_000);
  const server = await studio.start();
  const playground = new PlaygroundPage(page);
  await playground.open(server.origin);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await server.kill();
  await page.reload();
  await expect(page.getByRole("heading", { name: "The studio cannot be reached" })).toBeVisible();
  await expectAccessible(page);
  await server.restart();
  await page.getByRole("link", { name: "Try again" }).click();
  await expect(playground.prompt).toBeEditable();
});

test("the browser's frame takes the colour of a chosen theme", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  const colours = () =>
    page
      .locator('meta[name="theme-color"]')
      .evaluateAll((all) =>
        all.map((meta) => `${meta.getAttribute("media") ?? "chosen"} ${meta.getAttribute("content")}`),
      );
  const first = async () => (await colours())[0];
  const bySystem = await colours();
  expect(bySystem).toHaveLength(2);
  const toggle = page.getByRole("button", { name: /^Theme/ });
  await toggle.click();
  await expect.poll(first).toBe("chosen #fbfaf8");
  await toggle.click();
  await expect.poll(first).toBe("chosen #0f0e0c");
  await page.reload();
  await expect(playground.prompt).toBeEditable();
  expect(await first()).toBe("chosen #0f0e0c");
  await toggle.click();
  await expect.poll(colours).toEqual(bySystem);
});
