import { lt, sql } from "drizzle-orm";

import { falUploads, generations, tags } from "@/lib/db/schema";

import { withTransaction, type Ctx } from "./context";
import { lockChanges } from "./generations/change";
import { removeMedia } from "./generations/remove-media";

/** Forgets the names of tags that nothing carries which is kept. */
async function forgetTags(ctx: Ctx): Promise<number> {
  return withTransaction(ctx, async (tx) => {
    await lockChanges(tx); // a tag that is just being given is seen
    const gone = await tx.db
      .delete(tags)
      .where(
        sql`not exists (select 1 from ${generations} where ${generations.tags} @> array[${tags.name}] and ${generations.mediaRemovedAt} is null)`,
      )
      .returning({ name: tags.name });
    return gone.length;
  });
}

/**
 * Removes what is of no use any more: the addresses of pictures that fal has deleted, half-written files, the media of
 * what was deleted a week ago, and tags without a generation.
 */
export async function cleanUp(
  ctx: Ctx,
): Promise<{ uploads: number; files: number; removed: number; tags: number }> {
  const gone = await ctx.db
    .delete(falUploads)
    .where(lt(falUploads.expiresAt, ctx.now()))
    .returning({ imageId: falUploads.imageId });
  const removed = await removeMedia(ctx);
  return { uploads: gone.length, files: await ctx.media.sweep(), removed, tags: await forgetTags(ctx) };
}
