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

/** Of a context only what storing needs. */
type StoreCtx = Pick<Ctx, "db" | "media" | "now">;
type Row = typeof images.$inferSelect;

const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function toStoredImage({ id, mediaKey, width, height, sha256 }: Row): StoredImage {
  return { id, url: `/media/${mediaKey}`, width, height, sha256 };
}

/**
 * The row of a picture that is wanted now. Where it is just being removed this waits for the end of that; afterwards
 * its file is not removed for some days.
 */
async function touch(ctx: StoreCtx, sha256: string): Promise<Row | undefined> {
  const [row] = await ctx.db
    .update(images)
    .set({ createdAt: ctx.now() })
    .where(eq(images.sha256, sha256))
    .returning();
  return row;
}

/**
 * Keeps a picture from outside, decoded and encoded anew; the same picture is kept once.
 * @throws AppError invalid_input or too_large, with the sentence a person reads.
 */
export async function storeImage(ctx: StoreCtx, bytes: Uint8Array): Promise<StoredImage> {
  // A picture of our own that comes back is kept as it is: encoding it again would only cost quality.
  const own = await touch(ctx, sha256Of(bytes));
  if (own && (await ctx.media.size(own.mediaKey)) === own.bytes) return toStoredImage(own);

  const picture = await withDecodingSlot(() => normalisePicture(bytes));
  const sha256 = sha256Of(picture.bytes);
  const mediaKey = `images/${sha256}.jpg`;
  const contentType = "image/jpeg";
  await touch(ctx, sha256);
  // The file comes before its row, and again if it went missing: a row promises a file.
  if ((await ctx.media.size(mediaKey)) !== picture.bytes.length) {
    await ctx.media.put(mediaKey, picture.bytes, contentType);
  }
  const { width, height } = picture;
  const values = {
    id: randomUUID(),
    sha256,
    mediaKey,
    contentType,
    bytes: picture.bytes.length,
    width,
    height,
  };
  // Of those that store the same picture at once the first makes the row. No index is named as the one that may
  // conflict, for whichever of the two is looked at first says so.
  const [made] = await ctx.db
    .insert(images)
    .values({ ...values, createdAt: ctx.now() })
    .onConflictDoNothing()
    .returning();
  const row = made ?? (await touch(ctx, sha256));
  if (row === undefined) throw new Error(`the picture ${sha256} was stored and is gone`);
  return toStoredImage(row);
}
