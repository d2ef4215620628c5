import { randomUUID } from "node:crypto";

import { count, desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { accounts, auditEntries, invitations, users } from "@/lib/db/schema";
import type { Person } from "@/lib/domain/people";
import { type Role, roles } from "@/lib/domain/permissions";
import { testDatabase, testNow, withRollback } from "@/lib/testing/database";
import { committedCtx } from "@/lib/testing/generations";
import { insertPerson } from "@/lib/testing/insert-person";

import type { Ctx } from "../context";
import { acceptInvitation, getInvitation } from "./accept-invitation";
import { inviteMember, type MadeInvitation, tokenSha256 } from "./invite";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>) => withRollback(database(), test);
const account = (name = "Ada") => ({
  name,
  email: `${name.toLowerCase()}-${randomUUID()}@example.com`,
  password: "three plain words",
});
const personIn = async (ctx: Ctx, role: Role) => (await insertPerson(ctx, role)).actor;
const invite = (ctx: Ctx, inviter: Person, role: Role = "creator") =>
  inviteMember({ ...ctx, actor: { kind: "person", ...inviter } }, { role, note: "Ada", days: 7 });
const gone = { code: "not_found", message: expect.stringMatching(/invitation/i) as string };
const members = async ({ db }: Ctx) => (await db.select({ n: count() }).from(users))[0]?.n;

/** One got through; all the others were told the same. */
function expectOneOf(told: PromiseSettledResult<unknown>[], refusal: object): void {
  const refusals = told.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
  expect(refusals).toHaveLength(told.length - 1);
  for (const each of refusals) expect(each).toMatchObject(refusal);
}

async function lastAudit({ db }: Ctx) {
  const [entry] = await db.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
  return entry;
}

describe("inviting", () => {
  it("keeps no token, only its digest, and notes who invited", () =>
    inDatabase(async (ctx) => {
      const owner = await personIn(ctx, "owner");
      const { id, token } = await invite(ctx, owner);
      const [row] = await ctx.db.select().from(invitations).where(eq(invitations.id, id));
      expect(row).toMatchObject({ tokenSha256: tokenSha256(token), invitedBy: owner.id, role: "creator" });
      expect(JSON.stringify(row)).not.toContain(token);
      expect(token).toMatch(/^[\w-]{43}$/);
      const entry = await lastAudit(ctx);
      expect(entry).toMatchObject({ action: "invitation.made", actorId: owner.id, objectId: id });
      expect(JSON.stringify(entry)).not.toContain(token);
    }));

  it.each(roles.flatMap((inviter) => roles.map((role) => [inviter, role] as const)))(
    "by a %s, of a %s, is what the table of permissions says",
    (inviter, role) =>
      inDatabase(async (ctx) => {
        const person = await personIn(ctx, inviter);
        const may = inviter === "owner" || (inviter === "admin" && role !== "owner");
        const told = await invite(ctx, person, role).catch((error: unknown) => error);
        expect(told).toMatchObject(may ? { role } : { code: "forbidden" });
      }),
  );

  it("is for members: whoever works alone sets up a team first", () =>
    inDatabase(async (ctx) => {
      const told = inviteMember(ctx, { role: "creator", note: "", days: 1 });
      await expect(told).rejects.toMatchObject({ code: "forbidden" });
    }));
});

describe("accepting", () => {
  it("makes a member with the invitation's role and a password that is nowhere as it was typed", () =>
    inDatabase(async (ctx) => {
      const owner = await personIn(ctx, "owner");
      const { id, token } = await invite(ctx, owner, "reviewer");
      const ada = account();
      const person = await acceptInvitation(ctx, token, ada);
      expect(person).toMatchObject({ name: "Ada", email: ada.email, role: "reviewer" });
      const [kept] = await ctx.db.select().from(accounts).where(eq(accounts.userId, person.id));
      expect(kept).toMatchObject({ providerId: "credential" });
      expect(kept?.password).not.toContain(ada.password);
      const [row] = await ctx.db.select().from(invitations).where(eq(invitations.id, id));
      expect(row).toMatchObject({ acceptedBy: person.id, acceptedAt: testNow });
      const entry = await lastAudit(ctx);
      expect(entry).toMatchObject({ action: "member.joined", actorId: person.id, objectId: person.id });
      expect(JSON.stringify(entry)).not.toContain(ada.password);
    }));

  it("happens once", () =>
    inDatabase(async (ctx) => {
      const { token } = await invite(ctx, await personIn(ctx, "owner"));
      await acceptInvitation(ctx, token, account());
      await expect(acceptInvitation(ctx, token, account("Bob"))).rejects.toMatchObject(gone);
      expect(await getInvitation(ctx, token)).toBeNull();
    }));

  it("by twenty at the same moment makes one member", async () => {
    const ctx = committedCtx(database());
    const { token } = await invite(ctx, await personIn(ctx, "owner"));
    const told = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => acceptInvitation(ctx, token, account(`Ada ${index}`))),
    );
    expectOneOf(told, gone);
    expect(await members(ctx)).toBe(2);
  });

  it("of two invitations by one address at the same moment makes one member, and the other stays open", async () => {
    const ctx = committedCtx(database());
    const owner = await personIn(ctx, "owner");
    const made = [await invite(ctx, owner), await invite(ctx, owner)];
    const ada = account();
    const told = await Promise.allSettled(made.map(({ token }) => acceptInvitation(ctx, token, ada)));
    expect(told.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const open = await Promise.all(made.map(({ token }) => getInvitation(ctx, token)));
    expect(open.filter((each) => each !== null)).toHaveLength(1);
    expect(await members(ctx)).toBe(2);
  });

  it("under an address that is taken is refused in words, and the invitation stays open", () =>
    inDatabase(async (ctx) => {
      const owner = await personIn(ctx, "owner");
      const { token } = await invite(ctx, owner);
      const told = acceptInvitation(ctx, token, { ...account(), email: owner.email });
      await expect(told).rejects.toMatchObject({ code: "conflict", detail: [{ loc: ["body", "email"] }] });
      expect(await getInvitation(ctx, token)).not.toBeNull();
    }));

  it.each<[string, (ctx: Ctx, made: MadeInvitation, inviter: Person) => Promise<unknown>]>([
    [
      "is too old",
      ({ db }, { id }) => db.update(invitations).set({ expiresAt: testNow }).where(eq(invitations.id, id)),
    ],
    [
      "was revoked",
      ({ db }, { id }) => db.update(invitations).set({ revokedAt: testNow }).where(eq(invitations.id, id)),
    ],
    [
      "is of an admin who is now a creator",
      ({ db }, _, { id }) => db.update(users).set({ role: "creator" }).where(eq(users.id, id)),
    ],
    [
      "is of an admin who is now a reviewer",
      ({ db }, _, { id }) => db.update(users).set({ role: "reviewer" }).where(eq(users.id, id)),
    ],
    [
      "is of an admin who was removed",
      ({ db }, _, { id }) => db.update(users).set({ removedAt: testNow }).where(eq(users.id, id)),
    ],
  ])("of one that %s is refused like one that never was", (_, spoil) =>
    inDatabase(async (ctx) => {
      const admin = await personIn(ctx, "admin");
      const made = await invite(ctx, admin);
      await spoil(ctx, made, admin);
      const before = await members(ctx);
      await expect(acceptInvitation(ctx, made.token, account())).rejects.toMatchObject(gone);
      await expect(acceptInvitation(ctx, "never-was", account())).rejects.toMatchObject(gone);
      expect(await members(ctx)).toBe(before);
    }),
  );

  it("as an owner is refused once whoever invited is an admin", () =>
    inDatabase(async (ctx) => {
      const owner = await personIn(ctx, "owner");
      const { token } = await invite(ctx, owner, "owner");
      await ctx.db.update(users).set({ role: "admin" }).where(eq(users.id, owner.id));
      await expect(acceptInvitation(ctx, token, account())).rejects.toMatchObject(gone);
    }));

  it.each([" ", "%", "_".repeat(43), "' or '1'='1", "\u0000x", "x".repeat(200)])(
    "of %j finds nothing",
    (token) =>
      inDatabase(async (ctx) => {
        await invite(ctx, await personIn(ctx, "owner"));
        await expect(acceptInvitation(ctx, token, account())).rejects.toMatchObject(gone);
      }),
  );
});
