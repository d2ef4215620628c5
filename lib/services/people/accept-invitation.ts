import { hashPassword } from "better-auth/crypto";
import { and, eq } from "drizzle-orm";

import { invitations, users } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Person } from "@/lib/domain/people";
import { may, mayGiveRole, type Role } from "@/lib/domain/permissions";
import { sentence } from "@/lib/words/catalogue";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import type { AccountInput } from "./account-input";
import { addMember } from "./add-member";
import { tokenSha256 } from "./invite";
import { isOpenInvitation } from "./revoke-invitation";

/** The same for one that never was, was used, was revoked or is too old: a stranger learns nothing. */
function noInvitation(): never {
  throw new AppError(
    "not_found",
    sentence((t) => t("errors.noInvitation")),
  );
}

const isOpen = (ctx: Ctx, token: string) =>
  and(eq(invitations.tokenSha256, tokenSha256(token)), isOpenInvitation(ctx));

export interface OpenInvitation {
  role: Role;
  invitedBy: string;
  expiresAt: Date;
}

/** What the page of an invitation shows before someone accepts; null where there is no open one. */
export async function getInvitation(ctx: Ctx, token: string): Promise<OpenInvitation | null> {
  const [found] = await ctx.db
    .select({ role: invitations.role, invitedBy: users.name, expiresAt: invitations.expiresAt })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(isOpen(ctx, token));
  return found ?? null;
}

/**
 * Makes whoever holds the link a member, once. An invitation is worth as much as whoever made it: one of an admin who
 * has gone or may no longer give this role makes nobody a member.
 * @throws AppError not_found; conflict where the e-mail address is taken, and the invitation stays open.
 */
export async function acceptInvitation(
  ctx: Ctx,
  token: string,
  { password, ...account }: AccountInput,
): Promise<Person> {
  if (!(await getInvitation(ctx, token))) noInvitation(); // before the costly hash
  const passwordHash = await hashPassword(password);
  return withTransaction(ctx, async (tx) => {
    const [taken] = await tx.db
      .update(invitations)
      .set({ acceptedAt: ctx.now() })
      .where(isOpen(tx, token))
      .returning();
    if (!taken) noInvitation();
    const [inviter] = await tx.db.select().from(users).where(eq(users.id, taken.invitedBy));
    const stands =
      inviter &&
      !inviter.removedAt &&
      may(inviter.role, "member.manage") &&
      mayGiveRole(inviter.role, taken.role);
    if (!stands) noInvitation();
    const person = await addMember(tx, { ...account, role: taken.role, passwordHash });
    await tx.db.update(invitations).set({ acceptedBy: person.id }).where(eq(invitations.id, taken.id));
    await recordAudit(tx, {
      action: "member.joined",
      object: person,
      actor: person,
      detail: { role: person.role, invitation: taken.id },
    });
    return person;
  });
}
