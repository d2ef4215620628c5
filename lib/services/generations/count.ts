import { count, sql } from "drizzle-orm";

import { generations } from "@/lib/db/schema";
import type { LibraryFilter } from "@/lib/domain/library-filter";

import type { Ctx } from "../context";
import { isShownBy } from "./filter";

const most = 10_000;

/** How many generations a filter shows; `more` where there are more than are counted. */
export async function countGenerations(
  ctx: Ctx,
  filter: LibraryFilter,
): Promise<{ count: number; more: boolean }> {
  const some = ctx.db
    .select({ one: sql`1`.as("one") })
    .from(generations)
    .where(isShownBy(ctx, filter))
    .limit(most + 1)
    .as("some");
  const [row] = await ctx.db.select({ count: count() }).from(some);
  const found = row?.count ?? 0;
  return { count: Math.min(found, most), more: found > most };
}
