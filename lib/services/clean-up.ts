import { lt } from "drizzle-orm";

import { falUploads } from "@/lib/db/schema";

import type { Ctx } from "./context";

/** Forgets what is of no use any more: the addresses of pictures that fal has deleted, and half-written files. */
export async function cleanUp(ctx: Ctx): Promise<{ uploads: number; files: number }> {
  const gone = await ctx.db
    .delete(falUploads)
    .where(lt(falUploads.expiresAt, ctx.now()))
    .returning({ imageId: falUploads.imageId });
  return { uploads: gone.length, files: await ctx.media.sweep() };
}
