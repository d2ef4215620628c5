import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";

import libvips from "sharp";
import { describe, expect, it } from "vitest";

import { centreCrop, sizeTable } from "@/lib/domain/sizes";

import { cutOut, handedOverMaxBytes } from "./cut-out";

const side = (background: string) =>
  libvips({ create: { width: 100, height: 100, channels: 3, background } })
    .png()
    .toBuffer();

describe("cutOut", () => {
  it.each(
    Object.entries(sizeTable).flatMap(([tier, sizes]) =>
      Object.entries(sizes).map(([shape, size]) => ({ tier, shape, size })),
    ),
  )("gives exactly the pixels of $tier $shape, small enough", async ({ size }) => {
    const picture = await readFile("public/samples/stream.jpg");
    const jpeg = await cutOut(picture, centreCrop({ width: 1280, height: 852 }, size), size);
    const metadata = await libvips(jpeg).metadata();
    expect(metadata).toMatchObject({ format: "jpeg", ...size, chromaSubsampling: "4:4:4", space: "srgb" });
    expect(jpeg.length).toBeLessThanOrEqual(handedOverMaxBytes);
  });

  it("cuts the very part asked for", async () => {
    const picture = await libvips({ create: { width: 200, height: 100, channels: 3, background: "#000" } })
      .composite([
        { input: await side("#f00"), left: 0, top: 0 },
        { input: await side("#00f"), left: 100, top: 0 },
      ])
      .png()
      .toBuffer();
    const jpeg = await cutOut(
      picture,
      { left: 100, top: 0, width: 100, height: 50 },
      { width: 320, height: 192 },
    );
    const { channels } = await libvips(jpeg).stats();
    expect(channels.map(({ mean }) => Math.round(mean / 8))).toEqual([0, 0, 32]);
  });

  it("lowers the quality of what would not fit", async () => {
    const [width, height] = [1280, 720];
    const raw = { width, height, channels: 3 as const };
    const noise = await libvips(randomBytes(width * height * 3), { raw })
      .png()
      .toBuffer();
    const jpeg = await cutOut(noise, { left: 0, top: 0, width, height }, { width, height });
    expect(jpeg.length).toBeLessThanOrEqual(handedOverMaxBytes);
  });
});
