"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";

import { useSpend } from "@/components/shell/studio-provider";
import { buttonClass } from "@/components/ui/button";
import type { SpendEntries } from "@/lib/domain/spend-entry";
import type { SpendMonth } from "@/lib/domain/spend-month";
import { type SpendView, type SpendViewName, wholeMonth, writeSpendView } from "@/lib/domain/spend-view";

import { monthWords } from "./date-words";
import { DayChart } from "./day-chart";
import { EntryList } from "./entry-list";
import { MonthTools } from "./month-tools";
import { MonthTotal } from "./month-total";
import { PersonChart } from "./person-chart";
import { ProjectChart } from "./project-chart";
import { SpendFrame } from "./spend-frame";
import { StudioTotal } from "./studio-total";
import { ViewNotice } from "./view-notice";

export interface SpendPageProps {
  books: SpendMonth;
  view: SpendView;
  unusable: readonly SpendViewName[];
  projectName: string | null;
  entries: SpendEntries;
}

/** The header hears of every booking; when its figures move, so does the page. */
function useFreshBooks(): void {
  const router = useRouter();
  const spend = useSpend();
  const known = useRef(spend);
  useEffect(() => {
    if (known.current === spend) return;
    known.current = spend;
    router.refresh();
  }, [spend, router]);
}

function EmptyMonth({ books }: { books: SpendMonth }) {
  const t = useTranslations();
  const language = useLocale();
  const { mode, month, thisMonth } = books;
  const isNow = month === thisMonth;
  return (
    <div className="grid justify-items-center gap-4 rounded-stage border border-line bg-surface px-4 py-16 text-center">
      <p className="text-large">{t(`spend.empty.${mode}`, { month: monthWords(language, month) })}</p>
      <Link href={isNow ? "/" : writeSpendView(wholeMonth(thisMonth))} className={buttonClass("primary")}>
        {isNow
          ? t("spend.empty.create")
          : t("spend.empty.thisMonth", { month: monthWords(language, thisMonth) })}
      </Link>
    </div>
  );
}

/** What a month cost: as a whole, by day, by project, by person, and entry by entry. */
export function SpendPage({ books, view, unusable, projectName, entries }: SpendPageProps) {
  useFreshBooks();
  return (
    <SpendFrame tools={<MonthTools books={books} />}>
      <ViewNotice unusable={unusable} />
      {books.days.length === 0 ? (
        <>
          <EmptyMonth books={books} />
          <StudioTotal books={books} />
        </>
      ) : (
        <>
          <MonthTotal books={books} />
          <div className="grid gap-6 has-[button[aria-expanded=true]]:items-start lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
            <DayChart books={books} view={view} />
            <ProjectChart books={books} view={view} />
          </div>
          {books.people.length > 0 && !books.own ? <PersonChart books={books} view={view} /> : null}
          <EntryList key={writeSpendView(view)} view={view} projectName={projectName} first={entries} />
        </>
      )}
    </SpendFrame>
  );
}
