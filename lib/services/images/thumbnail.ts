import type { Ctx } from "@/lib/services/context";

import { withDecodingSlot } from "./decoding-slot";
import { thumbnailKey } from "./remove-picture";
import { sharp } from "./sharp";

/** Wide enough for a card of the grid on a screen of two pixels a point. */
const widest = 480;
const quality = 76;

/** One making at a time for each thumbnail in this process, whichever copy of this module asks. */
const shared = globalThis as { firstframeThumbnails?: Map<string, Promise<void>> };
const running = (shared.firstframeThumbnails ??= new Map());

async function make({ media }: Ctx, mediaKey: string, key: string): Promise<void> {
  const picture = await media.bytes(mediaKey);
  const thumbnail = await withDecodingSlot(() =>
    sharp(picture).resize({ width: widest, withoutEnlargement: true }).webp({ quality }).toBuffer(),
  );
  await media.put(key, thumbnail, "image/webp");
  // Removed while it was read: its thumbnail would stay for ever.
  if ((await media.size(mediaKey)) === null) await media.delete(key);
}

/**
 * The key of a picture's thumbnail, which is made when it is first asked for. A key of anything else comes back as it
 * is: there is nothing smaller of it.
 * @throws AppError not_found where there is no such picture.
 */
export async function prepareThumbnail(ctx: Ctx, mediaKey: string): Promise<string> {
  const key = thumbnailKey(mediaKey);
  if (key === null || (await ctx.media.size(key)) !== null) return key ?? mediaKey;
  const alreadyRunning = running.get(key);
  const made = alreadyRunning ?? make(ctx, mediaKey, key).finally(() => running.delete(key));
  running.set(key, made);
  await made;
  return key;
}
