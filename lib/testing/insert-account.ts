import { hashPassword } from "better-auth/crypto";

import type { Person } from "@/lib/domain/people";
import type { Role } from "@/lib/domain/permissions";
import type { Ctx } from "@/lib/services/context";
import type { AccountInput } from "@/lib/services/people/account-input";
import { addMember } from "@/lib/services/people/add-member";

/** A member who can sign in. */
export async function insertAccount(
  ctx: Ctx,
  role: Role,
  { password, ...who }: AccountInput,
): Promise<Person> {
  return addMember(ctx, { ...who, role, passwordHash: await hashPassword(password) });
}
