import { hashPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import * as z from "zod/mini";

import { sessions, verifications } from "@/lib/db/schema";
import { Password } from "@/lib/domain/password";
import type { Person } from "@/lib/domain/people";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { getResetLink, isResetLink, memberOfResetLink, noResetLink } from "./reset-link";
import { setPassword } from "./set-password";

const mostToken = 200;

export const ResetPasswordInput = z.strictObject({
  token: z.string().check(z.maxLength(mostToken)),
  password: Password,
});
export type ResetPasswordInput = z.infer<typeof ResetPasswordInput>;

/**
 * Gives whoever holds the link a new password, once, and ends every session of theirs. Passkeys stay.
 * @throws AppError not_found
 */
export async function resetPassword(ctx: Ctx, { token, password }: ResetPasswordInput): Promise<Person> {
  if (!(await getResetLink(ctx, token))) noResetLink(); // before the costly hash
  const passwordHash = await hashPassword(password);
  return withTransaction(ctx, async (tx) => {
    const [link] = await tx.db.delete(verifications).where(isResetLink(tx, token)).returning();
    const person = link ? await memberOfResetLink(tx, link.value) : null;
    if (!person) noResetLink();
    await setPassword(tx, person.id, passwordHash);
    await tx.db.delete(sessions).where(eq(sessions.userId, person.id));
    await recordAudit(tx, {
      action: "member.password_changed",
      object: person,
      actor: person,
      detail: { by: "link" },
    });
    return person;
  });
}
