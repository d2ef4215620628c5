import { and, eq } from "drizzle-orm";

import { generations, images } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Generation } from "@/lib/domain/generation";
import { sentence } from "@/lib/words/catalogue";

import type { Ctx } from "../context";
import type { GenerationRow } from "./change";
import { isInSight } from "./filter";
import { toGeneration } from "./to-generation";

/** One generation of the present mode, as pages see it; null where there is none, or it was deleted. */
async function getGeneration(ctx: Ctx, id: string): Promise<Generation | null> {
  const [found] = await ctx.db
    .select()
    .from(generations)
    .innerJoin(images, eq(images.id, generations.imageId))
    .where(and(eq(generations.id, id), isInSight(ctx)));
  return found ? toGeneration(found.generations, found.images) : null;
}

export function noGeneration(): never {
  throw new AppError(
    "not_found",
    sentence((t) => t("errors.noGeneration")),
  );
}

/** @throws AppError not_found */
export async function requireGeneration(ctx: Ctx, id: string): Promise<Generation> {
  return (await getGeneration(ctx, id)) ?? noGeneration();
}

/** The row behind a generation, in whichever mode, deleted or not. */
export async function getGenerationRow(ctx: Ctx, id: string): Promise<GenerationRow | null> {
  const [row] = await ctx.db.select().from(generations).where(eq(generations.id, id));
  return row ?? null;
}

/** Which generation of ours, in the present mode, fal knows under a request id; null for anybody else's. */
export async function getGenerationByRequest(
  ctx: Ctx,
  requestId: string,
): Promise<Pick<GenerationRow, "id" | "createdBy"> | null> {
  const [row] = await ctx.db
    .select({ id: generations.id, createdBy: generations.createdBy })
    .from(generations)
    .where(and(eq(generations.requestId, requestId), eq(generations.mode, ctx.mode)));
  return row ?? null;
}
