import { eq } from "drizzle-orm";

import { users } from "@/lib/db/schema";
import type { Person } from "@/lib/domain/people";
import type { Role } from "@/lib/domain/permissions";
import type { Micros } from "@/lib/domain/price";
import type { Ctx } from "@/lib/services/context";

import { actingAs, insertMember } from "./people";

/** A member with a cap of their own; answers the context of what they do, and who they are. */
export async function insertPerson(
  ctx: Ctx,
  role: Role,
  { capMicros = null, ...who }: { name?: string; capMicros?: Micros | null } = {},
): Promise<{ person: Person; ctx: Ctx }> {
  const person = await insertMember(ctx, role, who);
  await ctx.db.update(users).set({ monthlyCapMicros: capMicros }).where(eq(users.id, person.id));
  return { person, ctx: actingAs(ctx, person) };
}
