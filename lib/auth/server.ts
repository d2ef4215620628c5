import "server-only";
import { randomUUID } from "node:crypto";

import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError } from "better-auth/api";

import type { Db } from "@/lib/db/client";
import { accounts, passkeys, sessions, users, verifications } from "@/lib/db/schema";
import { passwordLimits } from "@/lib/domain/password";
import { roles } from "@/lib/domain/permissions";

import { checkProviderUser, type OidcSettings, oidcPlugin } from "./oidc";

const daySeconds = 24 * 3600;
const sessionSeconds = 30 * daySeconds;

/** A key that somebody found, and that asks its owner nothing, signs in nobody. */
function requireVerified({ authenticationInfo }: { authenticationInfo: { userVerified: boolean } }): void {
  if (!authenticationInfo.userVerified) throw new APIError("UNAUTHORIZED");
}

/** Of an account elsewhere it is kept whose it is: nothing here ever acts there for them. */
function withoutTokens<T extends object>(account: T) {
  const none = { accessToken: null, refreshToken: null, idToken: null };
  return { ...account, ...none, accessTokenExpiresAt: null, refreshTokenExpiresAt: null };
}

export interface AuthOptions {
  db: Db;
  /** Signs cookies; hex. */
  secret: string;
  /** The address people reach the studio by. */
  origin: string;
  /** Carries the address of the client, see `stampRequest`. */
  addressHeader: string;
  /** Where members may sign in besides. */
  oidc?: OidcSettings | null;
}

/**
 * better-auth over our own tables. Its HTTP handler is not mounted as it is: its answers carry session tokens, so each
 * of our routes calls what it needs and passes on the cookies alone. Nobody signs up by themselves.
 */
export function createAuth({ db, secret, origin, addressHeader, oidc = null }: AuthOptions) {
  const { hostname, protocol } = new URL(origin);
  return betterAuth({
    appName: "Firstframe",
    baseURL: origin,
    basePath: "/api/auth",
    secret,
    database: drizzleAdapter(db, {
      provider: "pg",
      schema: {
        user: users,
        session: sessions,
        account: accounts,
        verification: verifications,
        passkey: passkeys,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLimits.least,
      maxPasswordLength: passwordLimits.most,
    },
    user: {
      additionalFields: {
        role: { type: [...roles], required: true, input: false },
        removedAt: { type: "date", required: false, input: false },
      },
      validateUserInfo: async ({ user }) => checkProviderUser(db, user),
    },
    // An account elsewhere becomes somebody's when its provider vouches for their address here; see `checkProviderUser`.
    account: { updateAccountOnSignIn: false, accountLinking: { requireLocalEmailVerified: false } },
    databaseHooks: { account: { create: { before: async (account) => ({ data: withoutTokens(account) }) } } },
    onAPIError: { errorURL: "/sign-in" },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    plugins: [
      passkey({
        rpID: hostname,
        rpName: "Firstframe",
        origin: null,
        // A passkey stands for address and password: the device knows for whom it is, and makes sure of it.
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        authentication: { afterVerification: ({ verification }) => requireVerified(verification) },
      }),
      ...(oidc ? [oidcPlugin(oidc)] : []),
    ],
    advanced: {
      cookiePrefix: "firstframe",
      useSecureCookies: protocol === "https:",
      database: { generateId: () => randomUUID() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    // Who may knock how often is decided before: see lib/auth/limit.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof createAuth>;
