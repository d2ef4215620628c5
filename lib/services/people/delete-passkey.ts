import { and, eq } from "drizzle-orm";

import { passkeys } from "@/lib/db/schema";

import type { Ctx } from "../context";
import { requirePerson } from "./require-person";

/** Takes away a passkey of one's own; what is gone already, or somebody else's, is left as it is. */
export async function deletePasskey(ctx: Ctx, passkeyId: string): Promise<void> {
  const { id } = requirePerson(ctx);
  await ctx.db.delete(passkeys).where(and(eq(passkeys.userId, id), eq(passkeys.id, passkeyId)));
}
