import { createHmac, timingSafeEqual } from "node:crypto";

import { parseCookies } from "better-auth/cookies";
import { and, eq, gt, isNull, lt } from "drizzle-orm";

import type { Db } from "@/lib/db/client";
import { sessions, users } from "@/lib/db/schema";
import type { Person } from "@/lib/domain/people";

import type { Auth } from "./server";

/** How exactly it is known when somebody was last here. */
const seenEveryMs = 3600 * 1000;

/** Who a request's cookie belongs to; null for nobody, and for someone who was removed. */
export type ReadSession = (headers: Headers) => Promise<Person | null>;

/** The token in a cookie that better-auth signed: `<token>.<HMAC-SHA256 in base64>`; null in any other. */
function signedToken(value: string, secret: string): string | null {
  const dot = value.lastIndexOf(".");
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const wanted = createHmac("sha256", secret).update(token).digest();
  const given = Buffer.from(value.slice(dot + 1), "base64");
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null;
}

/** What the database says went wrong, without the query that drizzle adds: Next writes what a page throws to its log. */
function withoutValues(error: unknown): never {
  throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
}

interface SessionReader {
  db: Db;
  /** What signs the cookies. */
  secret: string;
  cookieName: string;
  now: () => Date;
}

/**
 * Reads who somebody is with every request, in one query where better-auth takes two and the time of as many again. A
 * session ends thirty days after signing in, however often it is used: the browser's cookie does too.
 */
export function createReadSession({ db, secret, cookieName, now }: SessionReader): ReadSession {
  const read = async (token: string) => {
    const { id, name, email, role } = users;
    const found = await db
      .select({ session: sessions.id, seenAt: sessions.updatedAt, id, name, email, role })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(and(eq(sessions.token, token), gt(sessions.expiresAt, now()), isNull(users.removedAt)))
      .catch(withoutValues);
    return found[0] ?? null;
  };
  const noteSeen = async (session: string) => {
    const before = new Date(now().getTime() - seenEveryMs);
    await db
      .update(sessions)
      .set({ updatedAt: now() })
      .where(and(eq(sessions.id, session), lt(sessions.updatedAt, before)));
  };
  return async (headers) => {
    const value = parseCookies(headers.get("cookie") ?? "").get(cookieName);
    const token = value === undefined ? null : signedToken(value, secret);
    const found = token === null ? null : await read(token);
    if (!found) return null;
    const { session, seenAt, ...person } = found;
    // A full disk keeps nobody out.
    if (now().getTime() - seenAt.getTime() > seenEveryMs) await noteSeen(session).catch(() => undefined);
    return person;
  };
}

/** The id of a request's session, which is no secret as its token is; null where there is none. */
export async function sessionIdOf(auth: Auth, headers: Headers): Promise<string | null> {
  const found = await auth.api.getSession({ headers });
  return found?.session.id ?? null;
}

/** The name of the cookie that carries a session. */
export async function sessionCookieName(auth: Auth): Promise<string> {
  return (await auth.$context).authCookies.sessionToken.name;
}
