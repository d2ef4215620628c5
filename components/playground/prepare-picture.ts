import type { ImageSize } from "@/lib/domain/model-fields";

import { convertHeic, isHeic } from "./picture-heic";

const wantedBytes = 1.5 * 1024 * 1024;
const longestEdge = 2560;
const shrinkStep = 0.8;
const qualities = [0.92, 0.85, 0.78, 0.7];
const sentAsIs = ["image/jpeg", "image/png", "image/webp"];
const neverSeeThrough = "image/jpeg";
const alphaProbeEdge = 512;
/** Less than this is clear enough to be seen. */
const opaqueAlpha = 250;

/** A picture this browser can show. */
export interface OpenPicture {
  /** The chosen file, or what was made of it where the browser could not read it. */
  file: Blob;
  bitmap: ImageBitmap;
  /** Upright. */
  size: ImageSize;
  seeThrough: boolean;
}

const decode = (file: Blob) => createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);

function draw(bitmap: ImageBitmap, scale: number, backdrop: string | null): CanvasRenderingContext2D | null {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext("2d", { willReadFrequently: backdrop === null });
  if (!pen) return null;
  pen.imageSmoothingQuality = "high";
  if (backdrop !== null) {
    pen.fillStyle = backdrop;
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return pen;
}

function isSeeThrough(bitmap: ImageBitmap): boolean {
  const scale = Math.min(1, alphaProbeEdge / Math.max(bitmap.width, bitmap.height));
  const pen = draw(bitmap, scale, null);
  const { data } = pen?.getImageData(0, 0, pen.canvas.width, pen.canvas.height) ?? { data: [] };
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < opaqueAlpha) return true;
  return false;
}

/** Decodes a picture, an iPhone's too; null where nothing here can read it. */
export async function openPicture(chosen: Blob, onConverting: () => void): Promise<OpenPicture | null> {
  let file = chosen;
  let bitmap = await decode(file);
  if (!bitmap && (await isHeic(file))) {
    onConverting();
    file = (await convertHeic(file)) ?? file;
    bitmap = await decode(file);
  }
  if (!bitmap) return null;
  const { width, height } = bitmap;
  return {
    file,
    bitmap,
    size: { width, height },
    seeThrough: file.type !== neverSeeThrough && isSeeThrough(bitmap),
  };
}

function encode(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob | null> {
  return new Promise((resolve) => {
    canvas.toBlob(resolve, type, quality);
  });
}

async function flatten(bitmap: ImageBitmap, backdrop: string): Promise<Blob | null> {
  let scale = Math.min(1, longestEdge / Math.max(bitmap.width, bitmap.height));
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const canvas = draw(bitmap, scale, backdrop)?.canvas;
    if (!canvas) return null;
    for (const quality of qualities) {
      const bytes = await encode(canvas, "image/jpeg", quality);
      if (!bytes || bytes.size <= wantedBytes) return bytes;
    }
    scale *= shrinkStep;
  }
  return null;
}

/** Makes a picture small enough to send: at most 2560 px and 1.5 MB. What is see-through stands on the backdrop. */
export async function preparePicture(
  { file, bitmap, size, seeThrough }: OpenPicture,
  backdrop: string,
): Promise<Blob> {
  const small = file.size <= wantedBytes && Math.max(size.width, size.height) <= longestEdge;
  if (small && !seeThrough && sentAsIs.includes(file.type)) return file;
  if (small && seeThrough) {
    const canvas = draw(bitmap, 1, backdrop)?.canvas;
    const whole = canvas && (await encode(canvas, "image/png"));
    if (whole && whole.size <= wantedBytes) return whole; // a drawing's flat colours stay what they are
  }
  // JPEG has no transparency: what was clear would turn black.
  return (await flatten(bitmap, backdrop)) ?? file;
}
