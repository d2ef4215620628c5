import { and, eq, ne } from "drizzle-orm";

import { sessions } from "@/lib/db/schema";

import type { Ctx } from "../context";
import { requirePerson } from "./require-person";

/** Ends a session of one's own; one that has ended already, or is somebody else's, is left as it is. */
export async function endSession(ctx: Ctx, sessionId: string): Promise<void> {
  const { id } = requirePerson(ctx);
  await ctx.db.delete(sessions).where(and(eq(sessions.userId, id), eq(sessions.id, sessionId)));
}

/** Ends every session of one's own but the one that asks. */
export async function endOtherSessions(ctx: Ctx, sessionId: string): Promise<void> {
  const { id } = requirePerson(ctx);
  await ctx.db.delete(sessions).where(and(eq(sessions.userId, id), ne(sessions.id, sessionId)));
}
