import { lt, sql } from "drizzle-orm";

import { falUploads, generations, rateLimits, sessions, tags, verifications } from "@/lib/db/schema";

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

/** Sessions and links whose time is over, and what was counted of whom a while ago. */
async function forgetExpired(ctx: Ctx): Promise<number> {
  let gone = 0;
  for (const { table, expires } of [
    { table: sessions, expires: sessions.expiresAt },
    { table: verifications, expires: verifications.expiresAt },
    { table: rateLimits, expires: rateLimits.expire },
  ]) {
    gone += (await ctx.db.delete(table).where(lt(expires, ctx.now())).returning({ expires })).length;
  }
  return gone;
}

/**
 * Removes what is of no use any more: the addresses of pictures that fal has deleted, half-written files, the media of
 * what was deleted a week ago, tags without a generation, and what has expired.
 */
export async function cleanUp(
  ctx: Ctx,
): Promise<{ uploads: number; files: number; removed: number; tags: number; expired: number }> {
  const gone = await ctx.db
    .delete(falUploads)
    .where(lt(falUploads.expiresAt, ctx.now()))
    .returning({ imageId: falUploads.imageId });
  const removed = await removeMedia(ctx);
  const [files, tagsGone, expired] = [
    await ctx.media.sweep(),
    await forgetTags(ctx),
    await forgetExpired(ctx),
  ];
  return { uploads: gone.length, files, removed, tags: tagsGone, expired };
}
