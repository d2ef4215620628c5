import { and, eq, sql } from "drizzle-orm";

import { balances, ledgerEntries } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Mode } from "@/lib/domain/generation";
import { entryAmounts, monthOf, type EntryKind } from "@/lib/domain/ledger";
import { formatMicros, type Micros } from "@/lib/domain/price";
import { sentence } from "@/lib/words/catalogue";

import type { Ctx } from "../context";

interface Entry {
  generation: { id: string; mode: Mode; createdAt: Date; reservedMicros: Micros };
  kind: EntryKind;
  micros: Micros;
  verified: boolean;
}

/** Adds an entry and moves its month's balance with it. Call it in the transaction that changes the generation. */
export async function recordEntry(ctx: Ctx, { generation, kind, micros, verified }: Entry): Promise<void> {
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
    createdAt: ctx.now(),
  });
  await ensureBalance(ctx, mode, month);
  await ctx.db
    .update(balances)
    .set({
      reservedMicros: sql`${balances.reservedMicros} + ${amounts.reservedMicros}`,
      settledMicros: sql`${balances.settledMicros} + ${amounts.settledMicros}`,
    })
    .where(and(eq(balances.mode, mode), eq(balances.month, month)));
}

async function ensureBalance(ctx: Ctx, mode: Mode, month: string): Promise<void> {
  await ctx.db
    .insert(balances)
    .values({ mode, month, reservedMicros: 0, settledMicros: 0 })
    .onConflictDoNothing();
}

/**
 * Sees that a generation's worst case fits under the caps. The month's balance row is locked, so of two that race for
 * the last dollar one is refused.
 * @throws AppError forbidden, with the sentence that says which cap and how much is left.
 */
export async function requireRoom(ctx: Ctx, micros: Micros): Promise<void> {
  const { monthlyMicros, generationMicros } = ctx.caps;
  if (generationMicros !== null && micros > generationMicros) {
    const ceiling = formatMicros(generationMicros);
    throw new AppError(
      "forbidden",
      sentence((t) => t("errors.overCeiling", { cost: formatMicros(micros), ceiling })),
    );
  }
  if (monthlyMicros === null) return;
  const month = monthOf(ctx.now());
  await ensureBalance(ctx, ctx.mode, month);
  const [balance] = await ctx.db
    .select()
    .from(balances)
    .where(and(eq(balances.mode, ctx.mode), eq(balances.month, month)))
    .for("update");
  const left = monthlyMicros - (balance?.reservedMicros ?? 0) - (balance?.settledMicros ?? 0);
  if (micros > left) {
    const amounts = {
      cost: formatMicros(micros),
      cap: formatMicros(monthlyMicros),
      left: formatMicros(Math.max(0, left)),
    };
    throw new AppError(
      "forbidden",
      sentence((t) => t("errors.overMonth", amounts)),
    );
  }
}
