import { eq } from "drizzle-orm";
import * as z from "zod/mini";

import { users } from "@/lib/db/schema";
import { mayGiveRole, roles } from "@/lib/domain/permissions";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { notAllowed, requireMay } from "../permission";
import { lastOwner, lockMember } from "./lock-member";
import { revokeOpenInvitations } from "./revoke-invitation";

export const ChangeRoleInput = z.strictObject({ role: z.enum(roles) });
export type ChangeRoleInput = z.infer<typeof ChangeRoleInput>;

/**
 * Gives a member another role, which holds from their next request on. Invitations they could no longer make are
 * withdrawn.
 * @throws AppError not_found, forbidden; conflict for the last owner.
 */
export async function changeRole(ctx: Ctx, memberId: string, { role }: ChangeRoleInput): Promise<void> {
  requireMay(ctx, "member.manage");
  await withTransaction(ctx, async (tx) => {
    const { changer, member, isLastOwner } = await lockMember(tx, memberId);
    if (!mayGiveRole(changer.role, role)) notAllowed();
    if (role === member.role) return;
    if (isLastOwner) lastOwner();
    await tx.db.update(users).set({ role, updatedAt: ctx.now() }).where(eq(users.id, memberId));
    await revokeOpenInvitations(tx, memberId, (invited) => !mayGiveRole(role, invited));
    await recordAudit(tx, {
      action: "member.role_changed",
      object: member,
      detail: { before: member.role, after: role },
    });
  });
}
