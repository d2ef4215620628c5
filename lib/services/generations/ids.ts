import { and, eq, inArray, type SQL } from "drizzle-orm";
import * as z from "zod/mini";

import { generations, images } from "@/lib/db/schema";
import type { Generation } from "@/lib/domain/generation";
import { isUuid } from "@/lib/domain/uuid";

import type { Ctx } from "../context";
import { toGeneration } from "./to-generation";

const mostAtOnce = 1000;

export const Id = z.string().check(z.refine(isUuid, { error: "Give an id as it was given to you." }));

/** The generations that are changed together, each once. */
export const GenerationIds = z.pipe(
  z
    .array(Id, { error: `Name 1 to ${mostAtOnce} generations by their ids.` })
    .check(
      z.minLength(1, { error: `Name 1 to ${mostAtOnce} generations by their ids.` }),
      z.maxLength(mostAtOnce, { error: `Name 1 to ${mostAtOnce} generations by their ids.` }),
    ),
  z.transform((ids: string[]) => [...new Set(ids)]),
);

/** Those of the generations named that a condition holds for, in the order they were named. */
export async function listByIds(
  ctx: Ctx,
  ids: readonly string[],
  which: SQL | undefined,
): Promise<Generation[]> {
  const rows = await ctx.db
    .select()
    .from(generations)
    .innerJoin(images, eq(images.id, generations.imageId))
    .where(and(inArray(generations.id, [...ids]), which));
  const found = new Map(rows.map((row) => [row.generations.id, toGeneration(row.generations, row.images)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
