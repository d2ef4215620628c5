import type { BrowserContext } from "@playwright/test";

import type { Role } from "@/lib/domain/permissions";

import { type Answer, ask, nextAddress } from "./ask";

const password = "three plain words";

export interface Account {
  name: string;
  email: string;
  password: string;
}

/** A member's way in, without a browser. */
export interface Member extends Account {
  role: Role;
  /** `name=value` of the session's cookie. */
  cookie: string;
}

async function send(
  origin: string,
  path: string,
  body: object,
  { cookie, headers = {} }: { cookie?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const answer = await ask(origin, "POST", { path, body, headers }, cookie);
  if (answer.status >= 400) throw new Error(`${path} answers ${answer.status}: ${answer.text}`);
  return answer;
}

const cookieOf = ({ headers }: Answer) => headers.getSetCookie()[0]?.split(";")[0] ?? "";

export const accountOf = (name: string): Account => ({
  name,
  email: `${name.toLowerCase().replaceAll(/[^a-z]/g, "")}@example.com`,
  password,
});

/** Makes a studio that nobody owns yet somebody's. */
export async function setUp(origin: string, name = "Olive Owner", code?: string): Promise<Member> {
  const account = accountOf(name);
  const response = await send(origin, "/api/setup", { ...account, ...(code ? { code } : {}) });
  return { ...account, role: "owner", cookie: cookieOf(response) };
}

/** Invites somebody and accepts for them. */
export async function join(origin: string, host: Member, role: Role, name: string): Promise<Member> {
  const invitation = { role, note: name, days: 7 };
  const made = await send(origin, "/api/invitations", invitation, { cookie: host.cookie });
  const { token } = JSON.parse(made.text) as { token: string };
  const account = accountOf(name);
  // Behind a proxy whoever comes in has an address of their own: from one address not many may.
  const headers = { "x-forwarded-for": nextAddress() };
  const accepted = await send(origin, "/api/invitations/accept", { token, ...account }, { headers });
  return { ...account, role, cookie: cookieOf(accepted) };
}

/** A browser that is signed in as somebody. */
export async function signIn(context: BrowserContext, origin: string, { cookie }: Member): Promise<void> {
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: "Lax" }]);
}
