import { eq } from "drizzle-orm";

import { images } from "@/lib/db/schema";
import { restorableSince } from "@/lib/domain/deletion";
import { AppError } from "@/lib/domain/errors";
import { hasShapeOf, isInside, readCropUrl } from "@/lib/domain/framing";
import type { ImageSize } from "@/lib/domain/model-fields";
import type { Crop } from "@/lib/domain/sizes";
import type { Ctx } from "@/lib/services/context";
import { type Sentence, sentence } from "@/lib/words/catalogue";

type ImageRow = typeof images.$inferSelect;

/** A stored picture and the part of it the video begins with; null is the largest centred part. */
export interface FirstFrame {
  image: ImageRow;
  crop: Crop | null;
}

const form = /^\/media\/(images\/[0-9a-f]{64}\.(?:jpg|png|webp))$/;

function refuse(msg: Sentence, type: string): never {
  throw new AppError("invalid_input", msg, [{ loc: ["body", "image_url"], msg, type }]);
}

/** An old picture may have been removed with the last generation that began with it; its row stays. */
async function getStoredImage(ctx: Ctx, url: string): Promise<ImageRow | undefined> {
  const mediaKey = form.exec(url)?.[1];
  if (mediaKey === undefined) return undefined;
  const [row] = await ctx.db.select().from(images).where(eq(images.mediaKey, mediaKey));
  if (!row || row.createdAt > restorableSince(ctx.now())) return row;
  return (await ctx.media.size(mediaKey)) === null ? undefined : row;
}

/**
 * The picture whose `url` was given when it was stored, that very text, and the part that `?crop=` behind it names.
 * @throws AppError invalid_input where the picture is not ours, or the part is outside it or of another shape.
 */
export async function requireFirstFrame(ctx: Ctx, imageUrl: string, target: ImageSize): Promise<FirstFrame> {
  const named = readCropUrl(imageUrl);
  const image = named ? await getStoredImage(ctx, named.url) : undefined;
  if (!named || !image) {
    return refuse(
      sentence((t) => t("pictures.refused.notStored")),
      "file_not_found",
    );
  }
  const { crop } = named;
  if (crop && !isInside(crop, image)) {
    refuse(
      sentence((t) => t("pictures.refused.partOutside")),
      "crop_outside",
    );
  }
  if (crop && !hasShapeOf(crop, target)) {
    const size = { width: String(target.width), height: String(target.height) };
    refuse(
      sentence((t) => t("pictures.refused.partOfOtherShape", size)),
      "crop_of_other_shape",
    );
  }
  return { image, crop };
}
