import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** Whoever is signed in at the provider, and how the provider errs. */
export interface ProviderState {
  subject: string;
  email: string;
  emailVerified: boolean;
  /** Claims otherwise than the protocol has them. */
  claims: Record<string, unknown>;
  /** Signs with a key that is not published. */
  foreignKey: boolean;
  /** Answers nothing but this status, at its token endpoint. */
  tokenStatus: number | null;
  /** Whether it signs who somebody is, and does not only tell. */
  signs: boolean;
}

export interface OidcProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  state: ProviderState;
  stop(): Promise<void>;
}

interface Grant {
  challenge: string;
  nonce: string;
  redirectUri: string;
}

const clientId = "studio";
const clientSecret = "a secret: of the client";
const algorithm = "ES256";

function basicCredentials({ headers }: IncomingMessage): string {
  const encoded = /^Basic (.+)$/.exec(headers.authorization ?? "")?.[1] ?? "";
  const decoded = Buffer.from(encoded, "base64").toString();
  return decodeURIComponent(decoded.replaceAll("+", " "));
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A JSON web token as its standard writes it. */
function signedToken(claims: object, key: KeyObject): string {
  const content = `${encoded({ alg: algorithm, kid: "one", typ: "JWT" })}.${encoded(claims)}`;
  const signature = sign("sha256", Buffer.from(content), { key, dsaEncoding: "ieee-p1363" });
  return `${content}.${signature.toString("base64url")}`;
}

const description = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/who`,
  jwks_uri: `${issuer}/keys`,
  id_token_signing_alg_values_supported: [algorithm],
});

interface Answer {
  status: number;
  body: object;
  to?: string;
}

async function listen(answer: (request: IncomingMessage) => Promise<Answer>) {
  const server = createServer((request, response) => {
    const say = async () => {
      const { status, body, to } = await answer(request);
      response.writeHead(status, { "content-type": "application/json", ...(to ? { location: to } : {}) });
      response.end(JSON.stringify(body));
    };
    void say();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

/** An OpenID provider on the loopback: discovery, keys, authorization code with PKCE. A code is good once. */
export async function startOidcProvider(): Promise<OidcProvider> {
  const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const others = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = { ...keys.publicKey.export({ format: "jwk" }), kid: "one", alg: algorithm, use: "sig" };
  const grants = new Map<string, Grant>();
  const state: ProviderState = {
    subject: randomUUID(),
    email: "nobody@example.com",
    emailVerified: true,
    claims: {},
    foreignKey: false,
    tokenStatus: null,
    signs: true,
  };
  let issuer = "";

  const authorize = (asked: URLSearchParams): string => {
    const code = randomUUID();
    const redirectUri = asked.get("redirect_uri") ?? "";
    grants.set(code, {
      challenge: asked.get("code_challenge") ?? "",
      nonce: asked.get("nonce") ?? "",
      redirectUri,
    });
    const back = new URL(redirectUri);
    back.searchParams.set("code", code);
    back.searchParams.set("state", asked.get("state") ?? "");
    return back.href;
  };

  const who = () => ({
    sub: state.subject,
    email: state.email,
    email_verified: state.emailVerified,
    name: "Somebody",
  });

  const tokenOf = ({ nonce }: Grant): string => {
    const issuedAt = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: clientId, iat: issuedAt, exp: issuedAt + 300, nonce, ...who() };
    return signedToken({ ...claims, ...state.claims }, (state.foreignKey ? others : keys).privateKey);
  };

  const redeem = async (request: IncomingMessage): Promise<object | null> => {
    const form = new URLSearchParams(await text(request));
    const grant = grants.get(form.get("code") ?? "");
    grants.delete(form.get("code") ?? "");
    const verifier = form.get("code_verifier") ?? "";
    const proven = createHash("sha256").update(verifier).digest("base64url") === grant?.challenge;
    const isClient = basicCredentials(request) === `${clientId}:${clientSecret}`;
    if (!grant || !proven || !isClient || form.get("redirect_uri") !== grant.redirectUri) return null;
    return {
      access_token: "access",
      token_type: "Bearer",
      expires_in: 300,
      ...(state.signs ? { id_token: tokenOf(grant) } : {}),
    };
  };

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", issuer);
    if (pathname === "/.well-known/openid-configuration") {
      return { status: 200, body: description(issuer) };
    }
    if (pathname === "/keys") return { status: 200, body: { keys: [jwk] } };
    if (pathname === "/who") return { status: 200, body: who() };
    if (pathname === "/authorize") return { status: 302, body: {}, to: authorize(searchParams) };
    if (pathname !== "/token") return { status: 404, body: {} };
    if (state.tokenStatus !== null) return { status: state.tokenStatus, body: {} };
    const tokens = await redeem(request);
    return tokens ? { status: 200, body: tokens } : { status: 400, body: { error: "invalid_grant" } };
  };

  const server = await listen(answer);
  issuer = server.origin;
  return { issuer, clientId, clientSecret, state, stop: server.stop };
}
