import { and, desc, eq, gt } from "drizzle-orm";

import { sessions } from "@/lib/db/schema";

import type { Ctx } from "../context";
import { requirePerson } from "./require-person";

export interface OwnSession {
  id: string;
  userAgent: string | null;
  address: string | null;
  since: string;
  lastSeen: string;
}

/** Where one is signed in, the last seen first. Never with a token. */
export async function listSessions(ctx: Ctx): Promise<OwnSession[]> {
  const { id } = requirePerson(ctx);
  const rows = await ctx.db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      address: sessions.ipAddress,
      since: sessions.createdAt,
      lastSeen: sessions.updatedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, id), gt(sessions.expiresAt, ctx.now())))
    .orderBy(desc(sessions.updatedAt), desc(sessions.id));
  return rows.map((row) => ({
    ...row,
    since: row.since.toISOString(),
    lastSeen: row.lastSeen.toISOString(),
  }));
}
