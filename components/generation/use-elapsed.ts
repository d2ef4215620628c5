"use client";

import { useEffect, useState } from "react";

const tickMs = 1000;

/** Whole seconds since a moment; null before the page has a clock or when there is no moment. */
export function useElapsed(since: string | null): number | null {
  const [now, setNow] = useState<number | null>(null);

  useEffect(() => {
    if (since === null) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }, [since]);

  if (since === null || now === null) return null;
  return Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
}

/** `0:42` */
export function clockWords(seconds: number | null): string | null {
  return seconds === null ? null : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
