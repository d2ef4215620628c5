import type { Person } from "@/lib/domain/people";

import type { Auth } from "./server";

/** Who a request's cookie belongs to; null for nobody, and for someone who was removed. */
export async function personOf(auth: Auth, headers: Headers): Promise<Person | null> {
  if (!headers.has("cookie")) return null;
  const found = await auth.api.getSession({ headers });
  if (!found || found.user.removedAt) return null;
  const { id, name, email, role } = found.user;
  return { id, name, email, role };
}

/** The id of a request's session, which is no secret as its token is; null where there is none. */
export async function sessionIdOf(auth: Auth, headers: Headers): Promise<string | null> {
  const found = await auth.api.getSession({ headers });
  return found?.session.id ?? null;
}
