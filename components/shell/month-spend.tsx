"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { formatMicros } from "@/lib/domain/price";

import { useSpend, useStudio } from "./studio-provider";

const parts = {
  cost: (amount: ReactNode) => <span className="font-medium text-ink tabular-nums">{amount}</span>,
  wide: (words: ReactNode) => <span className="max-md:sr-only">{words}</span>,
};

/** This month's figure, as the server last gave it. */
export function MonthSpend() {
  const t = useTranslations();
  const { mode } = useStudio();
  const spend = useSpend();
  if (!spend) return null;
  return (
    <p className="text-small whitespace-nowrap text-muted">
      {t.rich(mode === "demo" ? "shell.monthSpendDemo" : "shell.monthSpend", {
        amount: formatMicros(spend.settledMicros + spend.reservedMicros),
        ...parts,
      })}
    </p>
  );
}
