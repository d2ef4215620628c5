import { hashPassword } from "better-auth/crypto";
import { isNull, sql } from "drizzle-orm";

import { generations, ledgerEntries, personBalances, users } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Person } from "@/lib/domain/people";
import { sentence } from "@/lib/words/catalogue";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import type { AccountInput } from "./account-input";
import { addMember } from "./add-member";
import { tellOfMembers } from "./members";

/** What was made by whoever worked alone is the owner's from here on, and counts as what they spent. */
async function takeOver(ctx: Ctx, ownerId: string): Promise<void> {
  await ctx.db.update(generations).set({ createdBy: ownerId }).where(isNull(generations.createdBy));
  await ctx.db.insert(personBalances).select(
    ctx.db
      .select({
        userId: sql<string>`${ownerId}::text`.as("user_id"),
        mode: ledgerEntries.mode,
        month: ledgerEntries.month,
        reservedMicros: sql<number>`sum(${ledgerEntries.reservedMicros})::bigint`.as("reserved_micros"),
        settledMicros: sql<number>`sum(${ledgerEntries.settledMicros})::bigint`.as("settled_micros"),
      })
      .from(ledgerEntries)
      .groupBy(ledgerEntries.mode, ledgerEntries.month),
  );
}

/**
 * Makes the first person the owner. From here on everyone signs in.
 * @throws AppError conflict where somebody was first.
 */
export async function setUpStudio(ctx: Ctx, { password, ...account }: AccountInput): Promise<Person> {
  const passwordHash = await hashPassword(password);
  return withTransaction(ctx, async (tx) => {
    // Of two who set up at once one finds the other's row. A change of a generation that is on its way is waited for:
    // its ledger entry is then in the sums, and one that comes after finds the owner.
    await tx.db.execute(sql`lock table ${users}, ${generations}, ${ledgerEntries} in exclusive mode`);
    const [somebody] = await tx.db.select({ id: users.id }).from(users).limit(1);
    if (somebody) {
      throw new AppError(
        "conflict",
        sentence((t) => t("errors.alreadySetUp")),
      );
    }
    const owner = await addMember(tx, { ...account, role: "owner", passwordHash });
    await takeOver(tx, owner.id);
    await recordAudit(tx, { action: "studio.set_up", object: owner, actor: owner });
    await tellOfMembers(tx);
    return owner;
  });
}
