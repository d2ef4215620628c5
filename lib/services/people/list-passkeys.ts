import { asc, eq } from "drizzle-orm";

import { passkeys } from "@/lib/db/schema";

import type { Ctx } from "../context";
import { requirePerson } from "./require-person";

export interface OwnPasskey {
  id: string;
  /** As whoever added it called it. */
  name: string;
  addedAt: string | null;
}

/** One's own passkeys, the first one first. */
export async function listPasskeys(ctx: Ctx): Promise<OwnPasskey[]> {
  const { id } = requirePerson(ctx);
  const rows = await ctx.db
    .select({ id: passkeys.id, name: passkeys.name, addedAt: passkeys.createdAt })
    .from(passkeys)
    .where(eq(passkeys.userId, id))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id));
  return rows.map(({ name, addedAt, ...row }) => ({
    ...row,
    name: name ?? "",
    addedAt: addedAt?.toISOString() ?? null,
  }));
}
