import { and, eq } from "drizzle-orm";
import * as z from "zod/mini";

import { balances, settings } from "@/lib/db/schema";
import { capNames, type Caps, type CapSettings } from "@/lib/domain/caps";
import { AppError } from "@/lib/domain/errors";
import { monthOf } from "@/lib/domain/ledger";
import { formatMicros, type Micros } from "@/lib/domain/price";
import { sentence } from "@/lib/words/catalogue";

import { withTransaction, type Ctx } from "../context";
import { ensureBalance } from "./record";

const lower = (a: Micros | null, b: Micros | null) => (a === null ? b : b === null ? a : Math.min(a, b));

/** The caps that hold: of the environment's and the chosen one, the lower. */
export async function readCaps(ctx: Ctx): Promise<CapSettings> {
  const [row] = await ctx.db.select().from(settings);
  const chosen = {
    monthlyMicros: row?.monthlyCapMicros ?? null,
    generationMicros: row?.generationCeilingMicros ?? null,
  };
  const { caps: environment } = ctx;
  return {
    environment,
    chosen,
    effective: {
      monthlyMicros: lower(environment.monthlyMicros, chosen.monthlyMicros),
      generationMicros: lower(environment.generationMicros, chosen.generationMicros),
    },
  };
}

const mostMicros = 10_000_000 * 1_000_000;
const cap = z.nullable(z.int().check(z.minimum(0), z.maximum(mostMicros)));

export const ChangeCapsInput = z.strictObject({ monthlyMicros: cap, generationMicros: cap });

/**
 * Chooses the caps of this install.
 * @throws AppError invalid_input for one above the environment's, which only whoever runs the server may raise.
 */
export async function changeCaps(ctx: Ctx, chosen: Caps): Promise<CapSettings> {
  for (const name of capNames) {
    const most = ctx.caps[name];
    if (most === null || chosen[name] === null || chosen[name] <= most) continue;
    const msg = sentence((t) => t("errors.capAboveEnvironment", { most: formatMicros(most) }));
    throw new AppError("invalid_input", msg, [{ loc: ["body", name], msg, type: "less_than_equal" }]);
  }
  await withTransaction(ctx, async (tx) => {
    await tx.db
      .update(settings)
      .set({
        monthlyCapMicros: chosen.monthlyMicros,
        generationCeilingMicros: chosen.generationMicros,
        changedAt: ctx.now(),
      })
      .where(eq(settings.id, 1));
  });
  return readCaps(ctx);
}

/**
 * Sees that a generation's worst case fits under the caps. The month's balance row is locked, so of two that race for
 * the last dollar one is refused. Call it in the transaction that reserves.
 * @throws AppError forbidden, with the sentence that says which cap and how much is left.
 */
export async function requireRoom(ctx: Ctx, micros: Micros): Promise<void> {
  const { monthlyMicros, generationMicros } = (await readCaps(ctx)).effective;
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
  if (micros <= left) return;
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
