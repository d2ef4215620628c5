import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  bestShape,
  cropUrl,
  framedCrop,
  framingOf,
  hasShapeOf,
  isEnlarged,
  isInside,
  isSameCrop,
  maxZoom,
  readCropUrl,
  wholeFraming,
} from "./framing";
import { centreCrop, shapes, sizeTable, tiers } from "./sizes";

const side = fc.integer({ min: 64, max: 4096 });
const picture = fc.record({ width: side, height: side });
const target = fc
  .tuple(fc.constantFrom(...tiers), fc.constantFrom(...shapes))
  .map(([tier, shape]) => sizeTable[tier][shape]);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const framing = fc.record({
  x: share,
  y: share,
  zoom: fc.double({ min: 1, max: 10 * maxZoom, noNaN: true }),
});

describe("framedCrop", () => {
  it("lies inside the picture and has the target's shape, for every framing", () => {
    fc.assert(
      fc.property(picture, target, framing, (size, made, chosen) => {
        const crop = framedCrop(size, made, chosen);
        expect(isInside(crop, size)).toBe(true);
        expect(hasShapeOf(crop, made)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("comes back the same, pixel for pixel", () => {
    fc.assert(
      fc.property(picture, target, framing, (size, made, chosen) => {
        const crop = framedCrop(size, made, chosen);
        expect(framedCrop(size, made, framingOf(size, made, crop))).toEqual(crop);
      }),
      { numRuns: 2000 },
    );
  });

  it("shows the centred part where nothing was chosen", () => {
    fc.assert(
      fc.property(picture, target, (size, made) => {
        expect(framedCrop(size, made, wholeFraming)).toEqual(centreCrop(size, made));
      }),
    );
  });

  it("keeps the chosen place when the shape changes", () => {
    const size = { width: 1000, height: 1000 };
    const chosen = framingOf(size, sizeTable["480"]["1:1"], { left: 500, top: 500, width: 500, height: 500 });
    expect(framedCrop(size, sizeTable["256"]["16:9"], chosen)).toEqual({
      left: 500,
      top: 600,
      width: 500,
      height: 300,
    });
  });
});

describe("a crop in a picture's url", () => {
  const crop = { left: 1, top: 20, width: 300, height: 4000 };

  it("is read as it was written", () => {
    expect(readCropUrl(cropUrl("/media/a.jpg", crop))).toEqual({ url: "/media/a.jpg", crop });
    expect(readCropUrl(cropUrl("/media/a.jpg", null))).toEqual({ url: "/media/a.jpg", crop: null });
  });

  it.each([
    "/a.jpg?",
    "/a.jpg?crop=",
    "/a.jpg?crop=1,2,3",
    "/a.jpg?crop=1,2,3,4,5",
    "/a.jpg?crop=-1,2,3,4",
    "/a.jpg?crop=1.5,2,3,4",
    "/a.jpg?crop=1,2,3,4&x",
    "/a.jpg?crop=1, 2,3,4",
    "/a.jpg?crop=1,2,3,4\n",
    "/a.jpg?crop=1,2,3,1e3",
    "/a.jpg?crop=1,2,3,9999999",
  ])("is nothing else: %j", (text) => {
    expect(readCropUrl(text)).toBeNull();
  });
});

describe("a part is enlarged", () => {
  const made = sizeTable["480"]["16:9"];

  it("when it has fewer pixels than the model makes", () => {
    const size = { width: 1664, height: 960 };
    const zoomed = (zoom: number) => framedCrop(size, made, { ...wholeFraming, zoom });
    expect(isEnlarged(zoomed(1), made)).toBe(false);
    expect(isEnlarged(zoomed(2), made)).toBe(false);
    expect(isEnlarged(zoomed(2.01), made)).toBe(true);
  });

  it("never for a rounded pixel, where the picture is as large as the video", () => {
    fc.assert(
      fc.property(picture, target, (size, video) => {
        const large = size.width >= video.width && size.height >= video.height;
        expect(isEnlarged(centreCrop(size, video), video)).toBe(!large);
      }),
    );
  });
});

it("compares parts side by side", () => {
  const crop = { left: 1, top: 2, width: 3, height: 4 };
  expect(isSameCrop(crop, { ...crop })).toBe(true);
  expect(isSameCrop(crop, { ...crop, top: 3 })).toBe(false);
});

it.each([
  [{ width: 720, height: 1280 }, "9:16"],
  [{ width: 1000, height: 1000 }, "1:1"],
  [{ width: 4000, height: 3000 }, "4:3"],
  [{ width: 3000, height: 1000 }, "16:9"],
])("the shape that keeps most of %j is %s", (size, shape) => {
  expect(bestShape(size, "480").shape).toBe(shape);
});
