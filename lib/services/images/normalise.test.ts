import { readFile } from "node:fs/promises";
import { crc32, deflateSync } from "node:zlib";

import libvips, { type Sharp } from "sharp";
import { beforeAll, describe, expect, it } from "vitest";

import type { AppError } from "@/lib/domain/errors";

import { normalisePicture } from "./normalise";

const colour = { r: 204, g: 136, b: 68 };
const plain = (width = 300, height = 200) =>
  libvips({ create: { width, height, channels: 3, background: colour } });

let photo: Buffer;
beforeAll(async () => {
  photo = await readFile("public/samples/stream.jpg");
});

async function pixel(bytes: Uint8Array, left = 5, top = 5): Promise<number[]> {
  const { data } = await libvips(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
}

const near = (value: number, most = 4) =>
  expect.toSatisfy((other: number) => Math.abs(other - value) <= most);

async function refusal(bytes: Uint8Array): Promise<AppError> {
  return normalisePicture(bytes).then(
    () => expect.fail("was accepted"),
    (error: AppError) => error,
  );
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

/** A black PNG of any size, a few kilobytes to make and to send. */
function hugePng(width: number, height: number, rows = height): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const data = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * rows));
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

describe("a picture that is kept", () => {
  it.each<[string, (picture: Sharp) => Sharp]>([
    ["JPEG", (picture) => picture.jpeg()],
    ["progressive JPEG", (picture) => picture.jpeg({ progressive: true })],
    ["CMYK JPEG", (picture) => picture.toColourspace("cmyk").jpeg()],
    ["PNG", (picture) => picture.png()],
    ["palette PNG", (picture) => picture.png({ palette: true })],
    ["16-bit PNG", (picture) => picture.toColourspace("rgb16").png()],
    ["PNG with an opaque alpha", (picture) => picture.ensureAlpha().png()],
    ["WebP", (picture) => picture.webp()],
    ["AVIF", (picture) => picture.avif()],
    ["GIF", (picture) => picture.gif()],
    ["JPEG in Display P3", (picture) => picture.withIccProfile("p3").jpeg({ quality: 100 })],
  ])("is a JPEG in sRGB of the same colours: from %s", async (_, encode) => {
    const kept = await normalisePicture(await encode(plain()).toBuffer());
    const metadata = await libvips(kept.bytes).metadata();
    expect(metadata).toMatchObject({ format: "jpeg", space: "srgb", channels: 3, width: 300, height: 200 });
    expect(metadata.chromaSubsampling).toBe("4:4:4");
    expect([kept.width, kept.height]).toEqual([300, 200]);
    expect(await pixel(kept.bytes)).toEqual([near(204), near(136), near(68, 16)]);
  });

  it("has three channels where it was grey", async () => {
    const kept = await normalisePicture(await plain().greyscale().jpeg().toBuffer());
    expect(await libvips(kept.bytes).metadata()).toMatchObject({ space: "srgb", channels: 3 });
  });

  it("stands upright and carries neither EXIF nor place nor profile", async () => {
    const half = libvips({ create: { width: 150, height: 200, channels: 3, background: "#0000ff" } });
    const lying = await plain()
      .composite([{ input: await half.png().toBuffer(), left: 0, top: 0 }])
      .keepExif()
      .withExif({ IFD0: { Make: "Camera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 32/1" } })
      .withMetadata({ orientation: 6, icc: "p3" })
      .jpeg()
      .toBuffer();
    const before = await libvips(lying).metadata();
    expect(before).toMatchObject({ orientation: 6 });
    expect(before.exif).toBeDefined();
    expect(before.icc).toBeDefined();

    const kept = await normalisePicture(lying);
    expect([kept.width, kept.height]).toEqual([200, 300]);
    const after = await libvips(kept.bytes).metadata();
    expect(after).toMatchObject({ width: 200, height: 300 });
    for (const part of ["orientation", "exif", "icc", "xmp", "iptc"] as const)
      expect(after[part]).toBeUndefined();
    expect(kept.bytes.includes("Exif")).toBe(false);
    // Turned clockwise, the left half is the upper one.
    expect(await pixel(kept.bytes, 100, 20)).toEqual([near(0, 12), near(0, 12), near(255, 12)]);
    expect(await pixel(kept.bytes, 100, 280)).toEqual([near(204), near(136), near(68)]);
  });

  it("lies on white where it was see-through", async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    const clear = libvips({ create: { width: 100, height: 100, channels: 4, background } });
    const kept = await normalisePicture(await clear.png().toBuffer());
    expect(await pixel(kept.bytes)).toEqual([255, 255, 255]);
  });

  it.each(["webp", "gif"] as const)("is the first frame of an animated %s", async (format) => {
    const frames = ["#ff0000", "#00ff00", "#0000ff"].map((background) =>
      libvips({ create: { width: 100, height: 100, channels: 3, background } })
        .png()
        .toBuffer(),
    );
    const joined = libvips(await Promise.all(frames), { join: { animated: true } });
    const moving = await joined.toFormat(format).toBuffer();
    expect(await libvips(moving).metadata()).toMatchObject({ pages: 3 });
    const kept = await normalisePicture(moving);
    expect([kept.width, kept.height]).toEqual([100, 100]);
    expect(await pixel(kept.bytes)).toEqual([near(255, 5), near(0, 5), near(0, 5)]);
  });

  it("is what it says even with a page of HTML behind it, and the page is gone", async () => {
    const polyglot = Buffer.concat([photo, Buffer.from("<html><script>alert(1)</script></html>")]);
    const kept = await normalisePicture(polyglot);
    expect(kept.bytes.includes("<script")).toBe(false);
  });

  it.each([
    [6000, 3000, 4096, 2048],
    [7000, 1400, 6400, 1280],
    [20_000, 64, 16_384, 52],
    [64, 64, 64, 64],
  ])("of %i x %i is kept at %i x %i", async (width, height, keptWidth, keptHeight) => {
    const kept = await normalisePicture(hugePng(width, height));
    expect([kept.width, kept.height]).toEqual([keptWidth, keptHeight]);
  });

  it("of 50 megapixels is accepted", async () => {
    const kept = await normalisePicture(hugePng(10_000, 5000));
    expect([kept.width, kept.height]).toEqual([4096, 2048]);
  });
});

describe("a file that is refused", () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ["nothing", () => new Uint8Array(0), /^This file is empty\. Choose/],
    ["text", () => Buffer.from("Dear diary, nothing happened."), /^This file is a text document/],
    ["a page of HTML", () => Buffer.from("<!doctype html><img src=x>"), /^This file is a text document/],
    ["SVG", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>'), /SVG/],
    ["PDF", () => Buffer.from("%PDF-1.7\n%âãÏÓ"), /PDF/],
    ["TIFF", () => plain().tiff().toBuffer(), /TIFF/],
    ["HEIC", () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0", "latin1"), /iPhone HEIC/],
    ["noise", () => Buffer.alloc(500, 0xa7), /not a picture of a kind/],
    [
      "1 x 1",
      () => plain(1, 1).png().toBuffer(),
      /^This picture is 1 × 1 pixels; each side needs at least 64\./,
    ],
    ["63 x 500", () => plain(63, 500).png().toBuffer(), /^This picture is 63 × 500 pixels/],
    ["half a JPEG", () => photo.subarray(0, photo.length / 2), /damaged: its end is missing/],
    ["a JPEG without its end mark", () => photo.subarray(0, -2), /damaged: its end is missing/],
    ["half a PNG", () => hugePng(500, 500, 250), /damaged/],
    [
      "half a WebP",
      async () => halved(await libvips(photo).webp().toBuffer()),
      /damaged: its end is missing/,
    ],
    ["half an AVIF", async () => halved(await plain().avif().toBuffer()), /damaged/],
    ["half a GIF", async () => halved(await libvips(photo).resize(200).gif().toBuffer()), /damaged/],
    ["a JPEG's first bytes", () => photo.subarray(0, 20), /damaged/],
    ["a JPEG of noise", () => Buffer.concat([photo.subarray(0, 20), Buffer.alloc(5000, 0xa7)]), /damaged/],
  ])("%s: says so in one sentence", async (_, make, sentence) => {
    const error = await refusal(await make());
    expect(error).toMatchObject({ name: "AppError", code: "invalid_input" });
    expect(error.message).toMatch(sentence);
    expect(error.detail).toMatchObject([{ loc: ["body"], msg: error.said }]);
  });

  it("30 MB: names its size and the most", async () => {
    const error = await refusal(Buffer.concat([photo, Buffer.alloc(30 * 1024 * 1024 - photo.length)]));
    expect(error.code).toBe("too_large");
    expect(error.message).toMatch(/^This file is 30 MB; 25 MB is the most\./);
  });

  it("100 megapixels: refused from the header, without decoding", async () => {
    const bytes = hugePng(10_000, 10_000);
    const start = performance.now();
    const error = await refusal(bytes);
    expect(performance.now() - start).toBeLessThan(500);
    expect(error.code).toBe("too_large");
    expect(error.message).toMatch(/^This picture has 100 megapixels; 50 is the most\./);
  });

  it("one row above 50 megapixels is not called 50", async () => {
    const error = await refusal(hugePng(10_000, 5001));
    expect(error.message).toMatch(/^This picture has 50\.1 megapixels; 50 is the most\./);
  });
});

const halved = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2));
