import { and, eq, isNotNull, sql } from "drizzle-orm";

import { balances, generations, ledgerEntries, personBalances } from "@/lib/db/schema";
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

/**
 * Adds an entry and moves its month's balance with it, and then that of whoever made the generation. Call it in the
 * transaction that changes the generation.
 */
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
  await movePersonBalance(ctx, id, { mode, month, ...amounts });
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

type PersonEntry = Omit<typeof personBalances.$inferInsert, "userId">;

/** A row of the balances of whoever made a generation; none where nobody is known to have. */
function ofMaker(
  ctx: Ctx,
  generationId: string,
  { mode, month, reservedMicros, settledMicros }: PersonEntry,
) {
  return ctx.db
    .select({
      userId: sql<string>`${generations.createdBy}`.as("user_id"),
      mode: sql<Mode>`${mode}::text`.as("mode"),
      month: sql<string>`${month}::text`.as("month"),
      reservedMicros: sql<number>`${reservedMicros}::bigint`.as("reserved_micros"),
      settledMicros: sql<number>`${settledMicros}::bigint`.as("settled_micros"),
    })
    .from(generations)
    .where(and(eq(generations.id, generationId), isNotNull(generations.createdBy)));
}

/** The maker is read from the row, which this transaction has changed: a set-up in between has made it the owner's. */
async function movePersonBalance(ctx: Ctx, generationId: string, entry: PersonEntry): Promise<void> {
  const { mode, month, reservedMicros, settledMicros } = entry;
  const target = [personBalances.userId, personBalances.mode, personBalances.month];
  const moved = {
    reservedMicros: sql`${personBalances.reservedMicros} + ${reservedMicros}`,
    settledMicros: sql`${personBalances.settledMicros} + ${settledMicros}`,
  };
  if (reservedMicros > 0) {
    await ctx.db
      .insert(personBalances)
      .select(ofMaker(ctx, generationId, entry))
      .onConflictDoUpdate({ target, set: moved });
    return;
  }
  await ctx.db
    .insert(personBalances)
    .select(ofMaker(ctx, generationId, { ...entry, reservedMicros: 0, settledMicros: 0 }))
    .onConflictDoNothing();
  await ctx.db
    .update(personBalances)
    .set(moved)
    .from(generations)
    .where(
      and(
        eq(generations.id, generationId),
        eq(personBalances.userId, generations.createdBy),
        eq(personBalances.mode, mode),
        eq(personBalances.month, month),
      ),
    );
}

/** A person's balance row of a month exists from here on. */
export async function ensurePersonBalance(
  ctx: Ctx,
  userId: string,
  mode: Mode,
  month: string,
): Promise<void> {
  await ctx.db
    .insert(personBalances)
    .values({ userId, mode, month, reservedMicros: 0, settledMicros: 0 })
    .onConflictDoNothing();
}
