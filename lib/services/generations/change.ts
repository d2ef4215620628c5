import { and, eq, inArray, sql, type SQL } from "drizzle-orm";

import { changeCounter, generations } from "@/lib/db/schema";
import { statusesBefore, type Status } from "@/lib/domain/generation";

import { withTransaction, type Ctx } from "../context";

export type GenerationRow = typeof generations.$inferSelect;
type Changes = Partial<Omit<GenerationRow, "id" | "sequence">>;

/** The channel on which the database tells that some generation changed. */
export const changeChannel = "firstframe_changes";

/**
 * Takes the next numbers in the order of changes and answers the last of them; the lock of their row is held to the end
 * of the transaction.
 */
export async function nextSequence(ctx: Ctx, count = 1): Promise<number> {
  const [row] = await ctx.db
    .update(changeCounter)
    .set({ sequence: sql`${changeCounter.sequence} + ${count}` })
    .returning({ sequence: changeCounter.sequence, told: sql`pg_notify(${changeChannel}, '')` });
  if (!row) throw new Error("the change counter has no row: the database was not migrated");
  return row.sequence;
}

/**
 * The last number that was taken. No generation changes elsewhere until the transaction ends, so what is read after
 * this stays true in it; take it before every other lock.
 */
export async function lockChanges(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.select().from(changeCounter).for("update");
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

/** Changes every generation of a condition in one statement, each under its own number; answers their ids. */
export async function changeGenerations(
  ctx: Ctx,
  which: SQL | undefined,
  changes: { [Name in keyof Changes]?: Changes[Name] | SQL },
): Promise<string[]> {
  return withTransaction(ctx, async (tx) => {
    const last = await lockChanges(tx);
    const place = sql<number>`row_number() over (order by ${generations.sequence})`.as("place");
    const numbered = tx.db
      .select({ id: generations.id, place })
      .from(generations)
      .where(which)
      .as("numbered");
    const changed = await tx.db
      .update(generations)
      .set({ ...changes, sequence: sql`${last}::bigint + ${numbered.place}` })
      .from(numbered)
      .where(eq(generations.id, numbered.id))
      .returning({ id: generations.id });
    if (changed.length > 0) await nextSequence(tx, changed.length);
    return changed.map(({ id }) => id);
  });
}
