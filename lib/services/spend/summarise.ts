import { and, eq } from "drizzle-orm";

import { balances } from "@/lib/db/schema";
import type { Mode } from "@/lib/domain/generation";
import { monthOf } from "@/lib/domain/ledger";
import type { Micros } from "@/lib/domain/price";

import type { Ctx } from "../context";
import { readCaps } from "./caps";

export interface Spend {
  mode: Mode;
  currency: "USD";
  /** UTC month, `2026-11`. */
  month: string;
  reservedMicros: Micros;
  settledMicros: Micros;
  capMicros: Micros | null;
  /** What one generation may cost at most. */
  generationCapMicros: Micros | null;
}

/** What the present month and mode have reserved and settled. */
export async function summariseSpend(ctx: Ctx): Promise<Spend> {
  const month = monthOf(ctx.now());
  const [balance] = await ctx.db
    .select()
    .from(balances)
    .where(and(eq(balances.mode, ctx.mode), eq(balances.month, month)));
  const { effective } = await readCaps(ctx);
  return {
    mode: ctx.mode,
    currency: "USD",
    month,
    reservedMicros: balance?.reservedMicros ?? 0,
    settledMicros: balance?.settledMicros ?? 0,
    capMicros: effective.monthlyMicros,
    generationCapMicros: effective.generationMicros,
  };
}
