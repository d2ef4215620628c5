"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { formatMicros } from "@/lib/domain/price";

import { useSpend, useStudio } from "./studio-provider";

const parts = {
  cost: (amount: ReactNode) => <span className="font-medium text-ink tabular-nums">{amount}</span>,
  wide: (words: ReactNode) => <span className="max-md:sr-only">{words}</span>,
};

/** This month's figure, as the server last gave it, and the way to what it is made of. */
export function MonthSpend() {
  const t = useTranslations();
  const { mode } = useStudio();
  const spend = useSpend();
  const here = usePathname();
  if (!spend) return null;
  return (
    <Link
      href="/spend"
      prefetch={false}
      aria-current={here === "/spend" ? "page" : undefined}
      className="flex h-11 min-w-0 items-center rounded-field px-1.5 text-small whitespace-nowrap text-muted transition-colors hover:bg-raised max-md:aria-[current]:bg-raised md:h-9 md:px-2"
    >
      <span className="truncate">
        <span className="sr-only md:hidden">{t("shell.nav.spend")}: </span>
        {t.rich(mode === "demo" ? "shell.monthSpendDemo" : "shell.monthSpend", {
          amount: formatMicros(spend.settledMicros + spend.reservedMicros),
          ...parts,
        })}
      </span>
    </Link>
  );
}
