import { randomUUID } from "node:crypto";

import { eq } from "drizzle-orm";

import { auditEntries, sessions } from "@/lib/db/schema";
import type { Person } from "@/lib/domain/people";
import type { Role } from "@/lib/domain/permissions";
import type { Ctx } from "@/lib/services/context";
import { addMember } from "@/lib/services/people/add-member";

/** The hash of no password at all, for who need not sign in: hashing takes long. */
const noHash = "none";

/** Somebody of the team. */
export function insertMember(
  ctx: Ctx,
  role: Role,
  { name = `${role} Example`, passwordHash = noHash }: { name?: string; passwordHash?: string } = {},
): Promise<Person> {
  return addMember(ctx, { name, email: `${randomUUID()}@example.com`, role, passwordHash });
}

/** The same context, with a member at its keyboard. */
export const actingAs = (ctx: Ctx, person: Person): Ctx => ({ ...ctx, actor: { kind: "person", ...person } });

export async function insertSession(ctx: Ctx, { id: userId }: Person): Promise<string> {
  const at = ctx.now();
  const id = randomUUID();
  const expiresAt = new Date(at.getTime() + 3600 * 1000);
  await ctx.db
    .insert(sessions)
    .values({ id, userId, token: randomUUID(), expiresAt, createdAt: at, updatedAt: at });
  return id;
}

export async function sessionIds(ctx: Ctx, { id }: Person): Promise<string[]> {
  const rows = await ctx.db.select({ id: sessions.id }).from(sessions).where(eq(sessions.userId, id));
  return rows.map((row) => row.id);
}

/** What the audit log tells of something, in its order. */
export async function auditOf(ctx: Ctx, objectId: string) {
  return ctx.db
    .select({
      action: auditEntries.action,
      actor: auditEntries.actorId,
      name: auditEntries.objectName,
      detail: auditEntries.detail,
    })
    .from(auditEntries)
    .where(eq(auditEntries.objectId, objectId))
    .orderBy(auditEntries.id);
}
