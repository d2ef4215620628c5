import { and, eq, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";

import { generations } from "@/lib/db/schema";

import type { Ctx } from "../context";
import type { GenerationRow } from "./change";

/** How long a lease holds unless it is renewed, and so how long a dead follower's generations wait. */
export const leaseMs = 4_000;
const unfinished = ["queued", "generating", "unconfirmed"] as const;

/** Takes every generation that runs at fal and that nobody follows, by one conditional update. */
export async function takeLeases(ctx: Ctx, owner: string): Promise<GenerationRow[]> {
  const now = ctx.now();
  const free = ctx.db
    .select({ id: generations.id })
    .from(generations)
    .where(
      and(
        inArray(generations.status, [...unfinished]),
        eq(generations.mode, ctx.mode),
        isNotNull(generations.requestId),
        or(isNull(generations.leaseUntil), lt(generations.leaseUntil, now)),
      ),
    )
    .limit(100)
    .for("update", { skipLocked: true });
  return ctx.db
    .update(generations)
    .set({ leaseOwner: owner, leaseUntil: new Date(now.getTime() + leaseMs) })
    .where(inArray(generations.id, sql`(${free})`))
    .returning();
}

/** Renews the leases an owner still has; answers the ids, so that what was lost can be let go of. */
export async function renewLeases(ctx: Ctx, owner: string): Promise<Set<string>> {
  const rows = await ctx.db
    .update(generations)
    .set({ leaseUntil: new Date(ctx.now().getTime() + leaseMs) })
    .where(and(eq(generations.leaseOwner, owner), inArray(generations.status, [...unfinished])))
    .returning({ id: generations.id });
  return new Set(rows.map(({ id }) => id));
}
