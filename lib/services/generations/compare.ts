import { and, eq, inArray } from "drizzle-orm";

import { generations, images } from "@/lib/db/schema";
import type { Compared } from "@/lib/domain/comparison";
import { isUuid } from "@/lib/domain/uuid";

import type { Ctx } from "../context";
import { toGeneration } from "./to-generation";

/** Generations of the present mode in the order asked for; of what is not there, why. */
export async function readCompared(ctx: Ctx, ids: readonly string[]): Promise<Compared[]> {
  const found = await ctx.db
    .select()
    .from(generations)
    .innerJoin(images, eq(images.id, generations.imageId))
    .where(and(inArray(generations.id, ids.filter(isUuid)), eq(generations.mode, ctx.mode)));
  const byId = new Map(found.map((each) => [each.generations.id, each]));
  return ids.map((id) => {
    const row = byId.get(id);
    const deleted = row !== undefined && row.generations.deletedAt !== null;
    const generation = row && !deleted ? toGeneration(row.generations, row.images) : null;
    return { id, generation, deleted };
  });
}
