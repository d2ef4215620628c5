import { hashPassword, verifyPassword } from "better-auth/crypto";
import { and, eq, ne } from "drizzle-orm";
import * as z from "zod/mini";

import { accounts, sessions } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { Password } from "@/lib/domain/password";
import { sentence } from "@/lib/words/catalogue";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { requirePerson } from "./require-person";
import { deleteResetLinks } from "./reset-link";
import { isPasswordOf } from "./set-password";

const mostPassword = 1024;

export const ChangePasswordInput = z.strictObject({
  current: z.string().check(z.maxLength(mostPassword)),
  password: Password,
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

function wrongPassword(): never {
  const msg = sentence((t) => t("errors.wrongCurrentPassword"));
  throw new AppError("invalid_input", msg, [{ loc: ["body", "current"], msg, type: "wrong_password" }]);
}

/**
 * Changes one's own password and ends every other session of one's own.
 * @param sessionId the session that stays: the one that asks.
 * @throws AppError invalid_input where the current password is another one.
 */
export async function changePassword(
  ctx: Ctx,
  sessionId: string,
  { current, password }: ChangePasswordInput,
): Promise<void> {
  const person = requirePerson(ctx);
  const [account] = await ctx.db.select().from(accounts).where(isPasswordOf(person.id));
  const known = account?.password ?? null;
  if (known === null || !(await verifyPassword({ hash: known, password: current }))) wrongPassword();
  const passwordHash = await hashPassword(password);
  await withTransaction(ctx, async (tx) => {
    await deleteResetLinks(tx, person.id); // before the password: whoever uses one takes them in this order
    // Of two changes at once the second one knew a password that is no longer the current one.
    const changed = await tx.db
      .update(accounts)
      .set({ password: passwordHash, updatedAt: ctx.now() })
      .where(and(isPasswordOf(person.id), eq(accounts.password, known)))
      .returning({ id: accounts.id });
    if (changed.length === 0) wrongPassword();
    await tx.db.delete(sessions).where(and(eq(sessions.userId, person.id), ne(sessions.id, sessionId)));
    await recordAudit(tx, { action: "member.password_changed", object: person, detail: { by: "member" } });
  });
}
