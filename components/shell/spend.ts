import { type Generation, isFinal, type Mode } from "@/lib/domain/generation";
import type { Micros } from "@/lib/domain/price";

/** What this month has cost, in the present mode alone, and the caps that hold; null is none. */
export interface Spend {
  mode: Mode;
  currency: string;
  month: string;
  reservedMicros: Micros;
  settledMicros: Micros;
  capMicros: Micros | null;
  generationCapMicros: Micros | null;
  /** What one has spent of it oneself; null where one works alone. */
  person: { reservedMicros: Micros; settledMicros: Micros; capMicros: Micros | null } | null;
}

/** A cap of a month: the only one, or in a team the studio's or one's own. */
export interface Bound {
  whose: "month" | "studio" | "own";
  capMicros: Micros;
  spentMicros: Micros;
  leftMicros: Micros;
}

/** What may still be spent. */
export interface Room {
  /** UTC month, `2026-11`. */
  month: string;
  /** Of the month's caps the one that has less left; null where there is none. */
  bound: Bound | null;
  generationCapMicros: Micros | null;
}

/** What generations cost, or may, that a figure from the server does not hold yet. */
export function uncountedMicros(items: readonly Generation[], counted: ReadonlySet<string>): Micros {
  return items
    .filter(({ id }) => !counted.has(id))
    .map(({ cost, status }) => cost.settledMicros ?? (isFinal(status) ? 0 : cost.reservedMicros))
    .reduce((sum, each) => sum + each, 0);
}

interface Uncounted {
  /** Of everybody, and of that one's own. */
  allMicros: Micros;
  ownMicros: Micros;
}

const sumOf = ({ reservedMicros, settledMicros }: Pick<Spend, "reservedMicros" | "settledMicros">) =>
  reservedMicros + settledMicros;

function boundOf(whose: Bound["whose"], capMicros: Micros | null, spentMicros: Micros): Bound[] {
  if (capMicros === null) return [];
  return [{ whose, capMicros, spentMicros, leftMicros: Math.max(0, capMicros - spentMicros) }];
}

/** What may still be spent: with what a page has sent and the server has not counted yet taken off. */
export function roomOf(spend: Spend, { allMicros, ownMicros }: Uncounted): Room {
  const { person } = spend;
  const bounds = [
    ...(person ? boundOf("own", person.capMicros, sumOf(person) + ownMicros) : []),
    ...boundOf(person ? "studio" : "month", spend.capMicros, sumOf(spend) + allMicros),
  ];
  const [nearer = null] = bounds.toSorted((a, b) => a.leftMicros - b.leftMicros);
  return { month: spend.month, bound: nearer, generationCapMicros: spend.generationCapMicros };
}

/** The first moment of the month after a UTC month like `2026-11`. */
export function renewalOf(month: string): Date {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 1));
}

/** `December 1`: the day on which a month's cap renews. */
export function renewalWords(language: string, month: string): string {
  const format = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" });
  return format.format(renewalOf(month));
}
