import { and, eq } from "drizzle-orm";

import { balances, personBalances, users } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { monthOf } from "@/lib/domain/ledger";
import { formatMicros, type Micros } from "@/lib/domain/price";
import { sentence, type Sentence } from "@/lib/words/catalogue";

import type { Ctx } from "../context";
import { readCaps } from "./caps";
import { ensureBalance, ensurePersonBalance } from "./record";

type Amounts = Record<"cost" | "cap" | "left", string>;

/** One cap of a month, what is left of it, and the sentence for what does not fit. */
interface Bound {
  capMicros: Micros;
  leftMicros: Micros;
  say: (amounts: Amounts) => Sentence["say"];
}

interface Sums {
  reservedMicros: Micros;
  settledMicros: Micros;
}

const leftOf = (capMicros: Micros, sums: Sums | undefined) =>
  capMicros - (sums?.reservedMicros ?? 0) - (sums?.settledMicros ?? 0);

async function lockMonth(ctx: Ctx, month: string): Promise<Sums | undefined> {
  await ensureBalance(ctx, ctx.mode, month);
  const [row] = await ctx.db
    .select()
    .from(balances)
    .where(and(eq(balances.mode, ctx.mode), eq(balances.month, month)))
    .for("update");
  return row;
}

async function lockPerson(ctx: Ctx, userId: string, month: string): Promise<Sums | undefined> {
  await ensurePersonBalance(ctx, userId, ctx.mode, month);
  const { userId: person, mode, month: ofMonth } = personBalances;
  const [row] = await ctx.db
    .select()
    .from(personBalances)
    .where(and(eq(person, userId), eq(mode, ctx.mode), eq(ofMonth, month)))
    .for("update");
  return row;
}

interface Maker {
  id: string;
  name: string;
  capMicros: Micros | null;
}

async function readMaker(ctx: Ctx, makerId: string | null): Promise<Maker | null> {
  if (makerId === null) return null;
  const [row] = await ctx.db
    .select({ id: users.id, name: users.name, capMicros: users.monthlyCapMicros })
    .from(users)
    .where(eq(users.id, makerId));
  return row ?? null;
}

/** The month's balance is locked before the person's, here and wherever an entry moves them. */
async function lockBounds(ctx: Ctx, maker: Maker | null, month: string): Promise<Bound[]> {
  const { monthlyMicros } = (await readCaps(ctx)).effective;
  const ownCap = maker?.capMicros ?? null;
  if (monthlyMicros === null && ownCap === null) return [];
  const whole = await lockMonth(ctx, month);
  const bounds: Bound[] = [];
  if (monthlyMicros !== null) {
    const key = maker === null ? "errors.overMonth" : "errors.overStudioMonth";
    bounds.push({
      capMicros: monthlyMicros,
      leftMicros: leftOf(monthlyMicros, whole),
      say: (amounts) => (t) => t(key, amounts),
    });
  }
  if (maker !== null && ownCap !== null) {
    const own = ctx.actor.kind === "person" && ctx.actor.id === maker.id;
    const { name } = maker;
    bounds.push({
      capMicros: ownCap,
      leftMicros: leftOf(ownCap, await lockPerson(ctx, maker.id, month)),
      say: (amounts) => (t) =>
        own ? t("errors.overOwnMonth", amounts) : t("errors.overPersonMonth", { ...amounts, name }),
    });
  }
  return bounds;
}

/**
 * Sees that a generation's worst case fits under the studio's caps and its maker's own, in the month it counts in. The
 * balances are locked, so of two that race for the last dollar one is refused. Call it in the transaction that reserves.
 * @throws AppError forbidden, with the sentence that says whose cap and how much is left.
 */
export async function requireRoom(
  ctx: Ctx,
  { createdAt, createdBy }: { createdAt: Date; createdBy: string | null },
  micros: Micros,
): Promise<void> {
  const { generationMicros } = (await readCaps(ctx)).effective;
  if (generationMicros !== null && micros > generationMicros) {
    const ceiling = formatMicros(generationMicros);
    throw new AppError(
      "forbidden",
      sentence((t) => t("errors.overCeiling", { cost: formatMicros(micros), ceiling })),
    );
  }
  const bounds = await lockBounds(ctx, await readMaker(ctx, createdBy), monthOf(createdAt));
  const [tightest] = bounds.toSorted((a, b) => a.leftMicros - b.leftMicros);
  if (!tightest || micros <= tightest.leftMicros) return;
  const amounts = {
    cost: formatMicros(micros),
    cap: formatMicros(tightest.capMicros),
    left: formatMicros(Math.max(0, tightest.leftMicros)),
  };
  throw new AppError("forbidden", sentence(tightest.say(amounts)));
}
