"use client";

import { ChevronLeft, ChevronRight, Download } from "lucide-react";
import Link, { useLinkStatus } from "next/link";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";

import { buttonClass } from "@/components/ui/button";
import { monthAfter } from "@/lib/domain/months";
import type { SpendMonth } from "@/lib/domain/spend-month";
import { wholeMonth, writeSpendView } from "@/lib/domain/spend-view";

import { monthWords } from "./date-words";

const wide = (words: ReactNode) => <span className="max-md:hidden">{words}</span>;

function Arrow({ Icon }: { Icon: typeof ChevronLeft }) {
  const { pending } = useLinkStatus();
  return <Icon aria-hidden size={20} strokeWidth={1.75} className={pending ? "animate-breathe" : ""} />;
}

function Step({ way, month }: { way: "earlier" | "later"; month: string | null }) {
  const t = useTranslations();
  const language = useLocale();
  const Icon = way === "earlier" ? ChevronLeft : ChevronRight;
  if (month === null) {
    return (
      <span aria-hidden className="grid size-11 place-items-center text-line md:size-9">
        <Icon size={20} strokeWidth={1.75} />
      </span>
    );
  }
  const label = t(`spend.months.${way}`, { month: monthWords(language, month) });
  return (
    <Link
      href={writeSpendView(wholeMonth(month))}
      prefetch={false}
      aria-label={label}
      title={label}
      className={buttonClass("icon")}
    >
      <Arrow Icon={Icon} />
    </Link>
  );
}

/** The month that is shown, the ways to its neighbours, and its entries as a file. */
export function MonthTools({ books }: { books: SpendMonth }) {
  const t = useTranslations();
  const language = useLocale();
  const { month, thisMonth, firstMonth } = books;
  const words = monthWords(language, month);
  return (
    <div className="flex grow flex-wrap items-center justify-between gap-2 md:grow-0">
      <nav aria-label={t("spend.months.label")} className="-ml-3 flex items-center md:ml-0">
        <Step way="earlier" month={month > firstMonth ? monthAfter(month, -1) : null} />
        <p className="min-w-36 text-center text-large font-medium">{words}</p>
        <Step way="later" month={month < thisMonth ? monthAfter(month, 1) : null} />
      </nav>
      {books.days.length === 0 ? null : (
        <a
          href={`/api/spend/export?month=${month}`}
          download
          aria-label={t("spend.download.name", { month: words })}
          className={buttonClass("secondary")}
        >
          <Download aria-hidden size={16} strokeWidth={1.75} />
          <span>{t.rich("spend.download.label", { wide })}</span>
        </a>
      )}
    </div>
  );
}
