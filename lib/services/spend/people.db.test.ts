import { and, eq, sum } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { auditEntries, balances, generations, ledgerEntries, personBalances, users } from "@/lib/db/schema";
import type { AppError } from "@/lib/domain/errors";
import type { Role } from "@/lib/domain/permissions";
import { testDatabase } from "@/lib/testing/database";
import { committedCtx, expectBalanced, followed, requireRow, submitted } from "@/lib/testing/generations";
import { insertPerson } from "@/lib/testing/insert-person";
import { simulateFal } from "@/lib/testing/simulated-fal";

import type { Ctx } from "../context";
import { resolveGeneration } from "../generations/resolve";
import { changeMemberCap } from "../people/change-member-cap";
import { setUpStudio } from "../people/set-up";
import { changeCaps } from "./caps";

const database = testDatabase();
const dollar = 1_000_000;
/** Of a generation of 5 frames. */
const eachMicros = 50_000;
const short = { num_frames: 5 };
const sums = {
  reservedMicros: sum(ledgerEntries.reservedMicros).mapWith(Number),
  settledMicros: sum(ledgerEntries.settledMicros).mapWith(Number),
};

/** What somebody's entries sum up to, and what is kept for them. */
async function booksOf(ctx: Ctx, userId: string) {
  const [entries] = await ctx.db
    .select(sums)
    .from(ledgerEntries)
    .innerJoin(generations, eq(generations.id, ledgerEntries.generationId))
    .where(eq(generations.createdBy, userId));
  const [kept] = await ctx.db
    .select({
      reservedMicros: sum(personBalances.reservedMicros).mapWith(Number),
      settledMicros: sum(personBalances.settledMicros).mapWith(Number),
    })
    .from(personBalances)
    .where(eq(personBalances.userId, userId));
  return { entries, kept };
}

const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: AppError) => `${error.code}: ${error.message}`,
  );

describe("money per person", () => {
  it("moves the balance of whoever made it, also where somebody else ends it", async () => {
    const { fal } = simulateFal();
    const solo = committedCtx(database(), { fal });
    const [cara, dan] = [await insertPerson(solo, "creator"), await insertPerson(solo, "admin")];
    const one = await submitted(cara, short);
    await submitted(dan, short);
    expect((await booksOf(solo, cara.actor.id)).kept).toEqual({
      reservedMicros: eachMicros,
      settledMicros: 0,
    });
    await followed({ ...solo, actor: { kind: "system" } }, one.row);
    expect((await booksOf(solo, cara.actor.id)).kept).toEqual({
      reservedMicros: 0,
      settledMicros: eachMicros,
    });
    expect((await booksOf(solo, dan.actor.id)).kept).toEqual({
      reservedMicros: eachMicros,
      settledMicros: 0,
    });
    await expectBalanced(solo);
  });

  it("keeps none for whoever works alone", async () => {
    const { fal } = simulateFal();
    const solo = committedCtx(database(), { fal });
    const { row } = await submitted(solo, short);
    await followed(solo, row);
    expect(row.createdBy).toBeNull();
    expect(await solo.db.select().from(personBalances)).toEqual([]);
  });

  it(
    "gives the owner every generation and every cent, though the team is set up while they are made and end",
    { timeout: 60_000 },
    async () => {
      const { fal } = simulateFal();
      const solo = committedCtx(database(), { fal });
      const earlier = await Promise.all(Array.from({ length: 6 }, () => submitted(solo, short)));
      const owner = { name: "Olive", email: "olive@example.com", password: "three plain words" };
      const [one, other, ...rest] = await Promise.allSettled([
        setUpStudio(solo, owner),
        setUpStudio(solo, { ...owner, email: "other@example.com" }),
        ...earlier.map(({ row }) => followed(solo, row)),
        ...Array.from({ length: 12 }, async () => {
          const { row } = await submitted(solo, short);
          await followed(solo, row);
        }),
      ]);
      expect([one?.status, other?.status].toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(rest.filter(({ status }) => status === "rejected")).toEqual([]);
      const [person, ...others] = await solo.db.select().from(users);
      expect(others).toEqual([]);
      const rows = await solo.db.select().from(generations);
      expect(rows).toHaveLength(18);
      expect(rows.every((row) => row.createdBy === person?.id && row.status === "completed")).toBe(true);
      const { entries, kept } = await booksOf(solo, person?.id ?? "");
      expect(kept).toEqual(entries);
      expect(kept).toEqual({ reservedMicros: 0, settledMicros: 18 * eachMicros });
      await expectBalanced(solo);
    },
  );
});

describe("a person's own cap", () => {
  it("holds for one person alone, and says whose it is and how much is left", async () => {
    const { fal } = simulateFal();
    const solo = committedCtx(database(), { fal });
    const capped = await insertPerson(solo, "creator", { capMicros: 120_000 });
    const free = await insertPerson(solo, "creator");
    await submitted(capped, short);
    const refusal = await refusalOf(submitted(capped, { num_frames: 61 }));
    expect(refusal).toBe(
      "forbidden: This can cost $0.15; of your own $0.12 for the month, $0.07 is left. Your cap renews on the 1st, UTC; an admin of this studio can raise it.",
    );
    await submitted(free, { num_frames: 61 });
    await submitted(capped, short);
    await expectBalanced(solo);
  });

  it("gives way to the studio's where that has less left", async () => {
    const { fal } = simulateFal();
    const caps = { monthlyMicros: 90_000, generationMicros: null };
    const solo = committedCtx(database(), { fal, caps });
    const capped = await insertPerson(solo, "creator", { capMicros: 120_000 });
    await submitted(capped, short);
    expect(await refusalOf(submitted(capped, short))).toBe(
      "forbidden: This can cost $0.05; of this studio's $0.09 for the month, $0.04 is left. The cap renews on the 1st, UTC.",
    );
  });

  it.each([
    ["a person's", null],
    ["both a person's and the studio's", 50 * eachMicros],
  ])("lets through exactly as many of those that race as fit under %s", async (_, monthlyMicros) => {
    const { fal } = simulateFal();
    const solo = committedCtx(database(), { fal, caps: { monthlyMicros, generationMicros: null } });
    const capped = await insertPerson(solo, "creator", { capMicros: 3 * eachMicros });
    const free = await insertPerson(solo, "creator");
    const race = (ctx: Ctx, count: number) =>
      Promise.allSettled(
        Array.from({ length: count }, async () => followed(solo, (await submitted(ctx, short)).row)),
      );
    const [outcomes, others] = await Promise.all([race(capped, 10), race(free, 5)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(others.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    const codes = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? ((outcome.reason as AppError).code ?? String(outcome.reason)) : [],
    );
    expect(codes).toEqual(Array.from({ length: 7 }, () => "forbidden"));
    const { kept, entries } = await booksOf(solo, capped.actor.id);
    expect(kept).toEqual(entries);
    expect(kept).toEqual({ reservedMicros: 0, settledMicros: 3 * eachMicros });
    await expectBalanced(solo);
  });

  it("is the maker's where somebody else sends it again", async () => {
    const { fal } = simulateFal();
    const lossy = { ...fal, submit: async () => ({ kind: "ambiguous" as const, reason: "TimeoutError" }) };
    const solo = committedCtx(database(), { fal: lossy });
    const maker = await insertPerson(solo, "creator", { name: "Cara", capMicros: 90_000 });
    const admin = await insertPerson(solo, "admin");
    const { id } = await submitted(maker, short);
    expect((await requireRow(solo, id)).status).toBe("unconfirmed");
    expect(await refusalOf(resolveGeneration(admin, id, { action: "send_again" }))).toBe(
      "forbidden: This can cost $0.05; of Cara's own $0.09 for the month, $0.04 is left. The cap renews on the 1st, UTC.",
    );
  });
});

describe("changing caps", () => {
  const roles: [Role, Role, boolean][] = [
    ["owner", "owner", true],
    ["owner", "creator", true],
    ["admin", "admin", true],
    ["admin", "owner", false],
    ["creator", "creator", false],
    ["reviewer", "creator", false],
  ];
  it.each(roles)("an %s may change the cap of an %s: %s", async (changerRole, memberRole, may) => {
    const solo = committedCtx(database());
    const changer = await insertPerson(solo, changerRole);
    const member = await insertPerson(solo, memberRole, { name: "Mem", capMicros: dollar });
    const refusal = await refusalOf(changeMemberCap(changer, member.actor.id, { monthlyCapMicros: null }));
    expect(refusal?.split(":")[0] ?? null).toBe(may ? null : "forbidden");
    const [row] = await solo.db.select().from(users).where(eq(users.id, member.actor.id));
    expect(row?.monthlyCapMicros).toBe(may ? null : dollar);
    const told = await solo.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.action, "member.cap_changed"), eq(auditEntries.objectId, member.actor.id)));
    expect(told.map(({ actorId, objectName, detail }) => ({ actorId, objectName, detail }))).toEqual(
      may ? [{ actorId: changer.actor.id, objectName: "Mem", detail: { before: dollar, after: null } }] : [],
    );
  });

  it("finds no member who was removed, and none by what is no id", async () => {
    const solo = committedCtx(database());
    const owner = await insertPerson(solo, "owner");
    const gone = await insertPerson(solo, "creator");
    await solo.db.update(users).set({ removedAt: solo.now() }).where(eq(users.id, gone.actor.id));
    for (const id of [gone.actor.id, "\0", "nobody"]) {
      expect(await refusalOf(changeMemberCap(owner, id, { monthlyCapMicros: 0 }))).toMatch(/^not_found/);
    }
  });

  it("tells the audit log the studio's caps before and after, and nothing where they stay", async () => {
    const solo = committedCtx(database());
    const owner = await insertPerson(solo, "owner");
    const none = { monthlyMicros: null, generationMicros: null };
    await changeCaps(owner, none);
    const chosen = { monthlyMicros: dollar, generationMicros: null };
    await changeCaps(owner, chosen);
    await changeCaps(owner, chosen);
    await changeCaps(owner, none);
    const told = await solo.db.select().from(auditEntries).where(eq(auditEntries.actorId, owner.actor.id));
    expect(told.map(({ action, detail }) => ({ action, detail }))).toEqual([
      { action: "caps.changed", detail: { before: none, after: chosen } },
      { action: "caps.changed", detail: { before: chosen, after: none } },
    ]);
    expect(await solo.db.select().from(balances)).toEqual([]);
  });
});
