import { and, eq } from "drizzle-orm";

import { generations } from "@/lib/db/schema";

import type { Ctx } from "../context";
import type { Change } from "../generations/list-changes";
import { isInReach } from "./is-shared";

/** Whether a guest may hear of a change: of reviews alone, and of those that their link opens. */
export async function isSharedChange(ctx: Ctx, change: Change): Promise<boolean> {
  if (!("review" in change)) return false;
  const [row] = await ctx.db
    .select({ id: generations.id })
    .from(generations)
    .where(and(isInReach(ctx), eq(generations.id, change.review.generationId)));
  return row !== undefined;
}
