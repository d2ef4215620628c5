import { and, inArray, or } from "drizzle-orm";
import * as z from "zod/mini";

import { generations } from "@/lib/db/schema";
import type { Generation } from "@/lib/domain/generation";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { requireMayTo } from "../permission";
import { changeGenerations } from "./change";
import { mayDelete } from "./delete";
import { isInSight, isRestorable } from "./filter";
import { noGeneration } from "./get";
import { GenerationIds, listByIds } from "./ids";
import { startOfPrompt } from "./start-of-prompt";

export const RestoreInput = z.strictObject({ ids: GenerationIds });
export type RestoreInput = z.infer<typeof RestoreInput>;

/**
 * Brings deleted generations back, with their tags and their project; those that were never deleted are answered too.
 * Ids of the other mode, of none, and of what was deleted a week ago are left out.
 * @throws AppError not_found where none is left; forbidden where all are somebody else's.
 */
export async function restoreGenerations(ctx: Ctx, { ids }: RestoreInput): Promise<Generation[]> {
  return withTransaction(ctx, async (tx) => {
    const named = and(or(isRestorable(tx), isInSight(tx)), inArray(generations.id, ids));
    const rows = await tx.db
      .select({ id: generations.id, createdBy: generations.createdBy, name: startOfPrompt })
      .from(generations)
      .where(named);
    const mine = rows.filter(({ createdBy }) => mayDelete(tx, createdBy));
    if (rows[0] && mine.length === 0) requireMayTo(tx, "generation.delete", rows[0].createdBy);
    const mineIds = mine.map(({ id }) => id);
    const back = await changeGenerations(tx, and(isRestorable(tx), inArray(generations.id, mineIds)), {
      deletedAt: null,
    });
    const objects = mine.filter(({ id }) => back.includes(id)).map(({ id, name }) => ({ id, name }));
    await recordAudit(tx, ...objects.map((object) => ({ action: "generation.restored" as const, object })));
    const items = await listByIds(tx, ids, isInSight(tx));
    return items.length > 0 ? items : noGeneration();
  });
}
