import { sql } from "drizzle-orm";

import { users } from "@/lib/db/schema";

import type { Ctx } from "../context";

/** Notified when the first member is there. */
export const membersChannel = "members";

export async function hasMembers({ db }: Pick<Ctx, "db">): Promise<boolean> {
  const [somebody] = await db.select({ id: users.id }).from(users).limit(1);
  return somebody !== undefined;
}

/** Tells every process of this studio, once the transaction is committed, that people sign in from here on. */
export async function tellOfMembers({ db }: Pick<Ctx, "db">): Promise<void> {
  await db.execute(sql`select pg_notify(${membersChannel}, '')`);
}
