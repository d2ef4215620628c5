import { and, eq, isNull } from "drizzle-orm";

import { generations } from "@/lib/db/schema";

import type { Ctx } from "../context";
import { adoptRequest } from "./adopt-request";
import { findRequest } from "./find-request";

/** Looks at fal for every generation whose answer was lost; answers how many were found. */
export async function lookForRequests(ctx: Ctx): Promise<number> {
  const rows = await ctx.db
    .select()
    .from(generations)
    .where(
      and(
        eq(generations.status, "unconfirmed"),
        eq(generations.mode, ctx.mode),
        isNull(generations.requestId),
      ),
    )
    .orderBy(generations.sentAt);
  let found = 0;
  for (const row of rows) {
    const search = await findRequest(ctx, row);
    if (search.kind === "forbidden") return found;
    if (search.kind === "found" && (await adoptRequest(ctx, row.id, search.requestId))) found += 1;
  }
  return found;
}
