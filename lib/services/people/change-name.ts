import { eq } from "drizzle-orm";
import * as z from "zod/mini";

import { users } from "@/lib/db/schema";

import type { Ctx } from "../context";
import { PersonName } from "./account-input";
import { requirePerson } from "./require-person";

export const ChangeNameInput = z.strictObject({ name: PersonName });
export type ChangeNameInput = z.infer<typeof ChangeNameInput>;

/** Changes one's own name, also on what one has made already. */
export async function changeName(ctx: Ctx, { name }: ChangeNameInput): Promise<void> {
  const { id } = requirePerson(ctx);
  await ctx.db.update(users).set({ name, updatedAt: ctx.now() }).where(eq(users.id, id));
}
