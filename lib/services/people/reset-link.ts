import { and, eq, gt, like } from "drizzle-orm";
import * as z from "zod/mini";

import { users, verifications } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Person } from "@/lib/domain/people";
import { mayChangeMember } from "@/lib/domain/permissions";
import { sentence } from "@/lib/words/catalogue";

import type { Ctx } from "../context";
import { tokenSha256 } from "./invite";

const prefix = "reset:";

/** The link's name in the database, which keeps no token. */
export const resetIdentifier = (token: string) => prefix + tokenSha256(token);

/** Whose password it is, and who made the link. */
const ResetValue = z.strictObject({ memberId: z.string(), madeBy: z.string() });
type ResetValue = z.infer<typeof ResetValue>;

export const resetValue = ({ memberId, madeBy }: ResetValue) => JSON.stringify({ memberId, madeBy });

/** A link that can be used now, as a condition. */
export const isResetLink = (ctx: Ctx, token: string) =>
  and(eq(verifications.identifier, resetIdentifier(token)), gt(verifications.expiresAt, ctx.now()));

/** The same for one that never was, was used or is too old: a stranger learns nothing. */
export function noResetLink(): never {
  throw new AppError(
    "not_found",
    sentence((t) => t("errors.noResetLink")),
  );
}

/** Whose link this is; null where they have gone, or whoever made it has or could no longer make it. */
export async function memberOfResetLink(ctx: Ctx, value: string): Promise<Person | null> {
  const { memberId, madeBy } = ResetValue.parse(JSON.parse(value));
  const personOf = async (id: string) => (await ctx.db.select().from(users).where(eq(users.id, id)))[0];
  const [member, maker] = [await personOf(memberId), await personOf(madeBy)];
  const stands =
    member && maker && !member.removedAt && !maker.removedAt && mayChangeMember(maker.role, member.role);
  return stands ? { id: member.id, name: member.name, email: member.email, role: member.role } : null;
}

/** What the page of a link shows; null where there is none that is good. */
export async function getResetLink(ctx: Ctx, token: string): Promise<Person | null> {
  const [link] = await ctx.db.select().from(verifications).where(isResetLink(ctx, token));
  return link ? memberOfResetLink(ctx, link.value) : null;
}

export async function deleteResetLinks(ctx: Ctx, memberId: string): Promise<void> {
  await ctx.db
    .delete(verifications)
    .where(
      and(
        like(verifications.identifier, `${prefix}%`),
        like(verifications.value, `{"memberId":"${memberId}",%`),
      ),
    );
}
