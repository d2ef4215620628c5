import { randomUUID } from "node:crypto";

import { count, desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { accounts, auditEntries, generations, personBalances, users } from "@/lib/db/schema";
import { testDatabase, withRollback } from "@/lib/testing/database";
import { committedCtx, insertGeneration, insertImage } from "@/lib/testing/generations";

import type { Ctx } from "../context";
import { addComment } from "../review/add-comment";
import { decide } from "../review/decide";
import { readReview } from "../review/read";
import { recordEntry } from "../spend/record";
import { addMember } from "./add-member";
import { hasMembers } from "./members";
import { sessionSecret } from "./session-secret";
import { setUpStudio } from "./set-up";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>) => withRollback(database(), test);
const account = (name = "Olive") => ({
  name,
  email: `${randomUUID()}@example.com`,
  password: "three plain words",
});
const conflict = { code: "conflict" };

describe("setting up", () => {
  it("makes the first person the owner, who is then told of", () =>
    inDatabase(async (ctx) => {
      expect(await hasMembers(ctx)).toBe(false);
      const owner = await setUpStudio(ctx, account());
      expect(owner).toMatchObject({ role: "owner", name: "Olive" });
      expect(await hasMembers(ctx)).toBe(true);
      const [entry] = await ctx.db.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
      expect(entry).toMatchObject({ action: "studio.set_up", actorId: owner.id });
      expect(JSON.stringify(entry)).not.toContain("three plain words");
    }));

  it("happens once, also where the only member was removed since", () =>
    inDatabase(async (ctx) => {
      await setUpStudio(ctx, account());
      await expect(setUpStudio(ctx, account())).rejects.toMatchObject(conflict);
      await ctx.db.update(users).set({ role: "admin", removedAt: ctx.now() });
      await expect(setUpStudio(ctx, account())).rejects.toMatchObject(conflict);
    }));

  it("by ten at the same moment makes one owner", async () => {
    const ctx = committedCtx(database());
    const told = await Promise.allSettled(Array.from({ length: 10 }, () => setUpStudio(ctx, account())));
    const refusals = told.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
    expect(refusals).toHaveLength(9);
    for (const each of refusals) expect(each).toMatchObject(conflict);
    expect(await ctx.db.select({ n: count() }).from(users)).toEqual([{ n: 1 }]);
    expect(await ctx.db.select({ n: count() }).from(accounts)).toEqual([{ n: 1 }]);
  });

  it("gives the owner what was made alone, and what it cost", () =>
    inDatabase(async (ctx) => {
      const image = await insertImage(ctx);
      for (const mode of ["demo", "live"] as const) {
        const generation = await insertGeneration(ctx, image, { mode });
        await recordEntry(ctx, { generation, kind: "reserve", micros: 50_000, verified: false });
      }
      const owner = await setUpStudio(ctx, account());
      const made = await ctx.db.select({ createdBy: generations.createdBy }).from(generations);
      expect(made).toEqual([{ createdBy: owner.id }, { createdBy: owner.id }]);
      const balances = await ctx.db.select().from(personBalances);
      expect(balances).toHaveLength(2);
      for (const balance of balances) {
        expect(balance).toMatchObject({ userId: owner.id, reservedMicros: 50_000, settledMicros: 0 });
      }
    }));
});

describe("what was said alone", () => {
  it("is the owner's too, to edit and to be answered", () =>
    inDatabase(async (ctx) => {
      const generation = await insertGeneration(ctx, await insertImage(ctx), { status: "completed" });
      const comment = {
        id: randomUUID(),
        rootId: null,
        body: "x",
        frame: null,
        endFrame: null,
        drawing: null,
      };
      await addComment(ctx, generation.id, comment);
      await decide(ctx, generation.id, { id: randomUUID(), verdict: "approved" });
      const { id: authorKey } = await setUpStudio(ctx, account());
      expect(await readReview(ctx, generation.id)).toMatchObject({
        comments: [{ authorKey, authorName: "Olive" }],
        decisions: [{ authorKey, authorName: "Olive" }],
      });
    }));
});

describe("a member", () => {
  it("is written with a way to sign in, or not at all", () =>
    inDatabase(async (ctx) => {
      const someone = { name: "Ada", email: "ada@example.com", role: "creator", passwordHash: "x" } as const;
      const person = await addMember(ctx, someone);
      const rows = await ctx.db.select().from(accounts).where(eq(accounts.userId, person.id));
      expect(rows).toHaveLength(1);
      const again = addMember(ctx, { ...someone, role: "owner" });
      await expect(again).rejects.toMatchObject(conflict);
      expect(await ctx.db.select({ n: count() }).from(accounts)).toEqual([{ n: 1 }]);
      expect(await ctx.db.select({ role: users.role }).from(users)).toEqual([{ role: "creator" }]);
    }));
});

describe("what signs sessions", () => {
  it("is made once, also where two processes start at the same moment, and is 256 bits", async () => {
    const ctx = committedCtx(database());
    const secrets = await Promise.all(Array.from({ length: 8 }, () => sessionSecret(ctx)));
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]).toMatch(/^[\da-f]{64}$/);
    expect(await sessionSecret(ctx)).toBe(secrets[0]);
  });
});
