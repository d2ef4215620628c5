import { and, eq, sql } from "drizzle-orm";

import { balances, ledgerEntries } from "@/lib/db/schema";
import type { Mode } from "@/lib/domain/generation";
import { entryAmounts, monthOf, type EntryKind } from "@/lib/domain/ledger";
import type { Micros } from "@/lib/domain/price";

import type { Ctx } from "../context";

interface Entry {
  generation: { id: string; mode: Mode; createdAt: Date; reservedMicros: Micros };
  kind: EntryKind;
  micros: Micros;
  /** Whether fal said the amount; if not, it is our estimate. */
  verified: boolean;
  /** Of an adjustment: whose bill it makes true. */
  requestId?: string;
}

/** Adds an entry and moves its month's balance with it. Call it in the transaction that changes the generation. */
export async function recordEntry(
  ctx: Ctx,
  { generation, kind, micros, verified, requestId }: Entry,
): Promise<void> {
  const { id, mode, createdAt, reservedMicros } = generation;
  const month = monthOf(createdAt);
  const amounts = entryAmounts(kind, micros, reservedMicros);
  await ctx.db.insert(ledgerEntries).values({
    generationId: id,
    mode,
    kind,
    month,
    ...amounts,
    verified,
    requestId,
    createdAt: ctx.now(),
  });
  await moveBalance(ctx, { mode, month, ...amounts });
}

/** A reservation is one statement; one that takes away could not be a month's first row, so that row is made before. */
async function moveBalance(ctx: Ctx, entry: typeof balances.$inferInsert): Promise<void> {
  const { mode, month, reservedMicros, settledMicros } = entry;
  const moved = {
    reservedMicros: sql`${balances.reservedMicros} + ${reservedMicros}`,
    settledMicros: sql`${balances.settledMicros} + ${settledMicros}`,
  };
  if (reservedMicros > 0) {
    const target = [balances.mode, balances.month];
    await ctx.db.insert(balances).values(entry).onConflictDoUpdate({ target, set: moved });
    return;
  }
  await ensureBalance(ctx, mode, month);
  await ctx.db
    .update(balances)
    .set(moved)
    .where(and(eq(balances.mode, mode), eq(balances.month, month)));
}

/** A month's balance row exists from here on. */
export async function ensureBalance(ctx: Ctx, mode: Mode, month: string): Promise<void> {
  await ctx.db
    .insert(balances)
    .values({ mode, month, reservedMicros: 0, settledMicros: 0 })
    .onConflictDoNothing();
}
