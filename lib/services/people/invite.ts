import { createHash, randomBytes, randomUUID } from "node:crypto";

import * as z from "zod/mini";

import { invitations } from "@/lib/db/schema";
import type { MailOutcome } from "@/lib/domain/mail";
import { mayGiveRole, type Role, roles } from "@/lib/domain/permissions";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { notAllowed, requireMay } from "../permission";
import { type Letterhead, mailLink, requireMailer } from "./mail-link";
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
  /** Null where it was to be sent to nobody. */
  mailed: MailOutcome | null;
}

/** Makes a link that makes one person a member, and sends it to an address where one is given. */
export async function inviteMember(
  ctx: Ctx,
  { role, note, days }: InviteInput,
  mail: (Letterhead & { to: string }) | null = null,
): Promise<MadeInvitation> {
  requireMay(ctx, "member.manage");
  const inviter = requirePerson(ctx);
  if (!mayGiveRole(inviter.role, role)) notAllowed();
  if (mail) requireMailer(ctx);
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
    const detail = { role, ...(mail ? { byMail: true } : {}) };
    await recordAudit(tx, { action: "invitation.made", object: { id, name: note }, detail });
  });
  const link = { about: "invitation", path: `/invite/${token}`, expiresAt, role } as const;
  const mailed = mail && (await mailLink(ctx, mail, { ...link, to: mail.to }));
  return { id, token, role, expiresAt, mailed };
}
