import { AppError } from "@/lib/domain/errors";
import { megabytes, megapixels, pictureLimits } from "@/lib/domain/pictures";
import { type Sentence, sentence } from "@/lib/words/catalogue";

import { sharp } from "./sharp";
import { isPictureFormat, type OtherFormat, type PictureFormat, sniffFormat } from "./sniff-format";

/** A picture as it is kept: a JPEG in sRGB, upright, with nothing in it but its pixels. */
export interface NormalPicture {
  bytes: Buffer;
  width: number;
  height: number;
}

const qualities = { quality: 92, chromaSubsampling: "4:4:4" } as const;
const longSideKept = 4096;
const shortSideKept = 1280;
/** libjpeg ends at 65,500; browsers draw less. */
const longestSide = 16_384;
const decodingSeconds = 60;

function refuse(code: "invalid_input" | "too_large", msg: Sentence, type: string, cause?: unknown): never {
  throw new AppError(code, msg, [{ loc: ["body"], msg, type }], { cause });
}

function refuseFormat(format: OtherFormat): never {
  const msg = sentence((t) => t(`pictures.unreadable.${format}`));
  return refuse("invalid_input", msg, "unsupported_image_format");
}

function damaged(error: unknown): never {
  const cause = error instanceof Error ? error.message : "";
  const endMissing = /premature|unexpected end|end of file|truncated|read error|unable to parse/i.test(cause);
  const msg = sentence((t) => t(endMissing ? "pictures.refused.cutShort" : "pictures.refused.damaged"));
  return refuse("invalid_input", msg, "image_load_error", error);
}

function requireBytes({ length }: Uint8Array): void {
  const most = megabytes(pictureLimits.maxBytes);
  if (length <= pictureLimits.maxBytes) return;
  const msg = sentence((t) => t("pictures.refused.fileTooLarge", { size: megabytes(length), most }));
  refuse("too_large", msg, "file_too_large");
}

function requirePixels(width: number, height: number): void {
  const { maxPixels, minSide: least } = pictureLimits;
  if (width * height > maxPixels) {
    const values = { size: megapixels(width * height), most: megapixels(maxPixels) };
    const msg = sentence((t) => t("pictures.refused.tooManyPixels", values));
    refuse("too_large", msg, "image_too_large");
  }
  if (Math.min(width, height) < least) {
    const values = { width: String(width), height: String(height), least };
    const msg = sentence((t) => t("pictures.refused.tooSmall", values));
    refuse("invalid_input", msg, "image_too_small");
  }
}

/** Scaled to 4096 px on the long side, unless that would leave the short one too short for a first frame. */
function keptScale(width: number, height: number): number {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  return Math.min(1, longestSide / long, Math.max(longSideKept / long, shortSideKept / short));
}

async function requireSize(bytes: Uint8Array, format: PictureFormat) {
  // The header is read without a limit, so that the refusal can name the size; nothing is decoded for it.
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata().catch(damaged);
  const isAvif = metadata.format === "heif" && metadata.compression === "av1";
  if ((isAvif ? "avif" : metadata.format) !== format) refuseFormat("unknown");
  const { width, height } = metadata.autoOrient;
  requirePixels(width, height);
  return { width, height };
}

/** Decodes a picture from outside and encodes it anew: of an animation the first frame, on white if it is see-through. */
export async function normalisePicture(bytes: Uint8Array): Promise<NormalPicture> {
  requireBytes(bytes);
  const format = sniffFormat(bytes);
  if (!isPictureFormat(format)) return refuseFormat(format);
  const { width, height } = await requireSize(bytes, format);
  const scale = keptScale(width, height);
  const upright = sharp(bytes, { failOn: "truncated", limitInputPixels: pictureLimits.maxPixels })
    .timeout({ seconds: decodingSeconds })
    .autoOrient();
  if (scale < 1) {
    upright.resize(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)), {
      fit: "fill",
      kernel: "lanczos3",
    });
  }
  const { data, info } = await upright
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg(qualities)
    .toBuffer({ resolveWithObject: true })
    .catch(damaged);
  return { bytes: data, width: info.width, height: info.height };
}
