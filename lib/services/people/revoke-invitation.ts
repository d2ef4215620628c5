import { and, eq, gt, isNull } from "drizzle-orm";

import { invitations } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Role } from "@/lib/domain/permissions";
import { sentence } from "@/lib/words/catalogue";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { requireMay } from "../permission";

/** Neither used, nor withdrawn, nor too old. */
export const isOpenInvitation = (ctx: Ctx) =>
  and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, ctx.now()));

type Invitation = typeof invitations.$inferSelect;

const recordRevoked = (tx: Ctx, { id, note, role }: Invitation) =>
  recordAudit(tx, { action: "invitation.revoked", object: { id, name: note }, detail: { role } });

export function invitationNotOpen(): never {
  throw new AppError(
    "conflict",
    sentence((t) => t("errors.invitationNotOpen")),
  );
}

/** Withdraws an invitation. @throws AppError conflict where it is open no longer. */
export async function revokeInvitation(ctx: Ctx, id: string): Promise<void> {
  requireMay(ctx, "member.manage");
  await withTransaction(ctx, async (tx) => {
    const [revoked] = await tx.db
      .update(invitations)
      .set({ revokedAt: ctx.now() })
      .where(and(eq(invitations.id, id), isOpenInvitation(tx)))
      .returning();
    if (!revoked) invitationNotOpen();
    await recordRevoked(tx, revoked);
  });
}

/** Withdraws what a member has open, in the transaction that takes from them the right to it. */
export async function revokeOpenInvitations(
  tx: Ctx,
  inviterId: string,
  which: (role: Role) => boolean,
): Promise<void> {
  const open = await tx.db
    .select()
    .from(invitations)
    .where(and(eq(invitations.invitedBy, inviterId), isOpenInvitation(tx)))
    .for("update");
  for (const invitation of open.filter(({ role }) => which(role))) {
    await tx.db.update(invitations).set({ revokedAt: tx.now() }).where(eq(invitations.id, invitation.id));
    await recordRevoked(tx, invitation);
  }
}
