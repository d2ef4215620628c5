import { and, eq, inArray, isNull } from "drizzle-orm";
import * as z from "zod/mini";

import { generations } from "@/lib/db/schema";
import { finalStatuses, isFinal } from "@/lib/domain/generation";
import { mayTo } from "@/lib/domain/permissions";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { requireMayTo } from "../permission";
import { changeGenerations, lockChanges } from "./change";
import { noGeneration } from "./get";
import { GenerationIds } from "./ids";
import { startOfPrompt } from "./start-of-prompt";

export const DeleteInput = z.strictObject({ ids: GenerationIds });
export type DeleteInput = z.infer<typeof DeleteInput>;

export interface Deletion {
  /** Out of sight now, those that were before included. */
  deleted: string[];
  /** fal may still make and bill the unfinished: they can be deleted once they have come to their end. */
  kept: { id: string; reason: "unfinished" | "not_yours" }[];
}

const unfinished = "unfinished" as const;
const notYours = "not_yours" as const;

export function mayDelete({ actor }: Ctx, makerId: string | null): boolean {
  return actor.kind !== "person" || mayTo(actor, "generation.delete", makerId);
}

/**
 * Puts generations out of sight. Their rows and ledger entries stay, and for a week all of it can be brought back. Ids
 * of the other mode and of none are left out.
 * @throws AppError not_found where none is left; forbidden where all are somebody else's.
 */
export async function deleteGenerations(ctx: Ctx, { ids }: DeleteInput): Promise<Deletion> {
  return withTransaction(ctx, async (tx) => {
    await lockChanges(tx);
    const named = and(eq(generations.mode, ctx.mode), inArray(generations.id, ids));
    const rows = await tx.db
      .select({
        id: generations.id,
        status: generations.status,
        createdBy: generations.createdBy,
        name: startOfPrompt,
      })
      .from(generations)
      .where(named);
    if (rows.length === 0) noGeneration();
    const mine = rows.filter(({ createdBy }) => mayDelete(ctx, createdBy));
    if (mine.length === 0) requireMayTo(ctx, "generation.delete", rows[0]?.createdBy ?? null);
    const deletable = inArray(
      generations.id,
      mine.map(({ id }) => id),
    );
    const gone = await changeGenerations(
      tx,
      and(named, deletable, inArray(generations.status, [...finalStatuses]), isNull(generations.deletedAt)),
      { deletedAt: ctx.now() },
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    const objects = gone.map((id) => ({ id, name: known.get(id)?.name ?? "" }));
    await recordAudit(tx, ...objects.map((object) => ({ action: "generation.deleted" as const, object })));
    const keeps = ids.flatMap((id) => {
      const row = known.get(id);
      if (!row) return [];
      return [{ id, reason: mine.includes(row) ? (isFinal(row.status) ? null : unfinished) : notYours }];
    });
    return {
      deleted: keeps.filter(({ reason }) => reason === null).map(({ id }) => id),
      kept: keeps.flatMap(({ id, reason }) => (reason === null ? [] : [{ id, reason }])),
    };
  });
}
