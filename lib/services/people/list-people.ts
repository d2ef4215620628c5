import { asc } from "drizzle-orm";

import { users } from "@/lib/db/schema";
import type { KnownPerson } from "@/lib/domain/people";

import type { Ctx } from "../context";

/** Everybody who is or was a member, by name. */
export async function listPeople({ db }: Ctx): Promise<KnownPerson[]> {
  const rows = await db
    .select({ id: users.id, name: users.name, removedAt: users.removedAt })
    .from(users)
    .orderBy(asc(users.name), asc(users.id));
  return rows.map(({ id, name, removedAt }) => ({ id, name, removed: removedAt !== null }));
}
