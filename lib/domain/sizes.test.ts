import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { limits, namedSizes } from "./model-fields";
import { centreCrop, keptArea, nearestShape, shapes, sizeTable, snapSize, tiers } from "./sizes";

const edge = fc.integer({ min: limits.image_size.min, max: limits.image_size.max });
const size = fc.record({ width: edge, height: edge });
const everySize = tiers.flatMap((tier) =>
  shapes.map((shape) => ({ tier, shape, ...sizeTable[tier][shape] })),
);

describe("what the model makes of a size", () => {
  it.each(everySize)("leaves $width x $height ($tier, $shape) as it is", (own) => {
    expect(snapSize({ width: own.width, height: own.height })).toEqual(own);
  });

  it.each([
    ["square_hd", "720", "1:1", 960, 960],
    ["square", "480", "1:1", 640, 640],
    ["portrait_4_3", "720", "3:4", 832, 1104],
    ["portrait_16_9", "480", "9:16", 480, 832],
    ["landscape_4_3", "720", "4:3", 1104, 832],
    ["landscape_16_9", "480", "16:9", 832, 480],
  ] as const)("takes fal's %s to %sp, %s: %i x %i", (name, tier, shape, width, height) => {
    expect(snapSize(namedSizes[name])).toEqual({ tier, shape, width, height });
  });

  it.each([
    [1920, 1080, 1280, 720],
    [3840, 2160, 1280, 720],
    [1280, 800, 1280, 720],
    [640, 360, 832, 480],
    [426, 240, 320, 192],
    [1080, 1920, 720, 1280],
    [500, 500, 640, 640],
    [1, 1, 256, 256],
    [14142, 14142, 960, 960],
    [14142, 1, 320, 192],
    [1, 14142, 192, 320],
  ])("snaps %i x %i to %i x %i", (width, height, snappedWidth, snappedHeight) => {
    expect(snapSize({ width, height })).toMatchObject({ width: snappedWidth, height: snappedHeight });
  });

  it("is always one of NVIDIA's sizes, and a second time changes nothing", () => {
    fc.assert(
      fc.property(size, (asked) => {
        const snapped = snapSize(asked);
        expect(everySize).toContainEqual(snapped);
        expect(snapSize(snapped)).toEqual(snapped);
      }),
    );
  });

  it("grows or stays when both edges grow alike", () => {
    const small = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(small, small, fc.integer({ min: 1, max: 7 }), (width, height, times) => {
        const before = snapSize({ width, height });
        const after = snapSize({ width: width * times, height: height * times });
        expect(after.shape).toBe(before.shape);
        expect(tiers.indexOf(after.tier)).toBeGreaterThanOrEqual(tiers.indexOf(before.tier));
      }),
    );
  });
});

describe("the nearest shape", () => {
  it.each([
    [832, 480, "16:9"],
    [736, 544, "4:3"],
    [640, 640, "1:1"],
    [544, 736, "3:4"],
    [480, 832, "9:16"],
    [4000, 3000, "4:3"],
    [3000, 2000, "4:3"],
    [2000, 3000, "3:4"],
    [1600, 1000, "16:9"],
    [2520, 1080, "16:9"],
  ] as const)("of %i x %i is %s", (width, height, shape) => {
    expect(nearestShape({ width, height })).toBe(shape);
  });
});

describe("the centred crop", () => {
  it.each([
    ["a film still", [1920, 1080], [832, 480], [24, 0, 1872, 1080]],
    ["a square", [1000, 1000], [832, 480], [0, 211, 1000, 577]],
    ["a phone's portrait", [3024, 4032], [832, 480], [0, 1143, 3024, 1745]],
    ["the very shape", [416, 240], [832, 480], [0, 0, 416, 240]],
    ["a wide strip", [1000, 10], [640, 640], [495, 0, 10, 10]],
    ["a single pixel", [1, 1], [832, 480], [0, 0, 1, 1]],
    ["a line", [10_000, 1], [192, 320], [4999, 0, 1, 1]],
  ] as const)("of %s", (_what, picture, target, [left, top, width, height]) => {
    expect(
      centreCrop({ width: picture[0], height: picture[1] }, { width: target[0], height: target[1] }),
    ).toEqual({ left, top, width, height });
  });

  it("lies inside the picture, spans one edge, is centred and has the target's shape to a pixel", () => {
    fc.assert(
      fc.property(size, fc.constantFrom(...everySize), (picture, target) => {
        const crop = centreCrop(picture, target);
        const right = picture.width - crop.left - crop.width;
        const below = picture.height - crop.top - crop.height;
        expect(Math.min(crop.left, crop.top, right, below)).toBe(0);
        expect(Math.min(crop.width, crop.height)).toBeGreaterThanOrEqual(1);
        expect(crop.width === picture.width || crop.height === picture.height).toBe(true);
        expect(Math.abs(right - crop.left)).toBeLessThanOrEqual(1);
        expect(Math.abs(below - crop.top)).toBeLessThanOrEqual(1);
        const exact =
          crop.height === picture.height
            ? Math.abs(crop.width - (crop.height * target.width) / target.height)
            : Math.abs(crop.height - (crop.width * target.height) / target.width);
        expect(exact).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("keeps everything of a picture of the same shape and says how much of another", () => {
    const film = { width: 1920, height: 1080 };
    expect(keptArea(film, centreCrop(film, { width: 16, height: 9 }))).toBe(1);
    expect(keptArea(film, centreCrop(film, { width: 832, height: 480 }))).toBe(0.975);
    expect(keptArea(film, centreCrop(film, { width: 1, height: 1 }))).toBe(0.5625);
  });
});
