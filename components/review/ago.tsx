"use client";

import { useLocale } from "use-intl";

import { useThisMinute } from "./use-this-minute";

const minuteMs = 60_000;

const units = [
  ["day", 24 * 60],
  ["hour", 60],
  ["minute", 1],
] as const;

const farAwayDays = 14;

/** `3 minutes ago`, `yesterday`; after some time the date. */
function agoWords(language: string, at: string, nowMs: number): string {
  const minutes = Math.round((Date.parse(at) - nowMs) / minuteMs);
  if (-minutes > farAwayDays * 24 * 60) {
    return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(at));
  }
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "long" });
  const [unit, size] = units.find(([, each]) => Math.abs(minutes) >= each) ?? (["second", Infinity] as const);
  return format.format(Math.min(0, Math.round(minutes / size)), unit);
}

/** How long ago, in words. The server, whose clock and zone are others, says the date. */
export function Ago({ at }: { at: string }) {
  const language = useLocale();
  const now = useThisMinute();
  const date = new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "short",
    ...(now === null ? { timeZone: "UTC" } : {}),
  }).format(new Date(at));
  return (
    <time dateTime={at} title={date} className="text-small whitespace-nowrap text-muted">
      {now === null ? date : agoWords(language, at, now)}
    </time>
  );
}
