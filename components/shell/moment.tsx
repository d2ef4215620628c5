"use client";

import { useSyncExternalStore } from "react";
import { useLocale } from "use-intl";

const never = () => () => undefined;

/** Only the browser knows where its clock stands; until it has the page, the moment is told as the server's is. */
const useInBrowser = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

interface MomentProps {
  at: string;
  /** What is told beside the day. */
  time?: "minutes" | "seconds" | "none";
}

const timeStyles = {
  minutes: { timeStyle: "short" },
  seconds: { timeStyle: "medium" },
  none: {},
} as const;

/** A moment in the reader's own time: `Nov 28, 2026, 7:40 PM`. */
export function Moment({ at, time = "minutes" }: MomentProps) {
  const locale = useLocale();
  const inBrowser = useInBrowser();
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    ...timeStyles[time],
    ...(inBrowser ? {} : { timeZone: "UTC" }),
  });
  return <time dateTime={at}>{format.format(new Date(at))}</time>;
}
