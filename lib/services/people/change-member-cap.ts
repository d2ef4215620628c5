import { and, eq, isNull } from "drizzle-orm";
import * as z from "zod/mini";

import { users } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { mayChangeMember } from "@/lib/domain/permissions";
import type { Micros } from "@/lib/domain/price";
import { isUuid } from "@/lib/domain/uuid";
import { sentence } from "@/lib/words/catalogue";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { notAllowed, requireMay } from "../permission";
import { CapMicros } from "../spend/caps";
import { requirePerson } from "./require-person";

export const MemberCapInput = z.strictObject({ capMicros: CapMicros });

/** @throws AppError not_found for somebody who is no member. */
async function lockMember(ctx: Ctx, id: string): Promise<typeof users.$inferSelect> {
  const [member] = isUuid(id)
    ? await ctx.db
        .select()
        .from(users)
        .where(and(eq(users.id, id), isNull(users.removedAt)))
        .for("no key update")
    : [];
  if (member) return member;
  throw new AppError(
    "not_found",
    sentence((t) => t("errors.noMember")),
  );
}

/**
 * Chooses what a member may spend in a month, under the studio's own cap; null is no cap of their own.
 * @throws AppError forbidden; not_found for somebody who is no member.
 */
export async function changeMemberCap(
  ctx: Ctx,
  memberId: string,
  { capMicros }: z.infer<typeof MemberCapInput>,
): Promise<{ capMicros: Micros | null }> {
  requireMay(ctx, "member.manage");
  const changer = requirePerson(ctx);
  return withTransaction(ctx, async (tx) => {
    const member = await lockMember(tx, memberId);
    if (!mayChangeMember(changer.role, member.role)) notAllowed();
    if (member.monthlyCapMicros === capMicros) return { capMicros };
    await tx.db
      .update(users)
      .set({ monthlyCapMicros: capMicros, updatedAt: tx.now() })
      .where(eq(users.id, member.id));
    await recordAudit(tx, {
      action: "member.cap_changed",
      object: member,
      detail: { before: member.monthlyCapMicros, after: capMicros },
    });
    return { capMicros };
  });
}
