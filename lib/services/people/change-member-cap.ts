import { eq } from "drizzle-orm";
import * as z from "zod/mini";

import { users } from "@/lib/db/schema";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { requireMay } from "../permission";
import { CapMicros } from "../spend/caps";
import { lockMember } from "./lock-member";

export const MemberCapInput = z.strictObject({ monthlyCapMicros: CapMicros });
export type MemberCapInput = z.infer<typeof MemberCapInput>;

/**
 * Chooses what a member may spend in a month, under the studio's own cap; null is no cap of their own.
 * @throws AppError not_found, forbidden.
 */
export async function changeMemberCap(
  ctx: Ctx,
  memberId: string,
  { monthlyCapMicros }: MemberCapInput,
): Promise<void> {
  requireMay(ctx, "member.manage");
  await withTransaction(ctx, async (tx) => {
    const { member } = await lockMember(tx, memberId);
    if (member.monthlyCapMicros === monthlyCapMicros) return;
    await tx.db.update(users).set({ monthlyCapMicros, updatedAt: ctx.now() }).where(eq(users.id, memberId));
    await recordAudit(tx, {
      action: "member.cap_changed",
      object: member,
      detail: { before: member.monthlyCapMicros, after: monthlyCapMicros },
    });
  });
}
