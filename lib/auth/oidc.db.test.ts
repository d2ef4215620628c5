import { eq } from "drizzle-orm";
import { describe, expect, it, onTestFinished } from "vitest";

import { accounts, sessions, users } from "@/lib/db/schema";
import { testDatabase } from "@/lib/testing/database";
import { committedCtx } from "@/lib/testing/generations";
import { insertPerson } from "@/lib/testing/insert-person";
import { startOidcProvider } from "@/lib/testing/oidc-provider";

import { beginOidc, endOidc } from "./oidc";
import { createAuth } from "./server";

const database = testDatabase();
const origin = "http://localhost:3139";
const secret = "11".repeat(32);

/** A studio with one member, and a provider at which that member is signed in. */
async function studio() {
  const ctx = committedCtx(database());
  const provider = await startOidcProvider();
  onTestFinished(() => provider.stop());
  const { db } = database();
  const auth = createAuth({ db, secret, origin, addressHeader: "x-address", oidc: provider });
  const { actor: member } = await insertPerson(ctx, "creator");
  provider.state.email = member.email.toUpperCase();

  const begin = async (next = "/library?q=a") => {
    const begun = await beginOidc(auth, next, new Headers());
    if (!begun) throw new Error("the provider did not answer");
    const cookie = begun.cookies
      .getSetCookie()
      .map((each) => each.split(";")[0] ?? "")
      .join("; ");
    const sent = await fetch(begun.url, { redirect: "manual" });
    return { url: begun.url, back: sent.headers.get("location") ?? "", cookie };
  };
  const end = ({ back, cookie }: { back: string; cookie: string }) =>
    endOidc(auth, new Request(back, { headers: { cookie } }));
  const signIn = async () => end(await begin());
  const sessionsOf = () => db.select().from(sessions).where(eq(sessions.userId, member.id));
  return { ctx, provider, member, begin, end, signIn, sessionsOf, auth };
}

const refused = (problem: string) => ({ next: "/sign-in", problem });

describe("signing in at a provider", () => {
  it("lets a member in whose address the provider vouches for, keeps whose account it is, and no token", async () => {
    const { ctx, member, signIn, sessionsOf, provider } = await studio();
    const ended = await signIn();
    expect(ended).toMatchObject({ next: "/library?q=a", problem: null });
    expect(ended.cookies.getSetCookie().join()).toMatch(/firstframe\.session_token=[^;]+;.*HttpOnly/i);
    expect(await sessionsOf()).toHaveLength(1);
    await signIn();
    const rows = await ctx.db.select().from(accounts).where(eq(accounts.providerId, "oidc"));
    expect(rows).toMatchObject([
      { userId: member.id, accountId: provider.state.subject, accessToken: null, idToken: null },
    ]);
    expect(await sessionsOf()).toHaveLength(2);
  });

  it("asks with PKCE, a state and a nonce, and for no more than who it is", async () => {
    const { begin } = await studio();
    const { searchParams } = new URL((await begin()).url);
    expect(searchParams.get("code_challenge_method")).toBe("S256");
    expect(searchParams.get("redirect_uri")).toBe(`${origin}/api/auth/callback/oidc`);
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(searchParams.get(name)).toMatch(/^[\w-]{32,}$/);
    }
    expect(searchParams.get("scope")?.split(" ").toSorted()).toEqual(["email", "openid", "profile"]);
  });

  it("makes nobody a member", async () => {
    const { ctx, provider, signIn } = await studio();
    provider.state.email = "stranger@example.com";
    expect(await signIn()).toMatchObject(refused("unknown"));
    expect(await ctx.db.select().from(users)).toHaveLength(1);
  });

  it("is refused for an address that the provider does not vouch for, also after it once did", async () => {
    const { provider, signIn, sessionsOf } = await studio();
    provider.state.emailVerified = false;
    expect(await signIn()).toMatchObject(refused("unverified"));
    provider.state.emailVerified = true;
    await signIn();
    provider.state.emailVerified = false;
    expect(await signIn()).toMatchObject(refused("unverified"));
    expect(await sessionsOf()).toHaveLength(1);
  });

  it("is refused once the address there is another than here", async () => {
    const { provider, signIn, sessionsOf } = await studio();
    await signIn();
    provider.state.email = "other@example.com";
    expect(await signIn()).toMatchObject(refused("otherAddress"));
    expect(await sessionsOf()).toHaveLength(1);
  });

  it("is refused for a member who was removed", async () => {
    const { ctx, member, signIn, sessionsOf } = await studio();
    await ctx.db.update(users).set({ removedAt: ctx.now() }).where(eq(users.id, member.id));
    expect(await signIn()).toMatchObject(refused("otherAddress"));
    const email = `${member.id}@removed.invalid`;
    await ctx.db.update(users).set({ email }).where(eq(users.id, member.id));
    expect(await signIn()).toMatchObject(refused("unknown"));
    expect(await sessionsOf()).toEqual([]);
  });

  it("is refused with another state, without the browser's cookie, and for an answer that comes twice", async () => {
    const { begin, end, sessionsOf } = await studio();
    const begun = await begin();
    const foreign = new URL(begun.back);
    foreign.searchParams.set("state", "x".repeat(32));
    expect(await end({ ...begun, back: foreign.href })).toMatchObject(refused("expired"));
    expect(await end({ ...begun, cookie: "" })).toMatchObject(refused("expired"));
    const fresh = await begin();
    expect(await end(fresh)).toMatchObject({ problem: null });
    expect(await end(fresh)).toMatchObject(refused("expired"));
    const another = await begin();
    const replayed = new URL(another.back);
    replayed.searchParams.set("code", new URL(fresh.back).searchParams.get("code") ?? "");
    expect(await end({ ...another, back: replayed.href })).toMatchObject(refused("failed"));
    expect(await sessionsOf()).toHaveLength(1);
  });

  it.each([
    ["another nonce", { claims: { nonce: "another" } }],
    ["no nonce", { claims: { nonce: undefined } }],
    ["another audience", { claims: { aud: "somebody else" } }],
    ["another issuer", { claims: { iss: "https://somebody.example.com" } }],
    ["a key that is not the provider's", { foreignKey: true }],
    ["no signed token, whatever else it tells", { signs: false }],
    ["no answer but a failure", { tokenStatus: 500 }],
  ])("is refused with %s", async (_, wrong) => {
    const { provider, signIn, sessionsOf } = await studio();
    Object.assign(provider.state, wrong);
    expect(await signIn()).toMatchObject(refused("failed"));
    expect(await sessionsOf()).toEqual([]);
  });

  it("is refused where the person said no, or the provider asks for nothing we know", async () => {
    const { begin, end } = await studio();
    const { cookie, back } = await begin();
    const denied = new URL(back);
    denied.searchParams.delete("code");
    denied.searchParams.set("error", "access_denied");
    expect(await end({ cookie, back: denied.href })).toMatchObject(refused("cancelled"));
    for (const search of [
      "",
      "?code=x",
      "?state=",
      "?error=x&state=y",
      "?state=x&code=x&callbackURL=//evil",
    ]) {
      const ended = await end({ cookie: "", back: `${origin}/api/auth/callback/oidc${search}` });
      expect(ended).toMatchObject(refused("expired"));
    }
  });

  it("waits for a provider that was away when the studio started", async () => {
    const provider = await startOidcProvider();
    await provider.stop();
    const { db } = database();
    const auth = createAuth({ db, secret, origin, addressHeader: "x-address", oidc: provider });
    expect(await beginOidc(auth, "/", new Headers())).toBeNull();
  });
});
