import { and, eq, min, sql, type SQL } from "drizzle-orm";

import { balances, generations, ledgerEntries, projects, users } from "@/lib/db/schema";
import { monthOf } from "@/lib/domain/ledger";
import { daysOf } from "@/lib/domain/months";
import type { Micros } from "@/lib/domain/price";
import {
  sumMicros,
  type DaySpend,
  type PersonSpend,
  type ProjectSpend,
  type SpendMonth,
} from "@/lib/domain/spend-month";

import type { Ctx } from "../context";
import { requireMay } from "../permission";
import { readCaps } from "./caps";
import { dayOfMonth, isInReach, isOfMonth, seesOwnAlone } from "./of-month";

const micros = (amount: SQL) => sql<number>`coalesce(sum(${amount}), 0)`.mapWith(Number);
const reserved = sql`${ledgerEntries.reservedMicros}`;
const settled = sql`${ledgerEntries.settledMicros}`;

/** A month by day, by project, by person and as a whole, in one statement, so that a booking in between cannot part them. */
async function readGroups(ctx: Ctx, month: string) {
  const corrected = ctx.db
    .selectDistinct({ generationId: ledgerEntries.generationId, requestId: ledgerEntries.requestId })
    .from(ledgerEntries)
    .where(and(isOfMonth(ctx, month), eq(ledgerEntries.kind, "adjust"), eq(ledgerEntries.verified, true)))
    .as("corrected");
  const byDay = dayOfMonth;
  const byProject = sql`${generations.projectId}, ${projects.name}`;
  const byPerson = sql`${generations.createdBy}, ${users.name}, ${users.removedAt}`;
  return ctx.db
    .select({
      // A column that a row is not grouped by is null in it, as a project's may be anyway: so it is asked.
      ofDay: sql<boolean>`grouping(${byDay}) = 0`,
      ofProject: sql<boolean>`grouping(${generations.projectId}) = 0`,
      ofPerson: sql<boolean>`grouping(${generations.createdBy}) = 0`,
      day: byDay,
      projectId: generations.projectId,
      projectName: projects.name,
      personId: generations.createdBy,
      personName: users.name,
      removedAt: users.removedAt,
      reservedMicros: micros(reserved),
      settledMicros: micros(settled),
      // An estimate that an adjustment has checked since is fal's word.
      estimatedMicros: micros(
        sql`case when ${ledgerEntries.kind} = 'settle' and not ${ledgerEntries.verified} and ${corrected.generationId} is null then ${settled} end`,
      ),
      finishedReservedMicros: micros(
        sql`case when ${ledgerEntries.kind} in ('settle', 'release') then -${reserved} end`,
      ),
    })
    .from(ledgerEntries)
    .innerJoin(generations, eq(generations.id, ledgerEntries.generationId))
    .leftJoin(projects, eq(projects.id, generations.projectId))
    .leftJoin(users, eq(users.id, generations.createdBy))
    .leftJoin(
      corrected,
      and(eq(corrected.generationId, generations.id), eq(corrected.requestId, generations.requestId)),
    )
    .where(and(isOfMonth(ctx, month), isInReach(ctx)))
    .groupBy(sql`grouping sets ((${byDay}), (${byProject}), (${byPerson}), ())`);
}

type Group = Awaited<ReturnType<typeof readGroups>>[number];

const sumsOf = ({ reservedMicros, settledMicros }: Group) => ({ reservedMicros, settledMicros });

function toDays(groups: readonly Group[], month: string): DaySpend[] {
  const all = daysOf(month);
  return groups
    .filter(({ ofDay }) => ofDay)
    .map((group) => ({ day: all[group.day - 1] ?? "", ...sumsOf(group) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function toProjects(groups: readonly Group[]): ProjectSpend[] {
  const named = ({ projectId: id, projectName: name }: Group) =>
    id !== null && name !== null ? { id, name } : null;
  return groups
    .filter(({ ofProject }) => ofProject)
    .map((group) => ({ project: named(group), ...sumsOf(group) }))
    .toSorted((a, b) => {
      if (a.project === null || b.project === null) return a.project === null ? 1 : -1;
      return sumMicros(b) - sumMicros(a) || a.project.name.localeCompare(b.project.name, "en");
    });
}

function toPeople(groups: readonly Group[]): PersonSpend[] {
  const named = ({ personId: id, personName: name, removedAt }: Group) =>
    id !== null && name !== null ? { id, name, removed: removedAt !== null } : null;
  return groups
    .filter(({ ofPerson }) => ofPerson)
    .map((group) => ({ person: named(group), ...sumsOf(group) }))
    .toSorted((a, b) => {
      if (a.person === null || b.person === null) return a.person === null ? 1 : -1;
      return sumMicros(b) - sumMicros(a) || a.person.name.localeCompare(b.person.name, "en");
    });
}

async function readFirstMonth(ctx: Ctx): Promise<string | null> {
  const [row] = await ctx.db
    .select({ month: min(balances.month) })
    .from(balances)
    .where(eq(balances.mode, ctx.mode));
  return row?.month ?? null;
}

/** The cap that holds for what is told: one's own of one's own. */
async function readCapOf(ctx: Ctx): Promise<Micros | null> {
  if (!seesOwnAlone(ctx) || ctx.actor.kind !== "person") return (await readCaps(ctx)).effective.monthlyMicros;
  const [own] = await ctx.db
    .select({ capMicros: users.monthlyCapMicros })
    .from(users)
    .where(eq(users.id, ctx.actor.id));
  return own?.capMicros ?? null;
}

/** What a month cost in the present mode, of what the actor may see: by day, by project, by person, and how sure it is. */
export async function readSpendMonth(ctx: Ctx, month: string): Promise<SpendMonth> {
  requireMay(ctx, "spend.see");
  const groups = await readGroups(ctx, month);
  const firstMonth = await readFirstMonth(ctx);
  const capMicros = await readCapOf(ctx);
  const thisMonth = monthOf(ctx.now());
  const whole = groups.find(({ ofDay, ofProject, ofPerson }) => !ofDay && !ofProject && !ofPerson);
  const total = whole ? sumsOf(whole) : { reservedMicros: 0, settledMicros: 0 };
  const estimatedMicros = whole?.estimatedMicros ?? 0;
  return {
    mode: ctx.mode,
    month,
    thisMonth,
    firstMonth: firstMonth ?? thisMonth,
    total,
    certainty: {
      estimatedMicros,
      saidMicros: total.settledMicros - estimatedMicros,
      finishedReservedMicros: whole?.finishedReservedMicros ?? 0,
    },
    days: toDays(groups, month),
    projects: toProjects(groups),
    people: ctx.actor.kind === "person" ? toPeople(groups) : [],
    own: seesOwnAlone(ctx),
    capMicros: month === thisMonth ? capMicros : null,
  };
}
