import { sql } from "drizzle-orm";

import { tags } from "@/lib/db/schema";

import type { Ctx } from "../context";

/** The tags in use, to choose from. */
export async function listTags(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .select({ name: tags.name })
    .from(tags)
    .orderBy(sql`${tags.name} collate "C"`);
  return rows.map(({ name }) => name);
}
