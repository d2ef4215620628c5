import { desc } from "drizzle-orm";

import { generations } from "@/lib/db/schema";
import type { LibraryFilter } from "@/lib/domain/library-filter";

import type { Ctx } from "../context";
import { isShownBy } from "./filter";

const most = 10_000;

/** The ids of all that a filter shows, newest first; `more` where there are more than are listed. */
export async function listGenerationIds(
  ctx: Ctx,
  filter: LibraryFilter,
): Promise<{ ids: string[]; more: boolean }> {
  const rows = await ctx.db
    .select({ id: generations.id })
    .from(generations)
    .where(isShownBy(ctx, filter))
    .orderBy(desc(generations.createdAt), desc(generations.id))
    .limit(most + 1);
  return { ids: rows.slice(0, most).map(({ id }) => id), more: rows.length > most };
}
