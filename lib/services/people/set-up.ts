import { hashPassword } from "better-auth/crypto";
import { and, isNull, sql } from "drizzle-orm";

import {
  comments,
  decisions,
  generations,
  ledgerEntries,
  personBalances,
  shares,
  users,
} from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Person } from "@/lib/domain/people";
import { sentence } from "@/lib/words/catalogue";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import type { AccountInput } from "./account-input";
import { addMember } from "./add-member";
import { hasMembers, tellOfMembers } from "./members";

const nobodys = (row: typeof comments | typeof decisions) => and(isNull(row.authorId), isNull(row.guestId));

/** What was made and said by whoever worked alone is the owner's from here on, and counts as what they spent. */
async function takeOver(ctx: Ctx, { id: ownerId, name }: Person): Promise<void> {
  const said = { authorId: ownerId, authorName: name };
  await ctx.db.update(comments).set(said).where(nobodys(comments));
  await ctx.db.update(decisions).set(said).where(nobodys(decisions));
  await ctx.db.update(shares).set({ createdBy: ownerId }).where(isNull(shares.createdBy));
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

async function requireNobody(ctx: Ctx): Promise<void> {
  if (!(await hasMembers(ctx))) return;
  throw new AppError(
    "conflict",
    sentence((t) => t("errors.alreadySetUp")),
  );
}

/**
 * Makes the first person the owner. From here on everyone signs in.
 * @throws AppError conflict where somebody was first.
 */
export async function setUpStudio(ctx: Ctx, { password, ...account }: AccountInput): Promise<Person> {
  await requireNobody(ctx); // before the costly hash, and before a lock that everybody would wait for
  const passwordHash = await hashPassword(password);
  return withTransaction(ctx, async (tx) => {
    // A change of a generation that is on its way is waited for: its ledger entry is then in the sums, and one that comes
    // after finds the owner. Whoever changes one holds the table of generations first, so nobody waits in a circle. Of
    // two who set up at once one finds the other's row.
    await tx.db.execute(sql`lock table ${generations}, ${ledgerEntries}, ${users} in exclusive mode`);
    await requireNobody(tx);
    const owner = await addMember(tx, { ...account, role: "owner", passwordHash });
    await takeOver(tx, owner);
    await recordAudit(tx, { action: "studio.set_up", object: owner, actor: owner });
    await tellOfMembers(tx);
    return owner;
  });
}
