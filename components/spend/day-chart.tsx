"use client";

import { useLocale, useTranslations } from "use-intl";

import { daysOf } from "@/lib/domain/months";
import type { SpendMonth, SpendSums } from "@/lib/domain/spend-month";
import { type SpendView, writeSpendView } from "@/lib/domain/spend-view";

import "./spend.css";
import { dayWords, shortDayWords } from "./date-words";
import { SpendMark } from "./spend-bar";
import { SpendPanel } from "./spend-frame";
import { chartStyle, mostOf, NoSpendCells, SpendCells, SpendColumns, SpendRowLink } from "./spend-row";

interface DayChartProps {
  books: SpendMonth;
  view: SpendView;
}

interface DayRowProps {
  day: string;
  sums: SpendSums | undefined;
  most: number;
  view: SpendView;
}

function DayRow({ day, sums, most, view }: DayRowProps) {
  const language = useLocale();
  const chosen = view.day === day;
  const short = (
    <>
      <span className="md:hidden">{shortDayWords(language, day)}</span>
      <span className="max-md:hidden">{Number(day.slice(-2))}</span>
    </>
  );
  const words = dayWords(language, day);
  return (
    <tr>
      <th scope="row" className={`text-small ${sums ? "" : "text-faint"}`}>
        {sums ? (
          <SpendRowLink
            href={writeSpendView({ ...view, day: chosen ? null : day })}
            label={words}
            chosen={chosen}
          >
            {short}
          </SpendRowLink>
        ) : (
          <span>
            <span className="sr-only">{words}</span>
            <span aria-hidden>{short}</span>
          </span>
        )}
      </th>
      {sums ? <SpendCells sums={sums} most={most} /> : <NoSpendCells />}
    </tr>
  );
}

/** What each day of the month cost: a table whose last cells draw it. */
export function DayChart({ books, view }: DayChartProps) {
  const t = useTranslations();
  const days = daysOf(books.month);
  const sums = new Map(books.days.map((each) => [each.day, each]));
  const most = mostOf(books.days);
  return (
    <SpendPanel
      id="by-day"
      title={t("spend.days.heading")}
      help={t("spend.days.help")}
      aside={
        <p aria-hidden className="flex gap-4 text-small text-muted">
          <span className="flex items-center gap-1.5">
            <SpendMark colour="ink" />
            {t("spend.booked")}
          </span>
          <span className="flex items-center gap-1.5">
            <SpendMark colour="faint" />
            {t("spend.reserved")}
          </span>
        </p>
      }
    >
      <table
        aria-labelledby="by-day"
        className="spend-chart spend-days"
        style={chartStyle(books.days, days.length)}
      >
        <SpendColumns first={t("spend.days.day")} />
        <tbody>
          {days.map((day) => (
            <DayRow key={day} day={day} sums={sums.get(day)} most={most} view={view} />
          ))}
        </tbody>
      </table>
    </SpendPanel>
  );
}
