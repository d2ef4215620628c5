import { AppError } from "@/lib/domain/errors";
import { fileTooLarge, pictureLimits, tooManyPixels, tooSmall } from "@/lib/domain/pictures";

import { sharp } from "./sharp";
import { isPictureFormat, sniffFormat, type OtherFormat, type PictureFormat } from "./sniff-format";

/** A picture as it is kept: a JPEG in sRGB, upright, with nothing in it but its pixels. */
export interface NormalPicture {
  bytes: Buffer;
  width: number;
  height: number;
}

const choose = "Choose a JPEG, PNG, WebP or AVIF.";
const exportIt = "Export it as JPEG or PNG and choose that.";

const refusals: Record<OtherFormat, string> = {
  empty: `This file is empty. ${choose}`,
  heic: `This is an iPhone HEIC photo, which cannot be read here. ${exportIt}`,
  svg: `This is an SVG drawing, not a picture made of pixels. ${exportIt}`,
  pdf: `This is a PDF document, not a picture. ${exportIt}`,
  tiff: `This is a TIFF picture, which cannot be read here. ${exportIt}`,
  bmp: `This is a BMP picture, which cannot be read here. ${exportIt}`,
  video: `This is a video, not a picture. ${choose}`,
  text: `This file is a text document, whatever its name says. ${choose}`,
  unknown: `This file is not a picture of a kind that can be read here. ${choose}`,
};

const qualities = { quality: 92, chromaSubsampling: "4:4:4" } as const;
const longSideKept = 4096;
const shortSideKept = 1280;
/** libjpeg ends at 65,500; browsers draw less. */
const longestSide = 16_384;
const decodingSeconds = 60;

function refuse(code: "invalid_input" | "too_large", message: string, type: string, cause?: unknown): never {
  throw new AppError(code, message, [{ loc: ["body"], msg: message, type }], { cause });
}

function damaged(error: unknown): never {
  const cause = error instanceof Error ? error.message : "";
  const endMissing = /premature|unexpected end|end of file|truncated|read error|unable to parse/i.test(cause);
  const what = endMissing ? "its end is missing" : "it cannot be read";
  const message = `This picture is damaged: ${what}. Export or download it again.`;
  return refuse("invalid_input", message, "image_load_error", error);
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
  if ((isAvif ? "avif" : metadata.format) !== format) {
    refuse("invalid_input", refusals.unknown, "unsupported_image_format");
  }
  const { width, height } = metadata.autoOrient;
  const pixels = width * height;
  if (pixels > pictureLimits.maxPixels) refuse("too_large", tooManyPixels(pixels), "image_too_large");
  if (Math.min(width, height) < pictureLimits.minSide) {
    refuse("invalid_input", tooSmall(width, height), "image_too_small");
  }
  return { width, height };
}

/** Decodes a picture from outside and encodes it anew: of an animation the first frame, on white if it is see-through. */
export async function normalisePicture(bytes: Uint8Array): Promise<NormalPicture> {
  if (bytes.length > pictureLimits.maxBytes) {
    refuse("too_large", fileTooLarge(bytes.length), "file_too_large");
  }
  const format = sniffFormat(bytes);
  if (!isPictureFormat(format)) return refuse("invalid_input", refusals[format], "unsupported_image_format");
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
