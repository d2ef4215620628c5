"use client";

import { useEffect } from "react";

import { useGenerations } from "./studio-provider";

/** After the first load, which it must not slow down. */
const patienceMs = 3000;

/**
 * Registers public/sw.js while the studio answers: a script that cannot be fetched is an error in the console. Without
 * it, only sharing into the studio and the offline page are missing.
 */
export function ServiceWorker() {
  const live = useGenerations((state) => state.connection === "live");
  useEffect(() => {
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    if (!live || !serviceWorker || process.env.NODE_ENV !== "production") return undefined;
    const timer = setTimeout(() => {
      serviceWorker.register("/sw.js").catch(() => undefined);
    }, patienceMs);
    return () => clearTimeout(timer);
  }, [live]);
  return null;
}
