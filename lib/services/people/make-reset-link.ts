import { randomUUID } from "node:crypto";

import { verifications } from "@/lib/db/schema";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { requireMay } from "../permission";
import { newToken } from "./invite";
import { lockMember } from "./lock-member";
import { deleteResetLinks, resetIdentifier, resetValue } from "./reset-link";

const goodForMs = 24 * 3600 * 1000;

export interface MadeResetLink {
  /** In the link `/reset/<token>`. It is told once and not kept. */
  token: string;
  expiresAt: Date;
}

/** Makes a link by which a member chooses a new password, once. An earlier one is good no longer. */
export async function makeResetLink(ctx: Ctx, memberId: string): Promise<MadeResetLink> {
  requireMay(ctx, "member.manage");
  const token = newToken();
  const at = ctx.now();
  const expiresAt = new Date(at.getTime() + goodForMs);
  await withTransaction(ctx, async (tx) => {
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
    await recordAudit(tx, { action: "member.reset_link_made", object: member });
  });
  return { token, expiresAt };
}
