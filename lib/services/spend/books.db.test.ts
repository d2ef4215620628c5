import { and, eq, sum } from "drizzle-orm";
import { expect, it, onTestFinished } from "vitest";

import { balances, ledgerEntries, personBalances, projects } from "@/lib/db/schema";
import { csvMark } from "@/lib/domain/csv";
import { AppError } from "@/lib/domain/errors";
import { isFinal, type Mode } from "@/lib/domain/generation";
import { monthOf } from "@/lib/domain/ledger";
import type { KnownPerson, Person } from "@/lib/domain/people";
import { exactDollars, type Micros } from "@/lib/domain/price";
import type { SpendSums } from "@/lib/domain/spend-month";
import { wholeMonth } from "@/lib/domain/spend-view";
import { createRandom } from "@/lib/simulator/video/random";
import { testDatabase } from "@/lib/testing/database";
import { expectBalanced, followed, requireRow } from "@/lib/testing/generations";
import { insertPerson } from "@/lib/testing/insert-person";
import { events, openStudio, type Studio } from "@/lib/testing/money-events";
import { readCsv } from "@/lib/testing/read-csv";

import type { Actor, Ctx } from "../context";
import { deleteGenerations } from "../generations/delete";
import { organiseGenerations } from "../generations/organise";
import { resolveGeneration } from "../generations/resolve";
import { changeRole } from "../people/change-role";
import { setUpStudio } from "../people/set-up";
import { createProject } from "../projects/create";
import { exportEntries } from "./export";
import { listEntries } from "./list-entries";
import { readSpendMonth } from "./read-month";
import { reconcile } from "./reconcile";

const database = testDatabase();
const months = ["2026-10", "2026-11", "2026-12"];
const modes: readonly Mode[] = ["demo", "live"];

const total = ({ reservedMicros, settledMicros }: SpendSums) => ({ reservedMicros, settledMicros });
const sumOf = (all: readonly SpendSums[]): SpendSums => ({
  reservedMicros: all.reduce((whole, each) => whole + each.reservedMicros, 0),
  settledMicros: all.reduce((whole, each) => whole + each.settledMicros, 0),
});

async function everyEntry(ctx: Ctx, month: string) {
  const found = [];
  let cursor: string | undefined;
  do {
    const view = wholeMonth(month);
    const page = await listEntries(ctx, { view, limit: 7, ...(cursor === undefined ? {} : { cursor }) });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

/** The sums of a month's file, whose dollars must be its micros. */
async function readExport(ctx: Ctx, month: string) {
  let text = "";
  for await (const piece of await exportEntries(ctx, month)) text += piece;
  expect(text.startsWith(csvMark)).toBe(true);
  const [columns = [], ...lines] = readCsv(text.slice(csvMark.length));
  const rows = lines.map((line) =>
    Object.fromEntries(columns.map((name, index) => [name, line[index] ?? ""])),
  );
  for (const row of rows) {
    expect(row).toMatchObject({ month, mode: ctx.mode });
    for (const name of ["reserved", "booked", "total"]) {
      expect(row[`${name}_usd`]).toBe(exactDollars(Number(row[`${name}_micros`])));
    }
  }
  const amount = (name: string) => rows.reduce((whole, row) => whole + Number(row[name]), 0);
  const sums = { reservedMicros: amount("reserved_micros"), settledMicros: amount("booked_micros") };
  expect(amount("total_micros")).toBe(sums.reservedMicros + sums.settledMicros);
  return { lines: rows.length, sums };
}

/** What somebody reads who sees their own alone, and what is kept for them. */
async function readAsCreator(ctx: Ctx, month: string, person: KnownPerson | null) {
  const actor: Actor = { kind: "person", id: "", email: "", name: "", ...person, role: "creator" };
  const books = await readSpendMonth({ ...ctx, actor }, month);
  expect(books.own).toBe(true);
  const [kept] = await ctx.db
    .select()
    .from(personBalances)
    .where(
      and(
        eq(personBalances.userId, actor.id),
        eq(personBalances.mode, ctx.mode),
        eq(personBalances.month, month),
      ),
    );
  return { books: total(books.total), kept: kept && total(kept) };
}

/** Sees that everything that tells a month's sums tells the same ones, and answers them. */
async function expectOneTotal(ctx: Ctx, month: string): Promise<SpendSums> {
  const books = await readSpendMonth(ctx, month);
  const sums = total(books.total);
  expect(sumOf(books.days)).toEqual(sums);
  expect(sumOf(books.projects)).toEqual(sums);
  expect(sumOf(books.people)).toEqual(sums);
  for (const { person, ...own } of books.people) {
    expect(await readAsCreator(ctx, month, person)).toEqual({ books: total(own), kept: total(own) });
  }
  expect(books.days.every(({ day }) => day.startsWith(month))).toBe(true);
  expect(books.certainty.saidMicros + books.certainty.estimatedMicros).toBe(sums.settledMicros);

  const entries = await everyEntry(ctx, month);
  expect(sumOf(entries)).toEqual(sums);
  expect(await readExport(ctx, month)).toEqual({ lines: entries.length, sums });
  for (const { day, ...each } of books.days) {
    expect(sumOf(entries.filter((entry) => entry.day === day))).toEqual(total(each));
  }

  const [ledger] = await ctx.db
    .select({
      reservedMicros: sum(ledgerEntries.reservedMicros).mapWith(Number),
      settledMicros: sum(ledgerEntries.settledMicros).mapWith(Number),
    })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.mode, ctx.mode), eq(ledgerEntries.month, month)));
  expect({
    reservedMicros: ledger?.reservedMicros ?? 0,
    settledMicros: ledger?.settledMicros ?? 0,
  }).toEqual(sums);
  const [kept] = await ctx.db
    .select()
    .from(balances)
    .where(and(eq(balances.mode, ctx.mode), eq(balances.month, month)));
  expect(kept ? total(kept) : { reservedMicros: 0, settledMicros: 0 }).toEqual(sums);
  return sums;
}

/** What fal charged for a month's generations, by its own books. */
async function chargedIn({ ctx, fal, takenFor }: Studio, month: string): Promise<Micros> {
  let micros = 0;
  for (const { requestId, costMicros } of fal.simulator.ledger()) {
    const row = await requireRow(ctx, takenFor.get(requestId) ?? "");
    if (monthOf(row.createdAt) === month) micros += costMicros;
  }
  return micros;
}

/** Events that leave nothing half done where a cap or a role refuses them. */
const refusable = new Set(["fal says what it billed", "a critic stops early or not", "it is still open"]);

const as = (ctx: Ctx, person: Person): Ctx => ({ ...ctx, actor: { kind: "person", ...person } });

interface Cast {
  owner: Person;
  /** Whose role or cap may refuse them. */
  bound: Person[];
  free: Person[];
}

/** Whoever worked alone sets up a team: from here on each turn is somebody's. */
async function gather({ ctx }: Studio): Promise<Cast> {
  const account = { name: "Olive", email: "olive@example.com", password: "three plain words" };
  const owner = await setUpStudio(ctx, account);
  const capped = await insertPerson(ctx, "creator", { name: "Cara", capMicros: 300_000 });
  const changing = await insertPerson(ctx, "creator", { name: "Rae" });
  const other = await insertPerson(ctx, "admin", { name: "Ada" });
  return { owner, bound: [capped.actor, changing.actor], free: [owner, other.actor] };
}

/** A role changes now and then, and with it what its bearer may. */
async function changeSomeRole({ ctx }: Studio, cast: Cast, random: () => number): Promise<void> {
  const person = cast.bound.at(-1);
  if (!person || random() > 0.3) return;
  person.role = random() < 0.5 ? "reviewer" : "creator";
  await changeRole(as(ctx, cast.owner), person.id, { role: person.role });
}

/** Answers the generation's id; null where a cap or a role refused it. */
async function orRefused(made: Promise<string>): Promise<string | null> {
  return made.catch((error: unknown) => {
    if (error instanceof AppError && error.code === "forbidden") return null;
    throw error;
  });
}

async function playMonth(studios: readonly Studio[], random: () => number, pass: (hours: number) => void) {
  const ids = new Map<Studio, string[]>(studios.map((studio) => [studio, []]));
  const chosenProjects: (string | null)[] = [null];
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const names = Object.keys(events);
  const [{ ctx } = studios[0] as Studio] = studios;
  for (const name of ["Coast", "=Alps"]) chosenProjects.push((await createProject(ctx, { name })).id);
  // Everything that can happen happens in each mode, in a random order, over a little more than a month.
  const turns = studios
    .flatMap((studio) => names.map((name) => ({ studio, name, place: random() })))
    .toSorted((a, b) => a.place - b.place);
  let cast: Cast | null = null;
  for (const [turn, { studio, name }] of turns.entries()) {
    if (turn === Math.floor(turns.length / 4)) cast = await gather(studio);
    if (cast) await changeSomeRole(studio, cast, random);
    const players = cast && (refusable.has(name) ? [...cast.bound, ...cast.free] : cast.free);
    const played = players ? { ...studio, ctx: as(studio.ctx, pick(players)) } : studio;
    const fields = {
      num_frames: pick([5, 29, 61]),
      prompt: pick(["Waves roll in.", '"-1", he said\n=x;+y']),
    };
    const event = events[name];
    const id = event ? await orRefused(event(played, fields, pass)) : null;
    if (id !== null) ids.get(studio)?.push(id);
    const touched = pick(ids.get(studio) ?? []);
    if (touched) {
      const projectId = pick(chosenProjects);
      await organiseGenerations(studio.ctx, { ids: [touched], projectId, addTags: [], removeTags: [] });
    }
    // fal's books go back thirty days: who never looks in that time never hears of a second request.
    if (turn % 8 === 7) for (const each of studios) await reconcile(each.ctx);
    else if (random() < 0.2) await reconcile(studio.ctx);
    pass(12 + random() * 40);
  }
  // Everybody's books are read by who may see them.
  for (const studio of studios) if (cast) studio.ctx = as(studio.ctx, cast.owner);
  return ids;
}

it.each([20_261_128, 7])(
  "whatever happens in a month and across its end, every telling of what it cost is the same, and fal's (seed %i)",
  { timeout: 240_000 },
  async (seed) => {
    const random = createRandom(seed);
    let moment = new Date("2026-10-31T22:00:00.000Z");
    const pass = (hours: number) => void (moment = new Date(moment.getTime() + hours * 3_600_000));
    onTestFinished(async () => void (await database().db.delete(projects)));
    const studios = await Promise.all(modes.map((mode) => openStudio(database(), mode, () => moment)));
    const ids = await playMonth(studios, random, pass);

    for (const studio of studios) {
      const sums = [];
      for (const month of months) sums.push(await expectOneTotal(studio.ctx, month));
      expect(sumOf(sums).reservedMicros).toBeGreaterThan(0); // something is left open
    }

    for (const studio of studios) {
      const { ctx } = studio;
      for (const id of ids.get(studio) ?? []) {
        const row = await requireRow(ctx, id);
        if (row.status === "unconfirmed") await resolveGeneration(ctx, id, { action: "look" });
        const found = await requireRow(ctx, id);
        if (!isFinal(found.status)) await followed(ctx, found);
      }
      await deleteGenerations(ctx, { ids: (ids.get(studio) ?? []).filter((_, index) => index % 3 === 0) });
      const settled = async () => {
        await reconcile(ctx);
        const parts = await Promise.all(months.map((month) => readSpendMonth(ctx, month)));
        return sumOf(parts.map((books) => books.total));
      };
      const charged = studio.fal.simulator.ledger().reduce((whole, each) => whole + each.costMicros, 0);
      await expect.poll(settled, { timeout: 30_000 }).toEqual({ reservedMicros: 0, settledMicros: charged });
      for (const month of months) {
        const { settledMicros } = await expectOneTotal(ctx, month);
        expect(settledMicros).toBe(await chargedIn(studio, month));
      }
    }
    await expectBalanced(studios[0]?.ctx as Ctx);
  },
);
