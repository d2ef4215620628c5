import { asc, isNull } from "drizzle-orm";

import { users } from "@/lib/db/schema";
import { may, type Role } from "@/lib/domain/permissions";

import type { Ctx } from "../context";
import { requireMay } from "../permission";

export interface Member {
  id: string;
  name: string;
  role: Role;
  /** Null for those who may not manage members. */
  email: string | null;
  joinedAt: string;
}

/** The members by name; their e-mail addresses are for those who manage members. */
export async function listMembers(ctx: Ctx): Promise<Member[]> {
  requireMay(ctx, "member.see");
  const manages = ctx.actor.kind !== "person" || may(ctx.actor.role, "member.manage");
  const rows = await ctx.db
    .select({
      id: users.id,
      name: users.name,
      role: users.role,
      email: users.email,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(isNull(users.removedAt))
    .orderBy(asc(users.name), asc(users.id));
  return rows.map(({ id, name, role, email, createdAt }) => ({
    id,
    name,
    role,
    email: manages ? email : null,
    joinedAt: createdAt.toISOString(),
  }));
}
