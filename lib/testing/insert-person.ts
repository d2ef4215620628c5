import { eq } from "drizzle-orm";

import { users } from "@/lib/db/schema";
import type { Role } from "@/lib/domain/permissions";
import type { Micros } from "@/lib/domain/price";
import type { Ctx } from "@/lib/services/context";

import { insertMember } from "./people";

/** A member, with a cap of their own or none; answers the context of what they do. */
export async function insertPerson(
  ctx: Ctx,
  role: Role,
  { capMicros = null, ...who }: { name?: string; capMicros?: Micros | null } = {},
) {
  const person = await insertMember(ctx, role, who);
  await ctx.db.update(users).set({ monthlyCapMicros: capMicros }).where(eq(users.id, person.id));
  return { ...ctx, actor: { kind: "person" as const, ...person } };
}
