"use client";

import { useEffect, useState } from "react";

const tickMs = 1000;

/** `0:42` since a moment; null before the page has a clock or when there is no moment. */
export function useElapsed(since: string | null): string | null {
  const [now, setNow] = useState<number | null>(null);

  useEffect(() => {
    if (since === null) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }, [since]);

  if (since === null || now === null) return null;
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
