import { and, asc, eq, isNull, lt, lte, ne } from "drizzle-orm";

import { generations, images } from "@/lib/db/schema";
import { restorableSince } from "@/lib/domain/deletion";

import { withTransaction, type Ctx } from "../context";
import { removePicture } from "../images/remove-picture";
import type { GenerationRow } from "./change";
import { videoKeyOf } from "./copy-video";

/** After the last moment a generation could be brought back: no restore that began before it is still on its way. */
const graceMs = 10 * 60_000;
const mostAtOnce = 1000;

type Removed = Pick<GenerationRow, "id" | "imageId" | "videoKey">;

/**
 * The key of the picture a generation began with, where it is of no use any more: put here long ago, and nothing else
 * that is kept begins with it. Its row stays locked to the end of the transaction, so nobody stores it meanwhile.
 */
async function getSpentPicture(ctx: Ctx, { id, imageId }: Removed, before: Date): Promise<string | null> {
  const [picture] = await ctx.db
    .select()
    .from(images)
    .where(and(eq(images.id, imageId), lt(images.createdAt, before)))
    .for("update");
  if (!picture) return null;
  const [user] = await ctx.db
    .select({ id: generations.id })
    .from(generations)
    .where(and(eq(generations.imageId, imageId), ne(generations.id, id), isNull(generations.mediaRemovedAt)))
    .limit(1);
  return user ? null : picture.mediaKey;
}

/** The bytes go first: a kill before the mark leaves work for the next time, and never a file that nobody knows. */
async function removeMediaOf(ctx: Ctx, row: Removed, before: Date): Promise<void> {
  const videoKey = videoKeyOf(row.id);
  if (row.videoKey === videoKey) await ctx.media.delete(videoKey);
  await withTransaction(ctx, async (tx) => {
    const pictureKey = await getSpentPicture(tx, row, before);
    if (pictureKey !== null) await removePicture(ctx, pictureKey);
    await tx.db.update(generations).set({ mediaRemovedAt: ctx.now() }).where(eq(generations.id, row.id));
  });
}

/**
 * Removes the videos of what was deleted a week ago, and the pictures that only such generations began with; answers
 * of how many generations. Rows and ledger entries stay.
 */
export async function removeMedia(ctx: Ctx): Promise<number> {
  const before = new Date(restorableSince(ctx.now()).getTime() - graceMs);
  const rows = await ctx.db
    .select({ id: generations.id, imageId: generations.imageId, videoKey: generations.videoKey })
    .from(generations)
    .where(and(lte(generations.deletedAt, before), isNull(generations.mediaRemovedAt)))
    .orderBy(asc(generations.deletedAt))
    .limit(mostAtOnce);
  let removed = 0;
  for (const row of rows) {
    try {
      await removeMediaOf(ctx, row, before);
      removed += 1;
    } catch (error) {
      ctx.log.warn("media.not_removed", { generation: row.id, reason: String(error) });
    }
  }
  return removed;
}
