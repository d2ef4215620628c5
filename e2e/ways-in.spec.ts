import { readFileSync } from "node:fs";

import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";

import { expect, expectAccessible, shoot, test } from "./fixtures";
import { idOf, PlaygroundPage } from "./playground-page";

const sample = "public/samples/dogs.jpg";

/** Red on the left, blue on the right. */
const halves = async (width: number, height: number) => {
  const half = (background: string) => ({ width: width / 2, height, channels: 3 as const, background });
  return sharp({ create: half("#d02020") })
    .extend({ right: width / 2, background: "#2040d0" })
    .png()
    .toBuffer();
};

/** A green disc on nothing. */
const disc = () =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320"><circle cx="240" cy="160" r="120" fill="#2a8c4a"/></svg>',
    ),
  )
    .png()
    .toBuffer();

/** Hands the page bytes as the clipboard or a drag would. */
async function hand(
  target: Locator,
  kind: "paste" | "drop",
  given: { file?: { bytes: Buffer; type: string }; text?: string },
) {
  await target.evaluate(
    (element, { kind: event, base64, type, text }) => {
      const transfer = new DataTransfer();
      if (base64 !== undefined && type !== undefined) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], "picture", { type }));
      }
      if (text !== undefined) {
        transfer.setData("text/plain", text);
        if (event === "drop") transfer.setData("text/uri-list", text);
      }
      const options = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        event === "paste"
          ? new ClipboardEvent("paste", { ...options, clipboardData: transfer })
          : new DragEvent("drop", { ...options, dataTransfer: transfer }),
      );
    },
    { kind, base64: given.file?.bytes.toString("base64"), type: given.file?.type, text: given.text },
  );
}

const facts = (page: Page) => page.locator("#image-facts");
const crop = (page: Page) => page.locator("[data-crop]");

/** The mean colour of a stored or made picture, as the browser draws it. */
const meanColour = (page: Page, selector: string) =>
  page.locator(selector).evaluate(async (element) => {
    const pen = Object.assign(document.createElement("canvas"), { width: 8, height: 8 }).getContext("2d");
    if (element instanceof HTMLVideoElement) {
      element.pause();
      element.currentTime = 0.001;
      await new Promise((seeked) => element.addEventListener("seeked", seeked, { once: true }));
    }
    pen?.drawImage(element as CanvasImageSource, 0, 0, 8, 8);
    const { data } = pen?.getImageData(0, 0, 8, 8) ?? { data: [0, 0, 0] };
    return { red: data[4 * 36] ?? 0, green: data[4 * 36 + 1] ?? 0, blue: data[4 * 36 + 2] ?? 0 };
  });

/** The smallest and shortest video there is. */
async function quicken(playground: PlaygroundPage, size?: [number, number]) {
  await playground.prompt.fill("The colours stay.");
  await playground.openAdvanced();
  await playground.field("num_frames").fill("5");
  await playground.field("num_inference_steps").fill("1");
  if (!size) return;
  await playground.field("image_size.width").fill(String(size[0]));
  await playground.field("image_size.height").fill(String(size[1]));
}

test("a picture is pasted anywhere, and text stays text", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  const file = { bytes: readFileSync(sample), type: "image/jpeg" };
  await hand(playground.prompt, "paste", { file, text: "Copied from a letter" });
  await expect(facts(page)).toHaveText("The video starts from this picture.");
  await hand(playground.prompt, "paste", { file });
  await expect(facts(page)).toContainText("852 × 1280");
  await page.getByRole("button", { name: "Remove the picture" }).click();
  await hand(page.locator("body"), "paste", { file });
  await expect(facts(page)).toContainText("852 × 1280");
});

test("a link is typed, pasted or dropped; one into a private network is refused in a sentence", async ({
  page,
  noise,
}) => {
  noise.allow(/status of 422/);
  const playground = new PlaygroundPage(page);
  await playground.open();
  await playground.prompt.fill("A wave breaks.");
  await page.getByRole("button", { name: "Use a link" }).click();
  const link = page.getByRole("textbox", { name: "The picture’s link" });
  await expect(link).toBeFocused();
  await expect(page.getByRole("button", { name: "Add", exact: true })).toBeDisabled();
  await shoot(page, "ways-in-link");
  await expectAccessible(page);
  await link.fill("127.0.0.1/secret.jpg");
  await link.press("Enter");
  const refusal = page.getByRole("alert").filter({ hasText: /private network/ });
  await expect(refusal).toBeVisible();
  await expect(link).toHaveValue("127.0.0.1/secret.jpg");
  await expect(link).toHaveAccessibleDescription(/private network/);
  await expect(playground.generate).toBeDisabled();
  await shoot(page, "ways-in-link-refused");
  await expectAccessible(page);

  await page.locator('input[name="image"]').focus();
  await hand(page.locator('input[name="image"]'), "paste", { text: "http://example.org/a.jpg" });
  await expect(page.getByRole("alert").filter({ hasText: /https/ })).toBeVisible();
  await hand(page.locator("body"), "drop", { text: "https://10.0.0.1/a.jpg" });
  await expect(refusal).toBeVisible();

  // What this studio itself shows is taken without the way around.
  await hand(page.locator("body"), "drop", { text: `${new URL(page.url()).origin}/samples/dogs.jpg` });
  await expect(facts(page)).toContainText("852 × 1280");
  await expect(playground.prompt).toHaveValue("A wave breaks.");
});

test("an iPhone picture, AVIF and WebP are taken", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  const photo = sharp(sample).resize(320);
  await playground.addPicture("e2e/files/dogs.heic");
  await expect(page.getByText("Reading your iPhone picture…")).toBeVisible();
  await expect(facts(page)).toContainText("320 × 481 ·", { timeout: 30_000 });
  const colour = await meanColour(page, "[data-crop] ~ *, img[src^='blob:']");
  expect(colour.red + colour.green + colour.blue).toBeGreaterThan(60);
  await playground.addPicture({ name: "a", mimeType: "image/avif", buffer: await photo.avif().toBuffer() });
  await expect(facts(page)).toContainText("320 × 481 ·");
  const webp = await photo.resize(300).webp().toBuffer();
  await playground.addPicture({ name: "b", mimeType: "image/webp", buffer: webp });
  await expect(facts(page)).toContainText("300 × 451 ·");
});

test("a see-through picture stands on the colour that is chosen, and goes to the model on it", async ({
  page,
}) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await playground.addPicture({ name: "disc.png", mimeType: "image/png", buffer: await disc() });
  await expect(page.getByRole("radio", { name: "White" })).toBeChecked();
  await expect(facts(page)).toContainText("480 × 320 ·");
  await shoot(page, "ways-in-see-through");
  await expectAccessible(page);
  const stored = page.waitForResponse((response) => response.url().endsWith("/api/images"));
  await page.getByRole("radio", { name: "Black" }).check();
  const { url } = (await (await stored).json()) as { url: string };
  const picture = await (await page.request.get(url)).body();
  const [corner] = await sharp(picture).extract({ left: 2, top: 2, width: 1, height: 1 }).raw().toBuffer();
  expect(corner).toBeLessThan(8);
  await expect(facts(page)).toContainText("480 × 320 ·");
  await page.getByLabel("Another colour").fill("#ff0000");
  await expect(facts(page)).toContainText("480 × 320 ·");
  await expect(page.getByRole("radio", { name: "Black" })).not.toBeChecked();
  await page.locator('input[name="image"]').setInputFiles(sample);
  await expect(page.getByRole("radio", { name: "White" })).toHaveCount(0);
});

test("the sentence says what a shape keeps, and a click takes the one that keeps most", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await page.getByRole("radio", { name: "4:3" }).check();
  await page.getByRole("radio", { name: "16:9" }).check(); // chosen now, so no picture changes it
  const picture = await sharp({ create: { width: 720, height: 1280, channels: 3, background: "#456" } })
    .jpeg()
    .toBuffer();
  await playground.addPicture({ name: "tall.jpg", mimeType: "image/jpeg", buffer: picture });
  await expect(page.getByText("This shape keeps 32 % of your picture; 9:16 keeps")).toBeVisible();
  await page.getByRole("button", { name: /^9:16 keeps/ }).click();
  await expect(page.getByRole("radio", { name: "9:16" })).toBeChecked();
  await expect(page.getByText("This shape keeps 98 % of your picture.")).toBeVisible();
});

test("the part is chosen by mouse, and the video begins with it", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await quicken(playground, [192, 320]);
  await playground.addPicture({ name: "halves.png", mimeType: "image/png", buffer: await halves(640, 320) });
  await expect(facts(page)).toContainText("640 × 320 ·");
  await page.getByRole("button", { name: "Adjust crop" }).click();
  const area = page.getByRole("group", { name: /The part that becomes the video/ });
  await expect(area).toBeVisible();
  const box = await area.boundingBox();
  if (!box) throw new Error("The frame has no box.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 300, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await shoot(page, "ways-in-adjusting");
  await expectAccessible(page);
  await page.mouse.wheel(0, -200);
  await page.getByRole("button", { name: "Done" }).click();
  await shoot(page, "ways-in-cropped");
  const card = await playground.start();
  await expect(card).toHaveAttribute("data-status", "completed", { timeout: 60_000 });
  const colour = await meanColour(page, `article[data-generation="${await idOf(card)}"] video`);
  expect(colour.blue).toBeGreaterThan(150);
  expect(colour.red).toBeLessThan(80);
  const { image, crop: taken } = (await (
    await page.request.get(`/api/generations/${await idOf(card)}`)
  ).json()) as { image: { width: number }; crop: { left: number; width: number } };
  expect(image.width).toBe(640);
  expect(taken.left + taken.width).toBeLessThanOrEqual(640);

  // Another picture has no part yet; the earlier settings bring theirs back.
  const before = await crop(page).getAttribute("style");
  await playground.addPicture(sample);
  await expect(facts(page)).toContainText("852 × 1280");
  await page.getByRole("button", { name: "Use these settings" }).first().click();
  await expect(facts(page)).toContainText("640 × 320");
  await expect(crop(page)).toHaveAttribute("style", before ?? "");
});

test("the part is chosen by keyboard alone, survives a reload and another shape", async ({ page }) => {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await playground.addPicture({ name: "halves.png", mimeType: "image/png", buffer: await halves(640, 320) });
  await expect(facts(page)).toContainText("640 × 320 ·");
  await page.getByRole("button", { name: "Adjust crop" }).focus();
  await page.keyboard.press("Enter");
  const area = page.getByRole("group", { name: /Arrow keys move it/ });
  await expect(area).toBeFocused();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  for (let step = 0; step < 8; step += 1) await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await expect(facts(page)).toContainText(/· [45]\d % used/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Adjust crop" })).toBeFocused();
  const style = await crop(page).getAttribute("style");
  expect(style).toMatch(/left: 0\.9|left: 1%/);
  await page.reload();
  await expect(crop(page)).toHaveAttribute("style", style ?? "");
  await page.getByRole("radio", { name: "1:1" }).check();
  await expect(crop(page)).not.toHaveAttribute("style", style ?? "");
});

test("a phone offers its camera, beside the one named control", async ({ browser, demo, noise }) => {
  const context = await browser.newContext({
    baseURL: demo.origin,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  noise.watch(context);
  const page = await context.newPage();
  const playground = new PlaygroundPage(page);
  await playground.open();
  const camera = page.getByLabel("Take a photo");
  await expect(camera).toHaveAttribute("capture", "environment");
  await expect(page.locator('input[type="file"][name="image"]')).toHaveCount(1);
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/screens/ways-in-phone.png" });
  await camera.setInputFiles(sample);
  await expect(facts(page)).toContainText("852 × 1280");
  await page.getByRole("button", { name: "Adjust crop" }).tap();
  await expect(page.getByRole("group", { name: /The part that becomes/ })).toBeVisible();
  await page.screenshot({ path: "test-results/screens/ways-in-phone-adjusting.png" });
  await context.close();
});

test("a submit whose part is outside the picture or of another shape is refused by name", async ({
  page,
}) => {
  await page.goto("/");
  const answer = await page.request.post("/api/images", {
    headers: { "content-type": "image/png" },
    data: await halves(640, 320),
  });
  const { url } = (await answer.json()) as { url: string };
  for (const part of ["0,0,641,361", "0,0,320,320", "700,0,64,36", "0,0,0,0"]) {
    const refused = await page.request.post("/api/fal/proxy", {
      headers: {
        "content-type": "application/json",
        "x-fal-target-url": "https://queue.fal.run/nvidia/cosmos-3-super/image-to-video",
        "x-idempotency-key": crypto.randomUUID(),
        origin: new URL(page.url()).origin,
      },
      data: { prompt: "x", image_url: `${url}?crop=${part}`, image_size: { width: 832, height: 480 } },
    });
    expect(refused.status(), part).toBe(422);
    const { detail } = (await refused.json()) as { detail: { loc: string[] }[] };
    expect(detail[0]?.loc, part).toContain("image_url");
  }
});
