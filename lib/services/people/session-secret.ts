import { randomBytes } from "node:crypto";

import { eq, isNull } from "drizzle-orm";

import { settings } from "@/lib/db/schema";

import type { Ctx } from "../context";

const secretBytes = 32;

/** What signs this install's session cookies, made the first time it is asked for. Hex. */
export async function sessionSecret(ctx: Pick<Ctx, "db">): Promise<string> {
  await ctx.db
    .update(settings)
    .set({ sessionSecret: randomBytes(secretBytes).toString("hex") })
    .where(isNull(settings.sessionSecret));
  const [row] = await ctx.db.select().from(settings).where(eq(settings.id, 1));
  if (!row?.sessionSecret) throw new Error("the settings have no row: the database was not migrated");
  return row.sessionSecret;
}
