import { randomUUID } from "node:crypto";

import { users } from "@/lib/db/schema";
import type { Role } from "@/lib/domain/permissions";
import type { Micros } from "@/lib/domain/price";
import type { Ctx } from "@/lib/services/context";

/** A member without a way to sign in; answers the context of what they do. */
export async function insertPerson(
  ctx: Ctx,
  role: Role,
  { name = "Sam Sample", capMicros = null }: { name?: string; capMicros?: Micros | null } = {},
) {
  const id = randomUUID();
  const email = `${id}@example.com`;
  const at = ctx.now();
  await ctx.db
    .insert(users)
    .values({ id, name, email, role, monthlyCapMicros: capMicros, createdAt: at, updatedAt: at });
  const actor = { kind: "person" as const, id, name, email, role };
  return { ...ctx, actor };
}
