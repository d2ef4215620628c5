import type { ImageSize } from "./model-fields";

export const tiers = ["256", "480", "720"] as const;
export type Tier = (typeof tiers)[number];
export const shapes = ["16:9", "4:3", "1:1", "3:4", "9:16"] as const;
export type Shape = (typeof shapes)[number];

/** NVIDIA's pixel sizes, width x height. Source: NVIDIA cosmos-framework, inference documentation. */
export const sizeTable: Record<Tier, Record<Shape, ImageSize>> = {
  "256": {
    "16:9": { width: 320, height: 192 },
    "4:3": { width: 320, height: 256 },
    "1:1": { width: 256, height: 256 },
    "3:4": { width: 256, height: 320 },
    "9:16": { width: 192, height: 320 },
  },
  "480": {
    "16:9": { width: 832, height: 480 },
    "4:3": { width: 736, height: 544 },
    "1:1": { width: 640, height: 640 },
    "3:4": { width: 544, height: 736 },
    "9:16": { width: 480, height: 832 },
  },
  "720": {
    "16:9": { width: 1280, height: 720 },
    "4:3": { width: 1104, height: 832 },
    "1:1": { width: 960, height: 960 },
    "3:4": { width: 832, height: 1104 },
    "9:16": { width: 720, height: 1280 },
  },
};

const heightOverWidth: Record<Shape, number> = {
  "16:9": 9 / 16,
  "4:3": 3 / 4,
  "1:1": 1,
  "3:4": 4 / 3,
  "9:16": 16 / 9,
};

function nearest<T>(items: readonly T[], distance: (item: T) => number): T {
  return items.reduce((best, item) => (distance(item) < distance(best) ? item : best));
}

/** The shape whose height over width is nearest, as NVIDIA's framework chooses it. */
export function nearestShape({ width, height }: ImageSize): Shape {
  return nearest(shapes, (shape) => Math.abs(height / width - heightOverWidth[shape]));
}

/**
 * What the model makes of a requested size in pixels. fal says only "clamped and snapped to the nearest tier
 * and aspect ratio": the shape is NVIDIA's rule; the tier is ours, the one nearest by area on a log scale.
 */
export function snapSize(size: ImageSize): ImageSize & { tier: Tier; shape: Shape } {
  const shape = nearestShape(size);
  const area = size.width * size.height;
  const tier = nearest(tiers, (candidate) => {
    const { width, height } = sizeTable[candidate][shape];
    return Math.abs(Math.log(area / (width * height)));
  });
  return { ...sizeTable[tier][shape], tier, shape };
}

export interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The largest centred part of a picture that has the target's shape, in whole pixels of the picture. */
export function centreCrop(picture: ImageSize, target: ImageSize): Crop {
  const wide = picture.width * target.height > picture.height * target.width;
  const width = wide
    ? Math.max(1, Math.round((picture.height * target.width) / target.height))
    : picture.width;
  const height = wide
    ? picture.height
    : Math.max(1, Math.round((picture.width * target.height) / target.width));
  return {
    left: Math.floor((picture.width - width) / 2),
    top: Math.floor((picture.height - height) / 2),
    width,
    height,
  };
}

/** How much of the picture's area a crop keeps, 0 to 1. */
export function keptArea(picture: ImageSize, crop: Crop): number {
  return (crop.width * crop.height) / (picture.width * picture.height);
}
