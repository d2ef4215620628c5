import { eq } from "drizzle-orm";

import { accounts, passkeys, sessions, users } from "@/lib/db/schema";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { requireMay } from "../permission";
import { withdrawRequests } from "../review/ask";
import { lastOwner, lockMember } from "./lock-member";
import { deleteResetLinks } from "./reset-link";
import { revokeOpenInvitations } from "./revoke-invitation";

/** The row stays for its name's sake, so a removed owner needs another role: one that manages nobody. */
const roleOfRemovedOwner = "creator";

/**
 * Ends a membership: sessions, password and passkeys go, the e-mail address is free again, open invitations of theirs
 * are withdrawn, and no review waits for their word. What they made and said stays, under their name.
 * @throws AppError not_found, forbidden; conflict for the last owner.
 */
export async function removeMember(ctx: Ctx, memberId: string): Promise<void> {
  requireMay(ctx, "member.manage");
  await withTransaction(ctx, async (tx) => {
    const { member, isLastOwner } = await lockMember(tx, memberId);
    if (isLastOwner) lastOwner();
    await tx.db
      .update(users)
      .set({
        email: `${memberId}@removed.invalid`,
        removedAt: ctx.now(),
        updatedAt: ctx.now(),
        ...(member.role === "owner" ? { role: roleOfRemovedOwner } : {}),
      })
      .where(eq(users.id, memberId));
    await deleteResetLinks(tx, memberId); // before the password: whoever uses one takes them in this order
    for (const table of [sessions, accounts, passkeys]) {
      await tx.db.delete(table).where(eq(table.userId, memberId));
    }
    await revokeOpenInvitations(tx, memberId, () => true);
    await withdrawRequests(tx, memberId);
    await recordAudit(tx, { action: "member.removed", object: member, detail: { role: member.role } });
  });
}
