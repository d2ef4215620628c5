import { randomUUID } from "node:crypto";

import { verifications } from "@/lib/db/schema";
import type { MailOutcome } from "@/lib/domain/mail";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { requireMay } from "../permission";
import { newToken } from "./invite";
import { lockMember } from "./lock-member";
import { type Letterhead, mailLink, requireMailer } from "./mail-link";
import { deleteResetLinks, resetIdentifier, resetValue } from "./reset-link";

const goodForMs = 24 * 3600 * 1000;

export interface MadeResetLink {
  /** In the link `/reset/<token>`. It is told once and not kept. */
  token: string;
  expiresAt: Date;
  /** Null where it was not to be sent. */
  mailed: MailOutcome | null;
}

/**
 * Makes a link by which a member chooses a new password, once. An earlier one is good no longer. With a letterhead it is
 * sent to the address the member signs in with, and to no other.
 */
export async function makeResetLink(
  ctx: Ctx,
  memberId: string,
  letterhead: Letterhead | null = null,
): Promise<MadeResetLink> {
  requireMay(ctx, "member.manage");
  if (letterhead) requireMailer(ctx);
  const token = newToken();
  const at = ctx.now();
  const expiresAt = new Date(at.getTime() + goodForMs);
  const to = await withTransaction(ctx, async (tx) => {
    const { changer, member } = await lockMember(tx, memberId);
    await deleteResetLinks(tx, memberId);
    await tx.db.insert(verifications).values({
      id: randomUUID(),
      identifier: resetIdentifier(token),
      value: resetValue({ memberId, madeBy: changer.id }),
      expiresAt,
      createdAt: at,
      updatedAt: at,
    });
    const detail = letterhead ? { byMail: true } : {};
    await recordAudit(tx, { action: "member.reset_link_made", object: member, detail });
    return member.email;
  });
  const link = { about: "reset", to, path: `/reset/${token}`, expiresAt } as const;
  return { token, expiresAt, mailed: letterhead && (await mailLink(ctx, letterhead, link)) };
}
