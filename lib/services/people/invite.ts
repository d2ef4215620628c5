import { createHash, randomBytes, randomUUID } from "node:crypto";

import * as z from "zod/mini";

import { invitations } from "@/lib/db/schema";
import { mayGiveRole, type Role, roles } from "@/lib/domain/permissions";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { notAllowed, requireMay } from "../permission";
import { requirePerson } from "./require-person";

const tokenBytes = 32;
const hourMs = 3600 * 1000;
const mostDays = 90;
const mostNoteCharacters = 120;

export const InviteInput = z.strictObject({
  role: z.enum(roles),
  /** Whom it is for. */
  note: z.string().check(z.trim(), z.maxLength(mostNoteCharacters)),
  days: z.int().check(z.minimum(1), z.maximum(mostDays)),
});
export type InviteInput = z.infer<typeof InviteInput>;

export const tokenSha256 = (token: string) => createHash("sha256").update(token).digest("hex");
export const newToken = () => randomBytes(tokenBytes).toString("base64url");

export interface MadeInvitation {
  id: string;
  /** In the link `/invite/<token>`. It is told once and not kept. */
  token: string;
  role: Role;
  expiresAt: Date;
}

/** Makes a link that makes one person a member. */
export async function inviteMember(ctx: Ctx, { role, note, days }: InviteInput): Promise<MadeInvitation> {
  requireMay(ctx, "member.manage");
  const inviter = requirePerson(ctx);
  if (!mayGiveRole(inviter.role, role)) notAllowed();
  const token = newToken();
  const id = randomUUID();
  const expiresAt = new Date(ctx.now().getTime() + days * 24 * hourMs);
  await withTransaction(ctx, async (tx) => {
    await tx.db.insert(invitations).values({
      id,
      tokenSha256: tokenSha256(token),
      role,
      note,
      invitedBy: inviter.id,
      createdAt: ctx.now(),
      expiresAt,
    });
    await recordAudit(tx, { action: "invitation.made", object: { id, name: note }, detail: { role } });
  });
  return { id, token, role, expiresAt };
}
