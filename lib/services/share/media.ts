import { and, eq } from "drizzle-orm";

import { generations, images } from "@/lib/db/schema";

import type { Ctx } from "../context";
import { noGeneration } from "../generations/get";
import { isInReach } from "./is-shared";

/** Where the bytes of a generation's video or picture are. @throws AppError not_found, also for what is not shared. */
export async function requireSharedMedia(ctx: Ctx, id: string, what: string): Promise<string> {
  const [row] = await ctx.db
    .select({ video: generations.videoKey, image: images.mediaKey })
    .from(generations)
    .innerJoin(images, eq(images.id, generations.imageId))
    .where(and(isInReach(ctx), eq(generations.id, id)));
  const key = what === "video" ? row?.video : what === "image" ? row?.image : null;
  return key ?? noGeneration();
}
