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

/** A moment of the day in the reader's own time: `Nov 28, 2026, 7:40 PM`. */
export function Moment({ at, seconds = false }: { at: string; seconds?: boolean }) {
  const locale = useLocale();
  const inBrowser = useInBrowser();
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: seconds ? "medium" : "short",
    ...(inBrowser ? {} : { timeZone: "UTC" }),
  });
  return <time dateTime={at}>{format.format(new Date(at))}</time>;
}
