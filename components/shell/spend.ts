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
}

/** What may still be spent. */
export interface Room {
  /** UTC month, `2026-11`. */
  month: string;
  monthCapMicros: Micros | null;
  /** Of the month's cap; null where there is none. */
  leftMicros: Micros | null;
  generationCapMicros: Micros | null;
}

/** What generations cost, or may, that a figure from the server does not hold yet. */
export function uncountedMicros(items: readonly Generation[], counted: ReadonlySet<string>): Micros {
  return items
    .filter(({ id }) => !counted.has(id))
    .map(({ cost, status }) => cost.settledMicros ?? (isFinal(status) ? 0 : cost.reservedMicros))
    .reduce((sum, each) => sum + each, 0);
}

export function roomOf(spend: Spend, uncounted: Micros): Room {
  const { month, capMicros, generationCapMicros, reservedMicros, settledMicros } = spend;
  const left = capMicros === null ? null : capMicros - reservedMicros - settledMicros - uncounted;
  return {
    month,
    monthCapMicros: capMicros,
    leftMicros: left === null ? null : Math.max(0, left),
    generationCapMicros,
  };
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
