import { hashPassword, verifyPassword } from "better-auth/crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";

import { accounts } from "@/lib/db/schema";
import type { Person } from "@/lib/domain/people";
import { testDatabase, testNow, withRollback } from "@/lib/testing/database";
import { committedCtx } from "@/lib/testing/generations";
import { actingAs, auditOf, insertMember, insertSession, sessionIds } from "@/lib/testing/people";

import type { Ctx } from "../context";
import { acceptInvitation } from "./accept-invitation";
import { changePassword } from "./change-password";
import { changeRole } from "./change-role";
import { endOtherSessions, endSession } from "./end-session";
import { inviteMember } from "./invite";
import { listSessions } from "./list-sessions";
import { makeResetLink } from "./make-reset-link";
import { removeMember } from "./remove-member";
import { getResetLink } from "./reset-link";
import { resetPassword } from "./reset-password";
import { isPasswordOf } from "./set-password";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>) => withRollback(database(), test);

const old = "three plain words";
const fresh = "four other plain words";
let passwordHash = "";
beforeAll(async () => {
  passwordHash = await hashPassword(old);
});

async function passes(ctx: Ctx, { id }: Person, password: string): Promise<boolean> {
  const [account] = await ctx.db.select().from(accounts).where(isPasswordOf(id));
  return account?.password ? verifyPassword({ hash: account.password, password }) : false;
}

const gone = { code: "not_found" };
const later = (ctx: Ctx, hours: number): Ctx => ({
  ...ctx,
  now: () => new Date(testNow.getTime() + hours * 3600 * 1000),
});

describe("a password", () => {
  it("is changed by who knows the current one, and signs them out everywhere else", () =>
    inDatabase(async (ctx) => {
      const cleo = await insertMember(ctx, "creator", { passwordHash });
      const [here, elsewhere] = [await insertSession(ctx, cleo), await insertSession(ctx, cleo)];
      const other = await insertMember(ctx, "creator");
      const theirs = await insertSession(ctx, other);
      await changePassword(actingAs(ctx, cleo), here, { current: old, password: fresh });
      expect(await passes(ctx, cleo, fresh)).toBe(true);
      expect(await sessionIds(ctx, cleo)).toEqual([here]);
      expect(await sessionIds(ctx, cleo)).not.toContain(elsewhere);
      expect(await sessionIds(ctx, other)).toEqual([theirs]);
      expect(await auditOf(ctx, cleo.id)).toMatchObject([{ action: "member.password_changed" }]);
    }));

  it("stays with a wrong current one, and nobody is signed out", () =>
    inDatabase(async (ctx) => {
      const cleo = await insertMember(ctx, "creator", { passwordHash });
      await insertSession(ctx, cleo);
      await expect(
        changePassword(actingAs(ctx, cleo), "none", { current: fresh, password: fresh }),
      ).rejects.toMatchObject({ code: "invalid_input", detail: [{ loc: ["body", "current"] }] });
      expect(await passes(ctx, cleo, old)).toBe(true);
      expect(await sessionIds(ctx, cleo)).toHaveLength(1);
    }));

  it("is changed once where two changes know the same one", async () => {
    const ctx = committedCtx(database());
    const cleo = actingAs(ctx, await insertMember(ctx, "creator", { passwordHash }));
    const changes = await Promise.allSettled(
      [fresh, `${fresh}, too`].map((password) => changePassword(cleo, "none", { current: old, password })),
    );
    expect(changes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("a link to a new password", () => {
  const teamOf = async (ctx: Ctx) => {
    const admin = await insertMember(ctx, "admin");
    const cleo = await insertMember(ctx, "creator", { passwordHash });
    return { admin: actingAs(ctx, admin), adminId: admin.id, cleo };
  };

  it("sets it, ends every session and is good once", () =>
    inDatabase(async (ctx) => {
      const { admin, cleo } = await teamOf(ctx);
      await insertSession(ctx, cleo);
      const { token, expiresAt } = await makeResetLink(admin, cleo.id);
      expect(expiresAt.getTime() - testNow.getTime()).toBe(24 * 3600 * 1000);
      expect(await getResetLink(ctx, token)).toMatchObject({ id: cleo.id });
      await resetPassword(ctx, { token, password: fresh });
      expect(await passes(ctx, cleo, fresh)).toBe(true);
      expect(await sessionIds(ctx, cleo)).toEqual([]);
      expect(await getResetLink(ctx, token)).toBeNull();
      await expect(resetPassword(ctx, { token, password: old })).rejects.toMatchObject(gone);
      expect((await auditOf(ctx, cleo.id)).map(({ action }) => action)).toEqual([
        "member.reset_link_made",
        "member.password_changed",
      ]);
      expect(JSON.stringify(await auditOf(ctx, cleo.id))).not.toContain(token);
    }));

  it("sets it once where it is used twice at once", async () => {
    const ctx = committedCtx(database());
    const { admin, cleo } = await teamOf(ctx);
    const { token } = await makeResetLink(admin, cleo.id);
    const uses = await Promise.allSettled(
      [fresh, `${fresh}, too`].map((password) => resetPassword(ctx, { token, password })),
    );
    expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is gone, and nobody waits for ever, where its owner is removed while it is used", async ({ skip }) => {
    skip(database().engine === "pglite", "it lets one at a time do anything: nobody waits for anybody");
    const ctx = committedCtx(database());
    const owner = actingAs(ctx, await insertMember(ctx, "owner"));
    const { admin, cleo } = await teamOf(ctx);
    const { token } = await makeResetLink(admin, cleo.id);
    const { ends } = await ctx.db.transaction(async (holding) => {
      await holding.select().from(accounts).where(isPasswordOf(cleo.id)).for("update");
      const both = Promise.allSettled([
        removeMember(owner, cleo.id),
        resetPassword(ctx, { token, password: fresh }),
      ]);
      const count = sql<number>`count(*)::int`;
      const waiting = () =>
        ctx.db
          .select({ count })
          .from(sql`pg_locks`)
          .where(sql`not granted`);
      await expect.poll(waiting, { timeout: 10_000 }).toEqual([{ count: 2 }]);
      return { ends: both };
    });
    const [removed, used] = await ends;
    expect(removed.status).toBe("fulfilled");
    expect(used).toMatchObject({ status: "rejected", reason: gone });
    expect(await ctx.db.select().from(accounts).where(isPasswordOf(cleo.id))).toEqual([]);
  });

  it("is good for a day, and no longer once a newer one is made", () =>
    inDatabase(async (ctx) => {
      const { admin, cleo } = await teamOf(ctx);
      const first = await makeResetLink(admin, cleo.id);
      expect(await getResetLink(later(ctx, 23), first.token)).not.toBeNull();
      expect(await getResetLink(later(ctx, 25), first.token)).toBeNull();
      await expect(
        resetPassword(later(ctx, 25), { token: first.token, password: fresh }),
      ).rejects.toMatchObject(gone);
      const second = await makeResetLink(admin, cleo.id);
      expect(await getResetLink(ctx, first.token)).toBeNull();
      expect(await getResetLink(ctx, second.token)).not.toBeNull();
    }));

  it("dies with the right of whoever made it, with the membership, and with a password its owner chooses", () =>
    inDatabase(async (ctx) => {
      const owner = actingAs(ctx, await insertMember(ctx, "owner"));
      const { admin, adminId, cleo } = await teamOf(ctx);
      const { token } = await makeResetLink(admin, cleo.id);
      await changeRole(owner, adminId, { role: "creator" });
      expect(await getResetLink(ctx, token)).toBeNull();
      await changeRole(owner, adminId, { role: "admin" });
      expect(await getResetLink(ctx, token)).not.toBeNull();
      await changePassword(actingAs(ctx, cleo), "none", { current: old, password: fresh });
      expect(await getResetLink(ctx, token)).toBeNull();
      const another = await makeResetLink(admin, cleo.id);
      await removeMember(owner, cleo.id);
      expect(await getResetLink(ctx, another.token)).toBeNull();
    }));

  it("is not made for an owner by an admin, nor by who manages nobody", () =>
    inDatabase(async (ctx) => {
      const { id } = await insertMember(ctx, "owner");
      const { admin, cleo } = await teamOf(ctx);
      const forbidden = { code: "forbidden" };
      await expect(makeResetLink(admin, id)).rejects.toMatchObject(forbidden);
      await expect(makeResetLink(actingAs(ctx, cleo), cleo.id)).rejects.toMatchObject(forbidden);
    }));
});

describe("an invitation", () => {
  it("makes one member where it is accepted twice at once", async () => {
    const ctx = committedCtx(database());
    const owner = actingAs(ctx, await insertMember(ctx, "owner"));
    const { token } = await inviteMember(owner, { role: "creator", note: "", days: 1 });
    const joined = await Promise.allSettled(
      ["ada", "bea"].map((name) =>
        acceptInvitation(ctx, token, { name, email: `${name}@example.com`, password: fresh }),
      ),
    );
    expect(joined.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("sessions", () => {
  it("are listed to their owner without tokens, and ended by their owner alone", () =>
    inDatabase(async (ctx) => {
      const [cleo, other] = [await insertMember(ctx, "creator"), await insertMember(ctx, "owner")];
      const [here, there] = [await insertSession(ctx, cleo), await insertSession(ctx, cleo)];
      const theirs = await insertSession(ctx, other);
      const listed = await listSessions(actingAs(ctx, cleo));
      expect(listed.map(({ id }) => id).toSorted()).toEqual([here, there].toSorted());
      expect(Object.keys(listed[0] ?? {}).toSorted()).toEqual([
        "address",
        "id",
        "lastSeen",
        "since",
        "userAgent",
      ]);
      await endSession(actingAs(ctx, cleo), theirs);
      expect(await sessionIds(ctx, other)).toEqual([theirs]);
      await endSession(actingAs(ctx, cleo), there);
      expect(await sessionIds(ctx, cleo)).toEqual([here]);
      await insertSession(ctx, cleo);
      await endOtherSessions(actingAs(ctx, cleo), here);
      expect(await sessionIds(ctx, cleo)).toEqual([here]);
      expect(await sessionIds(ctx, other)).toEqual([theirs]);
    }));
});
