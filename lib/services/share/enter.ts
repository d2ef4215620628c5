import { randomUUID } from "node:crypto";

import { verifyPassword } from "better-auth/crypto";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import * as z from "zod/mini";

import { shareGuests, shares } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { sentence } from "@/lib/words/catalogue";

import { withTransaction, type Ctx, type Guest } from "../context";
import { PersonName } from "../people/account-input";
import { newToken, tokenSha256 } from "../people/invite";

const mostPassword = 1024;

export const EnterInput = z.strictObject({
  /** What the others see beside what one says. */
  name: PersonName,
  password: z.nullable(z.string().check(z.maxLength(mostPassword))),
});
export type EnterInput = z.infer<typeof EnterInput>;

type ShareRow = typeof shares.$inferSelect;

/** The same for a link that never was, was closed or is too old: a stranger learns nothing. */
function noShare(): never {
  throw new AppError(
    "not_found",
    sentence((t) => t("errors.noShare")),
  );
}

const isOpen = (ctx: Ctx, token: string) =>
  and(
    eq(shares.tokenSha256, tokenSha256(token)),
    isNull(shares.revokedAt),
    or(isNull(shares.expiresAt), sql`${shares.expiresAt} > ${ctx.now().toISOString()}`),
  );

/** @throws AppError not_found */
export async function requireShare(ctx: Ctx, token: string): Promise<ShareRow> {
  const [share] = await ctx.db.select().from(shares).where(isOpen(ctx, token));
  return share ?? noShare();
}

/**
 * Lets somebody in under the name they give.
 * @param countTry is called before a password is looked at; it throws where there were too many.
 * @returns what their browser shows from here on, to be kept in a cookie.
 * @throws AppError not_found; unauthenticated for a wrong password.
 */
export async function enterShare(
  ctx: Ctx,
  token: string,
  { name, password }: EnterInput,
  countTry: (shareId: string) => Promise<void>,
): Promise<string> {
  const share = await requireShare(ctx, token);
  const { passwordHash: hash } = share;
  if (hash !== null) await countTry(share.id);
  if (hash !== null && !(await verifyPassword({ hash, password: password ?? "" }))) {
    const msg = sentence((t) => t("errors.wrongSharePassword"));
    throw new AppError("unauthenticated", msg, [{ loc: ["body", "password"], msg, type: "wrong_password" }]);
  }
  const secret = newToken();
  await withTransaction(ctx, async (tx) => {
    const guest = { id: randomUUID(), shareId: share.id, name, createdAt: tx.now() };
    await tx.db.insert(shareGuests).values({ ...guest, secretSha256: tokenSha256(secret) });
    await tx.db
      .update(shares)
      .set({ views: sql`${shares.views} + 1` })
      .where(eq(shares.id, share.id));
  });
  return secret;
}

/** Who came in by a link; null where nobody did, and as soon as the link is closed. */
export async function findGuest(ctx: Ctx, token: string, secret: string): Promise<Guest | null> {
  const [found] = await ctx.db
    .select({ guest: shareGuests, share: shares })
    .from(shareGuests)
    .innerJoin(shares, eq(shares.id, shareGuests.shareId))
    .where(and(isOpen(ctx, token), eq(shareGuests.secretSha256, tokenSha256(secret))));
  if (!found) return null;
  const { id, kind, objectId, access } = found.share;
  return { id: found.guest.id, name: found.guest.name, share: { id, kind, objectId, access } };
}
