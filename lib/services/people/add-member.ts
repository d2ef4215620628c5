import { randomUUID } from "node:crypto";

import { accounts, users } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Person } from "@/lib/domain/people";
import type { Role } from "@/lib/domain/permissions";
import { sentence } from "@/lib/words/catalogue";

import type { Ctx } from "../context";
import type { AccountInput } from "./account-input";

/** How better-auth names an account of its own, with a password. */
export const passwordProvider = "credential";

interface NewMember extends Pick<AccountInput, "name" | "email"> {
  role: Role;
  passwordHash: string;
}

/**
 * Writes a person and their password. Call it in the transaction that lets them in.
 * @throws AppError conflict where a member has this e-mail address already.
 */
export async function addMember(ctx: Ctx, { name, email, role, passwordHash }: NewMember): Promise<Person> {
  const at = ctx.now();
  const id = randomUUID();
  const [user] = await ctx.db
    .insert(users)
    .values({ id, name, email, role, createdAt: at, updatedAt: at })
    .onConflictDoNothing({ target: users.email })
    .returning();
  if (!user) {
    const msg = sentence((t) => t("errors.emailTaken"));
    throw new AppError("conflict", msg, [{ loc: ["body", "email"], msg, type: "email_taken" }]);
  }
  await ctx.db.insert(accounts).values({
    id: randomUUID(),
    accountId: id,
    providerId: passwordProvider,
    userId: id,
    password: passwordHash,
    createdAt: at,
    updatedAt: at,
  });
  return { id, name, email, role };
}
