import { monthStart } from "@/lib/domain/months";

/** Everything here is of the books, and the books are kept in UTC. */
function inUtc(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
}

const dayOf = (day: string) => new Date(`${day}T00:00:00.000Z`);

/** `November 2026` */
export function monthWords(language: string, month: string): string {
  return inUtc(language, { month: "long", year: "numeric" }).format(monthStart(month));
}

/** `November 28` */
export function dayWords(language: string, day: string): string {
  return inUtc(language, { month: "long", day: "numeric" }).format(dayOf(day));
}

/** `Sat 28`, for where the month is known. */
export function shortDayWords(language: string, day: string): string {
  return inUtc(language, { weekday: "short", day: "numeric" }).format(dayOf(day));
}

/** `Nov 28, 14:05` */
export function momentWords(language: string, moment: string): string {
  const options = {
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  } as const;
  return inUtc(language, options).format(new Date(moment));
}
