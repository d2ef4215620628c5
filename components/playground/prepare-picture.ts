import type { ImageSize } from "@/lib/domain/model-input";

const wantedBytes = 1.5 * 1024 * 1024;
const longestEdge = 2560;
const shrinkStep = 0.8;
const qualities = [0.92, 0.85, 0.78, 0.7];
const sentAsIs = ["image/jpeg", "image/png", "image/webp"];

export interface PreparedPicture {
  bytes: Blob;
  /** Upright, as it was before scaling; null where the browser cannot read it. */
  size: ImageSize | null;
}

function draw(bitmap: ImageBitmap, scale: number): HTMLCanvasElement | null {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.imageSmoothingQuality = "high";
  // JPEG has no transparency: what was clear would turn black.
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => {
    canvas.toBlob(resolve, "image/jpeg", quality);
  });
}

async function scaleDown(bitmap: ImageBitmap): Promise<Blob | null> {
  let scale = Math.min(1, longestEdge / Math.max(bitmap.width, bitmap.height));
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const canvas = draw(bitmap, scale);
    if (!canvas) return null;
    for (const quality of qualities) {
      const bytes = await encode(canvas, quality);
      if (!bytes || bytes.size <= wantedBytes) return bytes;
    }
    scale *= shrinkStep;
  }
  return null;
}

/**
 * Makes a picture small enough to send: at most 2560 px and 1.5 MB. What the browser cannot read goes as it is, so
 * that the server can say what is wrong with it.
 */
export async function preparePicture(file: Blob): Promise<PreparedPicture> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return { bytes: file, size: null };
  }
  try {
    const size = { width: bitmap.width, height: bitmap.height };
    const small = file.size <= wantedBytes && Math.max(size.width, size.height) <= longestEdge;
    if (small && sentAsIs.includes(file.type)) return { bytes: file, size };
    return { bytes: (await scaleDown(bitmap)) ?? file, size };
  } finally {
    bitmap.close();
  }
}
