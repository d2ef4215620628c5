import type { ImageSize } from "./model-fields";
import { centreCrop, type Crop, keptArea, type Shape, shapes, sizeTable, type Tier } from "./sizes";

/** Which part of a picture is shown, whatever the shape: its centre as shares of the picture, and how close it is. */
export interface Framing {
  x: number;
  y: number;
  /** 1 is the largest part that fits. */
  zoom: number;
}

export const wholeFraming: Framing = { x: 0.5, y: 0.5, zoom: 1 };
/** As close as the form goes; a part that came from elsewhere may be closer. */
export const maxZoom = 4;

/** To the nearest whole number, and down from the middle, as the centred part is. */
const nearest = (value: number) => Math.ceil(value - 0.5);
const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/** The part that a framing shows at the target's shape, in whole pixels of the picture and inside it. */
export function framedCrop(picture: ImageSize, target: ImageSize, { x, y, zoom }: Framing): Crop {
  const largest = centreCrop(picture, target);
  const closer = Math.max(1, zoom);
  const wide = target.width >= target.height;
  // The longer side is rounded and the other follows from it, so that the shape is kept as well as pixels can.
  const width = wide
    ? Math.max(1, Math.round(largest.width / closer))
    : Math.max(1, Math.round((Math.round(largest.height / closer) * target.width) / target.height));
  const height = wide
    ? Math.max(1, Math.round((width * target.height) / target.width))
    : Math.max(1, Math.round(largest.height / closer));
  const size =
    closer === 1
      ? { width: largest.width, height: largest.height }
      : { width: Math.min(width, picture.width), height: Math.min(height, picture.height) };
  return {
    left: clamp(nearest(x * picture.width - size.width / 2), 0, picture.width - size.width),
    top: clamp(nearest(y * picture.height - size.height / 2), 0, picture.height - size.height),
    ...size,
  };
}

/** The framing that shows a part: `framedCrop` gives the part back. */
export function framingOf(picture: ImageSize, target: ImageSize, crop: Crop): Framing {
  const largest = centreCrop(picture, target);
  const zoom = target.width >= target.height ? largest.width / crop.width : largest.height / crop.height;
  return {
    x: (crop.left + crop.width / 2) / picture.width,
    y: (crop.top + crop.height / 2) / picture.height,
    zoom: Math.max(1, zoom),
  };
}

/** Whether a part lies inside the picture, in whole pixels. */
export function isInside({ left, top, width, height }: Crop, picture: ImageSize): boolean {
  const whole = [left, top, width, height].every((value) => Number.isSafeInteger(value));
  const inside = left >= 0 && top >= 0 && left + width <= picture.width && top + height <= picture.height;
  return whole && inside && width > 0 && height > 0;
}

/** Whether a part has the target's shape, as nearly as whole pixels can. */
export function hasShapeOf({ width, height }: Crop, target: ImageSize): boolean {
  return (
    Math.abs(height - (width * target.height) / target.width) < 1 ||
    Math.abs(width - (height * target.width) / target.height) < 1
  );
}

/** Whether the model is given fewer pixels than it makes. */
export function isEnlarged(crop: Crop, target: ImageSize): boolean {
  return crop.width < target.width || crop.height < target.height;
}

export function isSameCrop(one: Crop, other: Crop): boolean {
  return (["left", "top", "width", "height"] as const).every((side) => one[side] === other[side]);
}

/** A picture's url with the part to show: what a submit names. */
export function cropUrl(url: string, crop: Crop | null): string {
  return crop ? `${url}?crop=${crop.left},${crop.top},${crop.width},${crop.height}` : url;
}

const cropForm = /^([^?]*)(?:\?crop=(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6}))?$/s;

/** What `cropUrl` put together; null where it is anything else. */
export function readCropUrl(text: string): { url: string; crop: Crop | null } | null {
  const parts = cropForm.exec(text);
  if (!parts) return null;
  const [, url = "", ...numbers] = parts;
  if (numbers[0] === undefined) return { url, crop: null };
  const [left = 0, top = 0, width = 0, height = 0] = numbers.map(Number);
  return { url, crop: { left, top, width, height } };
}

/** The shape that keeps most of a picture at a tier, and how much that is. */
export function bestShape(picture: ImageSize, tier: Tier): { shape: Shape; kept: number } {
  const kept = shapes.map((shape) => ({
    shape,
    kept: keptArea(picture, centreCrop(picture, sizeTable[tier][shape])),
  }));
  return kept.reduce((best, each) => (each.kept > best.kept ? each : best));
}
