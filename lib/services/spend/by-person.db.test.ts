import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { users } from "@/lib/db/schema";
import { csvMark } from "@/lib/domain/csv";
import type { AppError } from "@/lib/domain/errors";
import type { SpendSums } from "@/lib/domain/spend-month";
import { wholeMonth, type SpendView } from "@/lib/domain/spend-view";
import { testDatabase } from "@/lib/testing/database";
import { committedCtx, submitted } from "@/lib/testing/generations";
import { insertPerson } from "@/lib/testing/insert-person";
import { readCsv } from "@/lib/testing/read-csv";
import { simulateFal } from "@/lib/testing/simulated-fal";

import type { Ctx } from "../context";
import { exportEntries } from "./export";
import { listEntries } from "./list-entries";
import { readSpendMonth } from "./read-month";
import { summariseSpend } from "./summarise";

const database = testDatabase();
const month = "2026-11";
const dollar = 1_000_000;
/** Of a generation of 5 frames. */
const eachMicros = 50_000;
const short = { num_frames: 5 };
const sumOf = (all: readonly SpendSums[]) =>
  all.reduce((whole, each) => whole + each.reservedMicros + each.settledMicros, 0);
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: AppError) => error.code,
  );

describe("what was spent, by person", () => {
  async function spentByThree() {
    const { fal } = simulateFal();
    const solo = committedCtx(database(), { fal });
    const cara = await insertPerson(solo, "creator", { name: "Cara", capMicros: dollar });
    const dan = await insertPerson(solo, "creator", { name: "Dan" });
    const ada = await insertPerson(solo, "admin", { name: "Ada" });
    await submitted(cara, short);
    await submitted(dan, { num_frames: 61 });
    await submitted(dan, short);
    await solo.db.update(users).set({ removedAt: solo.now() }).where(eq(users.id, dan.actor.id));
    return { solo, cara, dan, ada };
  }
  async function textOf(ctx: Ctx) {
    let text = "";
    for await (const piece of await exportEntries(ctx, month)) text += piece;
    return text;
  }

  it("is seen of everybody by an admin, whoever has left included", async () => {
    const { ada, cara, dan } = await spentByThree();
    const books = await readSpendMonth(ada, month);
    expect(books.own).toBe(false);
    expect(books.people).toEqual([
      {
        person: { id: dan.actor.id, name: "Dan", removed: true },
        reservedMicros: 200_000,
        settledMicros: 0,
      },
      {
        person: { id: cara.actor.id, name: "Cara", removed: false },
        reservedMicros: eachMicros,
        settledMicros: 0,
      },
    ]);
    const view = { ...wholeMonth(month), person: dan.actor.id };
    const { items } = await listEntries(ada, { view, limit: 50 });
    expect(items.map(({ createdBy }) => createdBy)).toEqual([dan.actor.id, dan.actor.id]);
    const lines = readCsv((await textOf(ada)).slice(csvMark.length));
    const column = lines[0]?.indexOf("person") ?? -1;
    expect(lines.map((line) => line[column])).toEqual(["person", "Cara", "Dan", "Dan"]);
  });

  it("is one's own alone for a creator, in the books, the entries and the file", async () => {
    const { cara, dan } = await spentByThree();
    const books = await readSpendMonth(cara, month);
    expect(books).toMatchObject({
      own: true,
      capMicros: dollar,
      total: { reservedMicros: eachMicros, settledMicros: 0 },
    });
    expect(sumOf(books.days)).toBe(eachMicros);
    expect(sumOf(books.projects)).toBe(eachMicros);
    expect(books.people.map(({ person }) => person?.name)).toEqual(["Cara"]);
    const listed = (view: Partial<SpendView>) =>
      listEntries(cara, { view: { ...wholeMonth(month), ...view }, limit: 50 });
    expect((await listed({})).items).toMatchObject([{ createdBy: cara.actor.id }]);
    expect((await listed({ person: dan.actor.id })).items).toEqual([]);
    const text = await textOf(cara);
    expect(text.trimEnd().split("\r\n")).toHaveLength(2);
    expect(text).not.toContain("Dan");
    expect(await summariseSpend(cara)).toMatchObject({
      reservedMicros: 250_000,
      person: { reservedMicros: eachMicros, settledMicros: 0, capMicros: dollar },
    });
  });

  it("is not for a reviewer, who still sees the month's figure", async () => {
    const { solo } = await spentByThree();
    const reviewer = await insertPerson(solo, "reviewer");
    const asked = [
      readSpendMonth(reviewer, month),
      listEntries(reviewer, { view: wholeMonth(month), limit: 50 }),
      exportEntries(reviewer, month),
    ];
    expect(await Promise.all(asked.map(codeOf))).toEqual(["forbidden", "forbidden", "forbidden"]);
    expect(await summariseSpend(reviewer)).toMatchObject({
      reservedMicros: 250_000,
      person: { reservedMicros: 0, settledMicros: 0, capMicros: null },
    });
  });

  it("is nobody's where one works alone", async () => {
    const { fal } = simulateFal();
    const solo = committedCtx(database(), { fal });
    await submitted(solo, short);
    expect(await readSpendMonth(solo, month)).toMatchObject({ people: [], own: false });
    expect((await summariseSpend(solo)).person).toBeNull();
  });
});
