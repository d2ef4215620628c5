"use client";

import { useSyncExternalStore } from "react";

const minuteMs = 60_000;

function everyMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, minuteMs);
  return () => clearInterval(timer);
}

const thisMinute = () => Math.floor(Date.now() / minuteMs) * minuteMs;

/** In milliseconds, as it passes; null where the page is not alive yet. */
export const useThisMinute = (): number | null => useSyncExternalStore(everyMinute, thisMinute, () => null);
