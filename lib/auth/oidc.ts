import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { eq } from "drizzle-orm";

import type { Db } from "@/lib/db/client";
import { users } from "@/lib/db/schema";
import type { OidcProblem } from "@/lib/domain/oidc-problem";

import { discoveryUrl } from "./provider-fetch";
import type { Auth } from "./server";

export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

const providerId = "oidc";
/** Where the provider sends people back to. */
export const oidcCallbackPath = `/api/auth/callback/${providerId}`;
const signInPath = "/sign-in";

/** Sign-in at a provider, with PKCE, a state, a nonce and a signed token. Nobody becomes a member by it. */
export function oidcPlugin({ issuer, clientId, clientSecret }: OidcSettings) {
  return genericOAuth({
    config: [
      {
        providerId,
        discoveryUrl: discoveryUrl(issuer),
        clientId,
        clientSecret,
        authentication: "basic",
        scopes: ["openid", "email", "profile"],
        pkce: true,
        requireIdTokenVerification: true,
        // That checks a token only where one came: no account is anybody's without.
        accountSubject: ({ tokens, profile }) => (tokens.idToken ? String(profile.sub) : ""),
        disableSignUp: true,
        disableImplicitSignUp: true,
      },
    ],
  });
}

/** Why a provider's word is not enough; better-auth asks for an account's first use and for each later one. */
const refusals = ["unverified_address", "other_address"] as const;

interface ProviderUser {
  id?: unknown;
  email?: unknown;
  emailVerified?: unknown;
}

/** Lets in only a member, and only while the provider vouches for the very address that the member has here. */
export async function checkProviderUser(
  db: Db,
  { id, email, emailVerified }: ProviderUser,
): Promise<{ error: (typeof refusals)[number] } | undefined> {
  const [member] = await db
    .select()
    .from(users)
    .where(eq(users.id, String(id)));
  if (emailVerified !== true) return { error: "unverified_address" };
  const isTheirs = member && !member.removedAt && String(email).toLowerCase() === member.email;
  return isTheirs ? undefined : { error: "other_address" };
}

const problemOf: Record<string, OidcProblem> = {
  signup_disabled: "unknown",
  account_not_linked: "unverified",
  unverified_address: "unverified",
  other_address: "otherAddress",
  state_mismatch: "expired",
  state_not_found: "expired",
  state_invalid: "expired",
  please_restart_the_process: "expired",
  access_denied: "cancelled",
};

/** The provider's page, and the cookie that ties its answer to this browser. Null where the provider does not answer. */
export async function beginOidc(
  auth: Auth,
  next: string,
  headers: Headers,
): Promise<{ url: string; cookies: Headers } | null> {
  try {
    const { response, headers: cookies } = await auth.api.signInSocial({
      body: { provider: providerId, callbackURL: next, errorCallbackURL: signInPath, disableRedirect: true },
      headers,
      returnHeaders: true,
    });
    return response.url ? { url: response.url, cookies } : null;
  } catch (error) {
    if (error instanceof Error && error.name === "APIError") return null;
    throw error;
  }
}

interface Ended {
  /** A path of ours. */
  next: string;
  problem: OidcProblem | null;
  cookies: Headers;
}

const anywhere = "http://studio.invalid";

/** What the provider's answer leads to: a session and the page that was asked for, or a problem. */
export async function endOidc(auth: Auth, request: Request): Promise<Ended> {
  const { search } = new URL(request.url);
  const { baseURL } = auth.options;
  const headers = new Headers({ cookie: request.headers.get("cookie") ?? "" });
  const answer = await auth.handler(new Request(`${baseURL}${oidcCallbackPath}${search}`, { headers }));
  const location = answer.headers.get("location");
  if (location === null) return { next: signInPath, problem: "failed", cookies: answer.headers };
  const { pathname, searchParams, search: query } = new URL(location, anywhere);
  const error = pathname === signInPath ? searchParams.get("error") : null;
  if (error === null) return { next: pathname + query, problem: null, cookies: answer.headers };
  return { next: signInPath, problem: problemOf[error.toLowerCase()] ?? "failed", cookies: answer.headers };
}
