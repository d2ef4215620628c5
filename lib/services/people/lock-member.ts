import { asc, eq, inArray, or } from "drizzle-orm";

import { users } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Person } from "@/lib/domain/people";
import { mayChangeMember } from "@/lib/domain/permissions";
import type { Micros } from "@/lib/domain/price";
import { isUuid } from "@/lib/domain/uuid";
import { sentence } from "@/lib/words/catalogue";

import type { Ctx } from "../context";
import { notAllowed } from "../permission";
import { requirePerson } from "./require-person";

/** @throws AppError not_found for who is no member, or no longer one. */
function noMember(): never {
  throw new AppError(
    "not_found",
    sentence((t) => t("errors.noMember")),
  );
}

interface LockedMember {
  /** Who acts, with the role they have now. */
  changer: Person;
  member: Person & { monthlyCapMicros: Micros | null };
  /** Whether nobody else is an owner. */
  isLastOwner: boolean;
}

/**
 * A member that whoever acts may change, for the rest of the transaction. The rows of both and of every owner are
 * locked, in one order: of two who act at once the second one finds what the first one did.
 * @throws AppError not_found; forbidden by the roles both have now.
 */
export async function lockMember(ctx: Ctx, memberId: string): Promise<LockedMember> {
  const { id } = requirePerson(ctx);
  if (!isUuid(memberId)) noMember();
  const rows = await ctx.db
    .select()
    .from(users)
    .where(or(inArray(users.id, [id, memberId]), eq(users.role, "owner")))
    .orderBy(asc(users.id))
    .for("no key update");
  const members = rows.filter(({ removedAt }) => removedAt === null);
  const changer = members.find((each) => each.id === id);
  const member = members.find((each) => each.id === memberId);
  if (!changer) notAllowed();
  if (!member) noMember();
  if (!mayChangeMember(changer.role, member.role)) notAllowed();
  const owners = members.filter(({ role }) => role === "owner");
  return { changer, member, isLastOwner: owners.length === 1 && owners[0]?.id === memberId };
}

/** @throws AppError conflict: a studio always has an owner. */
export function lastOwner(): never {
  throw new AppError(
    "conflict",
    sentence((t) => t("errors.lastOwner")),
  );
}
