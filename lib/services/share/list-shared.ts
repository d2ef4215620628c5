import { desc, eq } from "drizzle-orm";

import { generations, images } from "@/lib/db/schema";
import type { Generation } from "@/lib/domain/generation";

import type { Ctx } from "../context";
import { toGeneration } from "../generations/to-generation";
import { isInReach } from "./is-shared";

const most = 200;

/** What a guest is shown of a generation: the video, and nothing of what it cost or who pays. */
export type SharedGeneration = Pick<Generation, "id" | "prompt" | "image" | "crop" | "createdAt"> & {
  video: NonNullable<Generation["video"]>;
  version: number;
};

/** What a guest's link opens, the newest first. */
export async function listShared(ctx: Ctx, token: string): Promise<SharedGeneration[]> {
  const mediaUrl = (id: string, what: "video" | "image") =>
    `/api/share/${encodeURIComponent(token)}/generations/${id}/media/${what}`;
  const rows = await ctx.db
    .select()
    .from(generations)
    .innerJoin(images, eq(images.id, generations.imageId))
    .where(isInReach(ctx))
    .orderBy(desc(generations.createdAt), desc(generations.id))
    .limit(most);
  return rows.flatMap((row) => {
    const { id, prompt, image, crop, createdAt, video } = toGeneration(row.generations, row.images);
    if (!video) return [];
    return [
      {
        id,
        prompt,
        crop,
        createdAt,
        version: row.generations.version,
        image: { ...image, url: mediaUrl(id, "image") },
        video: { ...video, url: mediaUrl(id, "video") },
      },
    ];
  });
}
