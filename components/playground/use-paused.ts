"use client";

import { useEffect, useState } from "react";

/** A value once it has rested for a while: advice waits for a pause in the typing. */
export function usePaused<T>(value: T, restMs: number): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return paused;
}
