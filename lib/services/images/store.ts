import { createHash, randomUUID } from "node:crypto";

import { eq } from "drizzle-orm";

import { images } from "@/lib/db/schema";
import type { Ctx } from "@/lib/services/context";

import { withDecodingSlot } from "./decoding-slot";
import { normalisePicture } from "./normalise";

export interface StoredImage {
  id: string;
  /** Root-relative. */
  url: string;
  width: number;
  height: number;
  sha256: string;
}

type Row = typeof images.$inferSelect;

const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function toStoredImage({ id, mediaKey, width, height, sha256 }: Row): StoredImage {
  return { id, url: `/media/${mediaKey}`, width, height, sha256 };
}

async function getBySha256(ctx: Ctx, sha256: string): Promise<Row | undefined> {
  const [row] = await ctx.db.select().from(images).where(eq(images.sha256, sha256));
  return row;
}

/**
 * Keeps a picture from outside, decoded and encoded anew; the same picture is kept once.
 * @throws AppError invalid_input or too_large, with the sentence a person reads.
 */
export async function storeImage(ctx: Ctx, bytes: Uint8Array): Promise<StoredImage> {
  // A picture of our own that comes back is kept as it is: encoding it again would only cost quality.
  const own = await getBySha256(ctx, sha256Of(bytes));
  if (own && (await ctx.media.size(own.mediaKey)) === own.bytes) return toStoredImage(own);

  const picture = await withDecodingSlot(() => normalisePicture(bytes));
  const sha256 = sha256Of(picture.bytes);
  const mediaKey = `images/${sha256}.jpg`;
  const contentType = "image/jpeg";
  // The file comes before its row, and again if it went missing: a row promises a file.
  if ((await ctx.media.size(mediaKey)) !== picture.bytes.length) {
    await ctx.media.put(mediaKey, picture.bytes, contentType);
  }
  const { width, height } = picture;
  await ctx.db
    .insert(images)
    .values({
      id: randomUUID(),
      sha256,
      mediaKey,
      contentType,
      bytes: picture.bytes.length,
      width,
      height,
      createdAt: ctx.now(),
    })
    .onConflictDoNothing();
  const row = await getBySha256(ctx, sha256);
  if (row === undefined) throw new Error(`the picture ${sha256} was stored and is gone`);
  return toStoredImage(row);
}
