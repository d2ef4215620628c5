import { randomUUID } from "node:crypto";

import { and, eq } from "drizzle-orm";

import { accounts } from "@/lib/db/schema";

import type { Ctx } from "../context";
import { passwordProvider } from "./add-member";

/** A member's own password, as opposed to an account elsewhere. */
export const isPasswordOf = (memberId: string) =>
  and(eq(accounts.userId, memberId), eq(accounts.providerId, passwordProvider));

/** Writes a member's password, also for one who had none so far. */
export async function setPassword(ctx: Ctx, memberId: string, password: string): Promise<void> {
  const at = ctx.now();
  await ctx.db
    .insert(accounts)
    .values({
      id: randomUUID(),
      accountId: memberId,
      providerId: passwordProvider,
      userId: memberId,
      password,
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoUpdate({
      target: [accounts.providerId, accounts.accountId],
      set: { password, updatedAt: at },
    });
}
