import { and, eq, inArray, isNull } from "drizzle-orm";
import * as z from "zod/mini";

import { generations } from "@/lib/db/schema";
import { finalStatuses, isFinal } from "@/lib/domain/generation";

import { withTransaction, type Ctx } from "../context";
import { changeGenerations, lockChanges } from "./change";
import { noGeneration } from "./get";
import { GenerationIds } from "./ids";

export const DeleteInput = z.strictObject({ ids: GenerationIds });
export type DeleteInput = z.infer<typeof DeleteInput>;

export interface Deletion {
  /** Out of sight now, those that were before included. */
  deleted: string[];
  /** fal may still make and bill these: they can be deleted once they have come to their end. */
  kept: { id: string; reason: "unfinished" }[];
}

/**
 * Puts generations out of sight. Their rows and ledger entries stay, and for a week all of it can be brought back. Ids
 * of the other mode and of none are left out.
 * @throws AppError not_found where none is left.
 */
export async function deleteGenerations(ctx: Ctx, { ids }: DeleteInput): Promise<Deletion> {
  return withTransaction(ctx, async (tx) => {
    await lockChanges(tx);
    const named = and(eq(generations.mode, ctx.mode), inArray(generations.id, ids));
    const rows = await tx.db
      .select({ id: generations.id, status: generations.status })
      .from(generations)
      .where(named);
    if (rows.length === 0) noGeneration();
    await changeGenerations(
      tx,
      and(named, inArray(generations.status, [...finalStatuses]), isNull(generations.deletedAt)),
      { deletedAt: ctx.now() },
    );
    const statuses = new Map(rows.map(({ id, status }) => [id, status]));
    const known = ids.flatMap((id) => {
      const status = statuses.get(id);
      return status ? [{ id, deleted: isFinal(status) }] : [];
    });
    return {
      deleted: known.filter(({ deleted }) => deleted).map(({ id }) => id),
      kept: known.filter(({ deleted }) => !deleted).map(({ id }) => ({ id, reason: "unfinished" as const })),
    };
  });
}
