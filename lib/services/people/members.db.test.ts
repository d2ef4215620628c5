import { randomUUID } from "node:crypto";

import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { accounts, users } from "@/lib/db/schema";
import type { Person } from "@/lib/domain/people";
import { type Role, roles } from "@/lib/domain/permissions";
import { testDatabase, withRollback } from "@/lib/testing/database";
import { committedCtx, insertGeneration, insertImage } from "@/lib/testing/generations";
import { actingAs, auditOf, insertMember, insertSession, sessionIds } from "@/lib/testing/people";

import type { Ctx } from "../context";
import { askForReview } from "../review/ask";
import { decide } from "../review/decide";
import { readReview } from "../review/read";
import { changeRole } from "./change-role";
import { inviteMember } from "./invite";
import { listInvitations } from "./list-invitations";
import { listMembers } from "./list-members";
import { removeMember } from "./remove-member";
import { revokeInvitation } from "./revoke-invitation";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>) => withRollback(database(), test);

const lastOwner = { code: "conflict" };
const forbidden = { code: "forbidden" };

const roleOf = async (ctx: Ctx, { id }: Person) =>
  (await ctx.db.select({ role: users.role }).from(users).where(eq(users.id, id)))[0]?.role;

const ownersOf = async (ctx: Ctx) =>
  (await ctx.db.select().from(users).where(eq(users.role, "owner"))).map(({ id }) => id);

describe("a role", () => {
  it("is changed, and the log tells from what to what", () =>
    inDatabase(async (ctx) => {
      const [owner, cleo] = [await insertMember(ctx, "owner"), await insertMember(ctx, "creator")];
      await changeRole(actingAs(ctx, owner), cleo.id, { role: "reviewer" });
      expect(await roleOf(ctx, cleo)).toBe("reviewer");
      expect(await auditOf(ctx, cleo.id)).toEqual([
        {
          action: "member.role_changed",
          actor: owner.id,
          name: cleo.name,
          detail: { before: "creator", after: "reviewer" },
        },
      ]);
    }));

  it.each<[Role, Role, Role]>([
    ["admin", "owner", "admin"],
    ["admin", "creator", "owner"],
    ["creator", "reviewer", "creator"],
    ["reviewer", "reviewer", "creator"],
  ])("is not changed by one who is %s, of one who is %s, to %s", (changer, member, role) =>
    inDatabase(async (ctx) => {
      await insertMember(ctx, "owner");
      const [changing, changed] = [await insertMember(ctx, changer), await insertMember(ctx, member)];
      await expect(changeRole(actingAs(ctx, changing), changed.id, { role })).rejects.toMatchObject(
        forbidden,
      );
      expect(await roleOf(ctx, changed)).toBe(member);
      expect(await auditOf(ctx, changed.id)).toEqual([]);
    }),
  );

  it("of the last owner stays", () =>
    inDatabase(async (ctx) => {
      const owner = await insertMember(ctx, "owner");
      await expect(changeRole(actingAs(ctx, owner), owner.id, { role: "admin" })).rejects.toMatchObject(
        lastOwner,
      );
    }));

  it("counts as it is now, not as the session that asks believes it to be", () =>
    inDatabase(async (ctx) => {
      const [owner, admin, cleo] = [
        await insertMember(ctx, "owner"),
        await insertMember(ctx, "admin"),
        await insertMember(ctx, "creator"),
      ];
      await changeRole(actingAs(ctx, owner), admin.id, { role: "reviewer" });
      await expect(changeRole(actingAs(ctx, admin), cleo.id, { role: "admin" })).rejects.toMatchObject(
        forbidden,
      );
    }));

  it("is lost by one of the last two owners where both take it from each other at once", async () => {
    const ctx = committedCtx(database());
    const [one, two] = [await insertMember(ctx, "owner"), await insertMember(ctx, "owner")];
    const results = await Promise.allSettled([
      changeRole(actingAs(ctx, one), two.id, { role: "creator" }),
      changeRole(actingAs(ctx, two), one.id, { role: "creator" }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await ownersOf(ctx)).toHaveLength(1);
  });

  it("is kept by one of the last two owners where both give it up at once", async () => {
    const ctx = committedCtx(database());
    const [one, two] = [await insertMember(ctx, "owner"), await insertMember(ctx, "owner")];
    const results = await Promise.allSettled([
      changeRole(actingAs(ctx, one), one.id, { role: "creator" }),
      removeMember(actingAs(ctx, two), two.id),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await ownersOf(ctx)).toHaveLength(1);
  });
});

describe("someone who is removed", () => {
  it("keeps the name on what they made, and nothing to sign in with", () =>
    inDatabase(async (ctx) => {
      const [owner, cleo] = [await insertMember(ctx, "owner"), await insertMember(ctx, "owner")];
      await insertSession(ctx, cleo);
      await removeMember(actingAs(ctx, owner), cleo.id);
      const [row] = await ctx.db.select().from(users).where(eq(users.id, cleo.id));
      expect(row).toMatchObject({
        name: cleo.name,
        email: `${cleo.id}@removed.invalid`,
        role: "creator",
        removedAt: ctx.now(),
      });
      expect(await sessionIds(ctx, cleo)).toEqual([]);
      expect(await ctx.db.select().from(accounts).where(eq(accounts.userId, cleo.id))).toEqual([]);
      expect((await listMembers(actingAs(ctx, owner))).map(({ id }) => id)).toEqual([owner.id]);
      expect(await auditOf(ctx, cleo.id)).toMatchObject([
        { action: "member.removed", actor: owner.id, name: cleo.name, detail: { role: "owner" } },
      ]);
    }));

  it("is waited for by no review any more, while what they decided stands", () =>
    inDatabase(async (ctx) => {
      const [owner, cleo, rita] = [
        await insertMember(ctx, "owner"),
        await insertMember(ctx, "creator"),
        await insertMember(ctx, "reviewer"),
      ];
      const image = await insertImage(ctx);
      const [waiting, decided] = [
        await insertGeneration(ctx, image, { status: "completed" }),
        await insertGeneration(ctx, image, { status: "completed" }),
      ];
      const asked = { people: [cleo.id, rita.id], rule: "all" as const, dueAt: null };
      for (const { id } of [waiting, decided]) {
        await askForReview(actingAs(ctx, owner), id, asked);
        await decide(actingAs(ctx, rita), id, { id: randomUUID(), verdict: "approved" });
      }
      await decide(actingAs(ctx, cleo), decided.id, { id: randomUUID(), verdict: "rejected" });
      await removeMember(actingAs(ctx, owner), cleo.id);
      expect(await readReview(ctx, waiting.id)).toMatchObject({
        state: "approved",
        asked: [{ personId: rita.id }],
      });
      expect(await readReview(ctx, decided.id)).toMatchObject({ state: "rejected" });
      expect((await readReview(ctx, decided.id)).asked).toHaveLength(2);
    }));

  it("may come back with the same e-mail address", () =>
    inDatabase(async (ctx) => {
      const [owner, cleo] = [await insertMember(ctx, "owner"), await insertMember(ctx, "creator")];
      await removeMember(actingAs(ctx, owner), cleo.id);
      const again = await ctx.db
        .update(users)
        .set({ email: cleo.email })
        .where(eq(users.id, owner.id))
        .returning();
      expect(again).toHaveLength(1);
    }));

  it("cannot be removed again, nor act any more", () =>
    inDatabase(async (ctx) => {
      const [owner, admin] = [await insertMember(ctx, "owner"), await insertMember(ctx, "admin")];
      await removeMember(actingAs(ctx, owner), admin.id);
      await expect(removeMember(actingAs(ctx, owner), admin.id)).rejects.toMatchObject({
        code: "not_found",
      });
      await expect(changeRole(actingAs(ctx, admin), owner.id, { role: "admin" })).rejects.toMatchObject(
        forbidden,
      );
    }));

  it("is never the last owner, and never an owner where an admin asks", () =>
    inDatabase(async (ctx) => {
      const [owner, admin] = [await insertMember(ctx, "owner"), await insertMember(ctx, "admin")];
      await expect(removeMember(actingAs(ctx, owner), owner.id)).rejects.toMatchObject(lastOwner);
      await expect(removeMember(actingAs(ctx, admin), owner.id)).rejects.toMatchObject(forbidden);
    }));
});

describe("open invitations", () => {
  const wish = (role: Role) => ({ role, note: `for a ${role}`, days: 7 });

  it("are listed without their tokens, until they are withdrawn", () =>
    inDatabase(async (ctx) => {
      const owner = actingAs(ctx, await insertMember(ctx, "owner"));
      const { id, token } = await inviteMember(owner, wish("reviewer"));
      const listed = await listInvitations(owner);
      expect(listed).toMatchObject([{ id, role: "reviewer", note: "for a reviewer" }]);
      expect(JSON.stringify(listed)).not.toContain(token);
      await revokeInvitation(owner, id);
      expect(await listInvitations(owner)).toEqual([]);
      await expect(revokeInvitation(owner, id)).rejects.toMatchObject({ code: "conflict" });
      expect((await auditOf(ctx, id)).map(({ action }) => action)).toEqual([
        "invitation.made",
        "invitation.revoked",
      ]);
    }));

  it("of someone who loses the right to them are withdrawn with it", () =>
    inDatabase(async (ctx) => {
      const [first, second] = [await insertMember(ctx, "owner"), await insertMember(ctx, "owner")];
      for (const role of roles) await inviteMember(actingAs(ctx, second), wish(role));
      await changeRole(actingAs(ctx, first), second.id, { role: "admin" });
      const left = async () =>
        (await listInvitations(actingAs(ctx, first))).map(({ role }) => role).toSorted();
      expect(await left()).toEqual(["admin", "creator", "reviewer"]);
      await removeMember(actingAs(ctx, first), second.id);
      expect(await left()).toEqual([]);
    }));

  it.each(["creator", "reviewer"] as const)("are neither seen nor withdrawn by one who is %s", (role) =>
    inDatabase(async (ctx) => {
      const { id } = await inviteMember(actingAs(ctx, await insertMember(ctx, "owner")), wish("creator"));
      const member = actingAs(ctx, await insertMember(ctx, role));
      await expect(listInvitations(member)).rejects.toMatchObject(forbidden);
      await expect(revokeInvitation(member, id)).rejects.toMatchObject(forbidden);
    }),
  );
});

describe("the list of members", () => {
  it("tells e-mail addresses to those who manage members alone", () =>
    inDatabase(async (ctx) => {
      const [owner, cleo] = [await insertMember(ctx, "owner"), await insertMember(ctx, "creator")];
      const emails = async (person: Person) =>
        (await listMembers(actingAs(ctx, person))).map(({ email }) => email);
      expect(await emails(owner)).toEqual([cleo.email, owner.email]);
      expect(await emails(cleo)).toEqual([null, null]);
    }));
});
