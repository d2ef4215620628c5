import { and, asc, eq, isNull, sql } from "drizzle-orm";

import { personBalances, users } from "@/lib/db/schema";
import { monthOf } from "@/lib/domain/ledger";
import { may, type Role } from "@/lib/domain/permissions";
import type { Micros } from "@/lib/domain/price";

import type { Ctx } from "../context";
import { requireMay } from "../permission";

export interface Member {
  id: string;
  name: string;
  role: Role;
  /** Null for those who may not manage members. */
  email: string | null;
  joinedAt: string;
  /** Their own cap of a month, null where they have none, and what of this month they have reserved and spent. */
  money: { monthlyCapMicros: Micros | null; spentMicros: Micros } | null;
}

/** The members by name; their e-mail addresses and what they spend are for those who manage members. */
export async function listMembers(ctx: Ctx): Promise<Member[]> {
  requireMay(ctx, "member.see");
  const manages = ctx.actor.kind !== "person" || may(ctx.actor.role, "member.manage");
  const { userId, mode, month, reservedMicros, settledMicros } = personBalances;
  const rows = await ctx.db
    .select({
      id: users.id,
      name: users.name,
      role: users.role,
      email: users.email,
      createdAt: users.createdAt,
      monthlyCapMicros: users.monthlyCapMicros,
      spentMicros: sql`coalesce(${reservedMicros} + ${settledMicros}, 0)`.mapWith(Number),
    })
    .from(users)
    .leftJoin(personBalances, and(eq(userId, users.id), eq(mode, ctx.mode), eq(month, monthOf(ctx.now()))))
    .where(isNull(users.removedAt))
    .orderBy(asc(users.name), asc(users.id));
  return rows.map(({ id, name, role, email, createdAt, ...money }) => ({
    id,
    name,
    role,
    email: manages ? email : null,
    joinedAt: createdAt.toISOString(),
    money: manages ? money : null,
  }));
}
