"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

interface CompareFrameProps {
  busy?: boolean;
  /** At the end of the heading's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** The page around a comparison, the same while it loads. */
export function CompareFrame({ busy = false, aside, children }: CompareFrameProps) {
  const t = useTranslations();
  return (
    <main
      aria-busy={busy || undefined}
      aria-label={busy ? t("compare.loading") : undefined}
      className="grid grid-cols-[minmax(0,1fr)] gap-4 px-4 pt-4 pb-12 md:px-6"
    >
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-2 md:min-h-9">
        <h1 className="text-title font-semibold tracking-tight">{t("compare.heading")}</h1>
        {aside}
      </div>
      {children}
    </main>
  );
}

/** Panes a row: two stand below each other on a phone, four in a square. */
export const paneGrid = (count: number): string =>
  count === 2
    ? "grid gap-x-4 gap-y-1 md:grid-cols-2 [--rows:2] md:[--rows:1]"
    : count === 3
      ? "grid grid-cols-2 gap-x-4 gap-y-1 xl:grid-cols-3 [--rows:2] xl:[--rows:1]"
      : "grid grid-cols-2 gap-x-4 gap-y-1 [--rows:2]";

/** On top of each other, with their captions side by side. */
export const wipeGrid = "grid grid-cols-2 gap-x-4 gap-y-1 [--rows:1]";

/** Whether there are two columns even on a phone. */
export const isDense = (count: number): boolean => count > 2;
