import { and, eq } from "drizzle-orm";

import { generations } from "@/lib/db/schema";

import type { Ctx } from "../context";
import type { GenerationRow } from "../generations/change";
import { noGeneration } from "../generations/get";
import { isInReach } from "../share/is-shared";

/** The generation a review is of. @throws AppError not_found, also where it was deleted. */
export async function requireReviewed(ctx: Ctx, generationId: string): Promise<GenerationRow> {
  const [row] = await ctx.db
    .select()
    .from(generations)
    .where(and(isInReach(ctx), eq(generations.id, generationId)));
  return row ?? noGeneration();
}
