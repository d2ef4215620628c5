import { expect, type Page } from "@playwright/test";
import sharp from "sharp";

import { PlaygroundPage } from "../playground-page";

const width = 4896;
const height = 3264;

/** A photograph as a 16-megapixel camera makes it: a sample enlarged, with the noise of a sensor. */
async function photo(): Promise<Buffer> {
  const noise = sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#000",
      noise: { type: "gaussian", mean: 128, sigma: 12 },
    },
  });
  return sharp("public/samples/mountains.jpg")
    .resize(width, height, { fit: "cover" })
    .composite([{ input: await noise.png({ compressionLevel: 1 }).toBuffer(), blend: "soft-light" }])
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** The bytes of such a photograph, and how many of them the page sends. */
export async function uploadBytes(page: Page, origin: string): Promise<{ file: number; sent: number }> {
  const file = await photo();
  const playground = new PlaygroundPage(page);
  await playground.open(origin);
  const posted = page.waitForRequest(
    (request) => request.url().endsWith("/api/images") && request.method() === "POST",
    { timeout: 60_000 },
  );
  await playground.addPicture({ name: "photo.jpg", mimeType: "image/jpeg", buffer: file });
  const request = await posted;
  const answer = await request.response();
  expect(answer?.status()).toBe(200);
  const sent = Number(await request.headerValue("content-length"));
  if (!(sent > 0)) throw new Error("The upload does not say how long it is.");
  return { file: file.length, sent };
}
