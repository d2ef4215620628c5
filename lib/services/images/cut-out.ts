import type { ImageSize } from "@/lib/domain/model-fields";
import type { Crop } from "@/lib/domain/sizes";

import { sharp } from "./sharp";

export const handedOverMaxBytes = 400_000;
const qualities = [92, 88, 84, 80, 75, 70, 60, 50, 40, 30, 20, 10];

/** A part of a picture at exactly the size asked for, as a JPEG of the best quality that fits the limit. */
export async function cutOut(picture: Uint8Array, crop: Crop, target: ImageSize): Promise<Buffer> {
  const { data, info } = await sharp(picture, { failOn: "truncated" })
    .extract(crop)
    .resize(target.width, target.height, { fit: "fill", kernel: "lanczos3" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  let jpeg = Buffer.alloc(0);
  for (const quality of qualities) {
    const encoded = sharp(data, { raw: { width, height, channels } });
    jpeg = await encoded.jpeg({ quality, chromaSubsampling: "4:4:4" }).toBuffer();
    if (jpeg.length <= handedOverMaxBytes) break;
  }
  return jpeg;
}
