import { and, eq } from "drizzle-orm";

import { balances, personBalances, users } from "@/lib/db/schema";
import type { Mode } from "@/lib/domain/generation";
import { monthOf } from "@/lib/domain/ledger";
import type { Micros } from "@/lib/domain/price";

import type { Ctx } from "../context";
import { readCaps } from "./caps";

export interface PersonMonth {
  reservedMicros: Micros;
  settledMicros: Micros;
  /** What they may spend in a month; null is no cap of their own. */
  capMicros: Micros | null;
}

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
  /** What whoever asks has spent of it; null where one works alone. */
  person: PersonMonth | null;
}

async function summarisePerson(ctx: Ctx, month: string): Promise<PersonMonth | null> {
  if (ctx.actor.kind !== "person") return null;
  const { userId, mode, month: ofMonth } = personBalances;
  const [row] = await ctx.db
    .select({
      reservedMicros: personBalances.reservedMicros,
      settledMicros: personBalances.settledMicros,
      capMicros: users.monthlyCapMicros,
    })
    .from(users)
    .leftJoin(personBalances, and(eq(userId, users.id), eq(mode, ctx.mode), eq(ofMonth, month)))
    .where(eq(users.id, ctx.actor.id));
  return {
    reservedMicros: row?.reservedMicros ?? 0,
    settledMicros: row?.settledMicros ?? 0,
    capMicros: row?.capMicros ?? null,
  };
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
    person: await summarisePerson(ctx, month),
  };
}
