"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { formatMicros } from "@/lib/domain/price";

import { roomOf, type Spend } from "./spend";
import { useMay, useSpend, useStudio } from "./studio-provider";

const parts = {
  cost: (amount: ReactNode) => <span className="font-medium text-ink tabular-nums">{amount}</span>,
  /** Where a phone has no room for both, what is spent is told. */
  limit: (words: ReactNode) => <span className="max-[28rem]:sr-only">{words}</span>,
  wide: (words: ReactNode) => <span className="max-lg:sr-only">{words}</span>,
};

/** In a team with a cap: how much of the one that is nearer is spent. Else what the month has cost. */
function useFigure(spend: Spend): ReactNode {
  const t = useTranslations();
  const { mode } = useStudio();
  const { bound } = roomOf(spend, { allMicros: 0, ownMicros: 0 });
  if (bound === null || bound.whose === "month") {
    const amount = formatMicros(spend.settledMicros + spend.reservedMicros);
    return t.rich(mode === "demo" ? "shell.monthSpendDemo" : "shell.monthSpend", { amount, ...parts });
  }
  return t.rich(bound.whose === "own" ? "shell.monthSpendOfYours" : "shell.monthSpendOfStudio", {
    amount: formatMicros(bound.spentMicros),
    cap: formatMicros(bound.capMicros),
    ...parts,
  });
}

function Figure({ spend }: { spend: Spend }) {
  const t = useTranslations();
  const figure = useFigure(spend);
  return (
    <span className="truncate">
      <span className="sr-only md:hidden">{t("shell.nav.spend")}: </span>
      {figure}
    </span>
  );
}

const figureClass =
  "flex h-11 min-w-0 items-center px-1.5 text-small whitespace-nowrap text-muted md:h-9 md:px-2";

/** This month's figure, as the server last gave it, and the way to what it is made of. */
export function MonthSpend() {
  const spend = useSpend();
  const here = usePathname();
  const maySee = useMay("spend.see");
  if (!spend) return null;
  if (!maySee) {
    return (
      <p className={figureClass}>
        <Figure spend={spend} />
      </p>
    );
  }
  return (
    <Link
      href="/spend"
      prefetch={false}
      aria-current={here === "/spend" ? "page" : undefined}
      className={`${figureClass} rounded-field transition-colors hover:bg-raised max-md:aria-[current]:bg-raised`}
    >
      <Figure spend={spend} />
    </Link>
  );
}
