import { describe, expect, it } from "vitest";

import { sniffFormat } from "./sniff-format";

const box = (...brands: string[]) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 12 + brands.length * 4]),
    Buffer.from(`ftyp${brands[0]}\0\0\0\0${brands.slice(1).join("")}`, "latin1"),
  ]);

describe("sniffFormat", () => {
  it.each([
    ["", "empty"],
    ["\xff\xd8\xff\xe0", "jpeg"],
    ["\x89PNG\r\n\x1a\n", "png"],
    ["RIFF\0\0\0\0WEBPVP8 ", "webp"],
    ["RIFF\0\0\0\0WAVEfmt ", "unknown"],
    ["GIF89a", "gif"],
    ["%PDF-1.7\n", "pdf"],
    ["II*\0\x08\0\0\0", "tiff"],
    ["MM\0*\0\0\0\x08", "tiff"],
    ["BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28", "bmp"],
    ["BMW builds cars, mostly.", "text"],
    ["hello", "text"],
    ["\xef\xbb\xbfhello", "text"],
    ["<!doctype html><p>hello", "text"],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', "svg"],
    ['\n<?xml version="1.0"?><!-- drawn --><svg width="9">', "svg"],
    ["\0\x01\x02\x03", "unknown"],
    ["\x80\x81\x82\x83", "unknown"],
    ["\x1a\x45\xdf\xa3\x01", "video"],
  ])("knows %j as %s", (text, format) => {
    expect(sniffFormat(Buffer.from(text, "latin1"))).toBe(format);
  });

  it("tells AVIF, HEIC and video apart by their brands", () => {
    expect(sniffFormat(box("avif", "mif1", "miaf"))).toBe("avif");
    expect(sniffFormat(box("mif1", "avif"))).toBe("avif");
    expect(sniffFormat(box("heic", "mif1"))).toBe("heic");
    expect(sniffFormat(box("mif1", "heic"))).toBe("heic");
    expect(sniffFormat(box("isom", "mp41"))).toBe("video");
  });

  it("takes long text in any language for text", () => {
    expect(sniffFormat(Buffer.from("Löwenzahn 🌼 ".repeat(2000)))).toBe("text");
  });
});
