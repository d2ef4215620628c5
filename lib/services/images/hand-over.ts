import { and, eq } from "drizzle-orm";

import { falUploads } from "@/lib/db/schema";
import type { ImageSize } from "@/lib/domain/model-fields";
import { centreCrop, type Crop } from "@/lib/domain/sizes";
import type { Ctx } from "@/lib/services/context";

import { cutOut } from "./cut-out";
import { withDecodingSlot } from "./decoding-slot";

export interface HandOver {
  image: { id: string; mediaKey: string; width: number; height: number };
  target: ImageSize;
  /** Inside the picture, in its pixels; null is the largest centred part of the target's shape. */
  crop?: Crop | null;
}

const lifetimeSeconds = 7 * 24 * 3600;
/** A generation may wait and run for long before fal reads the picture. */
const leastLeftMs = 24 * 3600 * 1000;

/** One upload at a time for each picture and crop in this process, whichever copy of this module asks. */
const shared = globalThis as { firstframeHandOvers?: Map<string, Promise<string>> };
const running = (shared.firstframeHandOvers ??= new Map());

function cropKey({ left, top, width, height }: Crop, target: ImageSize): string {
  return `${left},${top},${width}x${height}>${target.width}x${target.height}`;
}

async function getUpload(ctx: Ctx, imageId: string, crop: string): Promise<string | null> {
  const [row] = await ctx.db
    .select()
    .from(falUploads)
    .where(and(eq(falUploads.imageId, imageId), eq(falUploads.mode, ctx.mode), eq(falUploads.crop, crop)));
  const until = ctx.now().getTime() + leastLeftMs;
  return row && row.expiresAt.getTime() >= until ? row.url : null;
}

/** fal's address of a first frame it has already, and will have for long enough; null where it must be handed over. */
export function heldPicture(ctx: Ctx, { image, target, crop }: HandOver): Promise<string | null> {
  return getUpload(ctx, image.id, cropKey(crop ?? centreCrop(image, target), target));
}

async function upload(ctx: Ctx, { image, target }: HandOver, crop: Crop): Promise<string> {
  const picture = await ctx.media.bytes(image.mediaKey);
  const jpeg = await withDecodingSlot(() => cutOut(picture, crop, target));
  const expiresAt = new Date(ctx.now().getTime() + lifetimeSeconds * 1000);
  const url = await ctx.fal.upload(jpeg, "image/jpeg", "first-frame.jpg", {
    expiresInSeconds: lifetimeSeconds,
  });
  const held = { url, expiresAt };
  await ctx.db
    .insert(falUploads)
    .values({ imageId: image.id, mode: ctx.mode, crop: cropKey(crop, target), ...held })
    .onConflictDoUpdate({ target: [falUploads.imageId, falUploads.mode, falUploads.crop], set: held });
  return url;
}

/** Forgets an address at which fal could not read the picture: the next generation hands it over anew. */
export async function forgetHandOver(ctx: Ctx, url: unknown): Promise<void> {
  if (typeof url !== "string") return;
  await ctx.db.delete(falUploads).where(and(eq(falUploads.mode, ctx.mode), eq(falUploads.url, url)));
}

/**
 * Answers fal's address of the first frame: exactly the part of the picture the video begins with, at the
 * video's pixels. Uploaded once and reused while fal keeps it. Call it outside of transactions: it waits for fal.
 */
export async function handOverPicture(ctx: Ctx, input: HandOver): Promise<string> {
  const { image, target } = input;
  const crop = input.crop ?? centreCrop(image, target);
  const part = cropKey(crop, target);
  const key = `${ctx.mode} ${image.id} ${part}`;
  const alreadyRunning = running.get(key);
  if (alreadyRunning) return alreadyRunning;
  const started = (async () => (await getUpload(ctx, image.id, part)) ?? upload(ctx, input, crop))();
  running.set(key, started);
  try {
    return await started;
  } finally {
    running.delete(key);
  }
}
