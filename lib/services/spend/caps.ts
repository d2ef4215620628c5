import { eq } from "drizzle-orm";
import * as z from "zod/mini";

import { settings } from "@/lib/db/schema";
import { capNames, type Caps, type CapSettings } from "@/lib/domain/caps";
import { AppError } from "@/lib/domain/errors";
import { formatMicros, type Micros } from "@/lib/domain/price";
import { sentence } from "@/lib/words/catalogue";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";

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
/** A cap as it is chosen; null is none. */
export const CapMicros = z.nullable(z.int().check(z.minimum(0), z.maximum(mostMicros)));

export const ChangeCapsInput = z.strictObject({ monthlyMicros: CapMicros, generationMicros: CapMicros });

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
    const [row] = await tx.db.select().from(settings).where(eq(settings.id, 1)).for("update");
    const before: Caps = {
      monthlyMicros: row?.monthlyCapMicros ?? null,
      generationMicros: row?.generationCeilingMicros ?? null,
    };
    const changed = capNames.filter((name) => before[name] !== chosen[name]);
    if (changed.length === 0) return;
    await recordAudit(tx, { action: "caps.changed", detail: { before, after: chosen } });
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
