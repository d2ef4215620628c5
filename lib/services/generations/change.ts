import { and, eq, inArray, sql } from "drizzle-orm";

import { changeCounter, generations } from "@/lib/db/schema";
import { statusesBefore, type Status } from "@/lib/domain/generation";

import { withTransaction, type Ctx } from "../context";

export type GenerationRow = typeof generations.$inferSelect;
type Changes = Partial<Omit<GenerationRow, "id" | "sequence">>;

/** The channel on which the database tells that some generation changed. */
export const changeChannel = "firstframe_changes";

/** Takes the next number in the order of changes; its row lock is held to the end of the transaction. */
export async function nextSequence(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db
    .update(changeCounter)
    .set({ sequence: sql`${changeCounter.sequence} + 1` })
    .returning({ sequence: changeCounter.sequence, told: sql`pg_notify(${changeChannel}, '')` });
  if (!row) throw new Error("the change counter has no row: the database was not migrated");
  return row.sequence;
}

/**
 * Changes a generation if it still has one of the statuses named, else answers null: of several that race, one wins.
 * With a new status, the statuses it may follow are the default.
 */
export async function changeGeneration(
  ctx: Ctx,
  id: string,
  changes: Changes,
  from: readonly Status[] = changes.status ? statusesBefore(changes.status) : [],
): Promise<GenerationRow | null> {
  return withTransaction(ctx, async (tx) => {
    const sequence = await nextSequence(tx);
    const [row] = await tx.db
      .update(generations)
      .set({ ...changes, sequence })
      .where(and(eq(generations.id, id), inArray(generations.status, [...from])))
      .returning();
    return row ?? null;
  });
}
