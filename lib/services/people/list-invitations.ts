import { desc, eq } from "drizzle-orm";

import { invitations, users } from "@/lib/db/schema";
import type { Role } from "@/lib/domain/permissions";

import type { Ctx } from "../context";
import { requireMay } from "../permission";
import { isOpenInvitation } from "./revoke-invitation";

export interface OpenInvitationEntry {
  id: string;
  role: Role;
  note: string;
  invitedBy: string;
  expiresAt: string;
}

/** The invitations somebody can still accept, newest first. */
export async function listInvitations(ctx: Ctx): Promise<OpenInvitationEntry[]> {
  requireMay(ctx, "member.manage");
  const rows = await ctx.db
    .select({
      id: invitations.id,
      role: invitations.role,
      note: invitations.note,
      invitedBy: users.name,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(isOpenInvitation(ctx))
    .orderBy(desc(invitations.createdAt), desc(invitations.id));
  return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() }));
}
