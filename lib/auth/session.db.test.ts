import { randomBytes } from "node:crypto";

import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import type { Db } from "@/lib/db/client";
import { sessions, users } from "@/lib/db/schema";
import { testDatabase, testNow } from "@/lib/testing/database";
import { committedCtx } from "@/lib/testing/generations";
import { insertAccount } from "@/lib/testing/insert-account";

import { createAuth } from "./server";
import { createReadSession, sessionCookieName } from "./session";
import { signInByPassword, signOut } from "./sign-in";

const database = testDatabase();
const account = { name: "Ada", email: "ada@example.com", password: "three plain words" };

/** A member who has signed in, and what reads their cookie. */
async function signedIn({ origin = "http://localhost:3000", now = () => new Date() } = {}) {
  const ctx = committedCtx(database());
  const { db } = database();
  const secret = randomBytes(32).toString("hex");
  const auth = createAuth({ db, secret, origin, addressHeader: "x-address" });
  const person = await insertAccount(ctx, "creator", account);
  const answered = await signInByPassword(auth, account, new Headers());
  const setCookie = answered?.getSetCookie()[0] ?? "";
  const cookieName = await sessionCookieName(auth);
  const value = decodeURIComponent(setCookie.split(";")[0]?.slice(cookieName.length + 1) ?? "");
  const readSession = createReadSession({ db, secret, cookieName, now });
  const headersOf = (cookieValue: string, name = cookieName) =>
    new Headers({ cookie: `a=b; ${name}=${encodeURIComponent(cookieValue)}; c=d` });
  return { ctx, db, auth, secret, person, setCookie, value, cookieName, readSession, headersOf };
}

describe("a session", () => {
  it("says who somebody is, by the cookie that signing in gave", async () => {
    const { readSession, headersOf, value, person } = await signedIn();
    expect(await readSession(headersOf(value))).toEqual(person);
  });

  it.each([
    ["without its signature", (value: string) => value.split(".")[0] ?? ""],
    ["with a blank signature", (value: string) => `${value.split(".")[0]}.`],
    ["with half of its signature", (value: string) => value.slice(0, -20)],
    [
      "with another signature",
      (value: string) =>
        value
          .replace(/.(?==*$)/, (last) => (last === "A" ? "B" : "A"))
          .replace(/\.(.)/, (_, first) => `.${first === "x" ? "y" : "x"}`),
    ],
    ["with another token", (value: string) => `x${value.slice(1)}`],
    ["that is garbage", () => "garbage.garbage"],
    ["that is a quote", () => "'or 1=1--.x"],
    ["that is empty", () => ""],
    ["that is only a dot", () => "."],
  ])("%s is nobody's", async (_, tamper) => {
    const { readSession, headersOf, value } = await signedIn();
    expect(await readSession(headersOf(tamper(value)))).toBeNull();
  });

  it("signed by another studio is nobody's here, though the token were right", async () => {
    const { db, cookieName, headersOf, value } = await signedIn();
    const secret = randomBytes(32).toString("hex");
    const elsewhere = createReadSession({ db, secret, cookieName, now: () => new Date() });
    expect(await elsewhere(headersOf(value))).toBeNull();
  });

  it("of nobody is none: without a cookie, or with others alone", async () => {
    const { readSession, headersOf, value } = await signedIn();
    expect(await readSession(new Headers())).toBeNull();
    expect(await readSession(headersOf(value, "firstframe.session"))).toBeNull();
    expect(await readSession(headersOf(value, "__Secure-firstframe.session_token"))).toBeNull();
  });

  it("is over when it is ended, also for who kept the cookie", async () => {
    const { auth, readSession, headersOf, value } = await signedIn();
    const cleared = await signOut(auth, headersOf(value));
    expect(cleared.getSetCookie().join()).toMatch(/Max-Age=0/);
    expect(await readSession(headersOf(value))).toBeNull();
  });

  it("is over thirty days after signing in, however often it was used", async () => {
    let at = Date.now();
    const { readSession, headersOf, value, db } = await signedIn({ now: () => new Date(at) });
    const [before] = await db.select().from(sessions);
    for (let day = 1; day < 30; day += 1) {
      at += 24 * 3600 * 1000;
      expect(await readSession(headersOf(value))).not.toBeNull();
    }
    const [after] = await db.select().from(sessions);
    expect(after?.expiresAt).toEqual(before?.expiresAt);
    expect(after?.updatedAt.getTime()).toBeGreaterThan(
      (before?.updatedAt.getTime() ?? 0) + 28 * 24 * 3600 * 1000,
    );
    at += 24 * 3600 * 1000 + 60_000;
    expect(await readSession(headersOf(value))).toBeNull();
  });

  it("of somebody who was removed is over, though its row were left", async () => {
    const { db, person, readSession, headersOf, value } = await signedIn();
    await db.update(users).set({ removedAt: testNow }).where(eq(users.id, person.id));
    expect(await readSession(headersOf(value))).toBeNull();
  });

  it("tells the role as it is now, not as it was when signing in", async () => {
    const { db, person, readSession, headersOf, value } = await signedIn();
    await db.update(users).set({ role: "reviewer" }).where(eq(users.id, person.id));
    expect(await readSession(headersOf(value))).toMatchObject({ role: "reviewer" });
  });

  it("is a cookie that no script reads and no other site sends", async () => {
    const { setCookie } = await signedIn();
    expect(setCookie).toMatch(/^firstframe\.session_token=/);
    expect(setCookie).toMatch(/; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it("travels by https alone where the studio has a public address", async () => {
    const { setCookie, readSession, headersOf, value, person } = await signedIn({
      origin: "https://studio.example.com",
    });
    expect(setCookie).toMatch(/^__Secure-firstframe\.session_token=/);
    expect(setCookie).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await readSession(headersOf(value))).toEqual(person);
    expect(await readSession(headersOf(value, "firstframe.session_token"))).toBeNull();
  });

  it("that cannot be read says what is wrong with the database, and never the token", async () => {
    const { secret, cookieName, headersOf, value } = await signedIn();
    const away = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    const failed = () => Promise.reject(new Error(`params: ${value}`, { cause: away }));
    const broken = {
      select: () => ({ from: () => ({ innerJoin: () => ({ where: failed }) }) }),
    } as unknown as Db;
    const readSession = createReadSession({ db: broken, secret, cookieName, now: () => new Date() });
    const told = await readSession(headersOf(value)).catch((error: unknown) => error);
    expect(told).toBe(away);
  });
});

describe("signing in", () => {
  it("takes no wrong password and nobody unknown, and answers both alike", async () => {
    const { auth } = await signedIn();
    const wrong = { ...account, password: "three other words" };
    expect(await signInByPassword(auth, wrong, new Headers())).toBeNull();
    expect(await signInByPassword(auth, { ...wrong, email: "nobody@example.com" }, new Headers())).toBeNull();
  });

  it("begins a session of its own: a cookie that was set before is not it", async () => {
    const { auth, headersOf, value, db } = await signedIn();
    const again = await signInByPassword(auth, account, headersOf(value));
    expect(again?.getSetCookie()[0]).not.toContain(encodeURIComponent(value));
    expect(await db.select().from(sessions)).toHaveLength(2);
  });
});
