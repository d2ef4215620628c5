"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "use-intl";

import { renewalWords } from "@/components/shell/spend";
import { formatMicros, type Micros } from "@/lib/domain/price";
import { sumMicros, type SpendMonth } from "@/lib/domain/spend-month";

import { monthWords } from "./date-words";
import { Money } from "./money";
import { MonthBooks } from "./month-books";
import { StudioTotal } from "./studio-total";

type Room = "none" | "plenty" | "near" | "reached";

/** Of a cap's last fifth a person is told. */
const nearShare = 0.8;

function roomUnder(total: Micros, cap: Micros | null): Room {
  if (cap === null) return "none";
  if (total >= cap) return "reached";
  return total >= cap * nearShare ? "near" : "plenty";
}

const colours: Record<Room, string> = { none: "", plenty: "", near: "text-warn", reached: "text-bad" };

function Left({ total, cap, room }: { total: Micros; cap: Micros; room: Room }) {
  const t = useTranslations();
  const Icon = room === "reached" ? CircleAlert : TriangleAlert;
  const words =
    total > cap
      ? t("spend.month.over", { over: formatMicros(total - cap) })
      : t("spend.month.left", { left: formatMicros(cap - total) });
  return (
    <span className={`flex items-center gap-1.5 text-large font-medium tabular-nums ${colours[room]}`}>
      {room === "plenty" ? null : <Icon aria-hidden size={16} strokeWidth={1.75} />}
      {words}
    </span>
  );
}

function Renewal({ month, room, own }: { month: string; room: Room; own: boolean }) {
  const t = useTranslations();
  const date = renewalWords(useLocale(), month);
  const said = { none: "uncapped", plenty: "renews", near: "near", reached: "reached" } as const;
  return (
    <p className="text-small text-muted">
      {t(`spend.${own ? "own" : "month"}.${said[room]}`, { date })}{" "}
      {own ? null : (
        <Link
          href="/settings"
          prefetch={false}
          className="relative font-medium whitespace-nowrap text-ink underline decoration-field-line underline-offset-[3px] after:absolute after:-inset-x-1 after:-inset-y-1 hover:decoration-ink pointer-coarse:after:-inset-y-3"
        >
          {t(room === "none" ? "spend.month.choose" : "spend.month.change")}
        </Link>
      )}
    </p>
  );
}

/** What the month cost, against what it may, and what that is made of. */
export function MonthTotal({ books }: { books: SpendMonth }) {
  const t = useTranslations();
  const language = useLocale();
  const { mode, month, thisMonth, capMicros: cap } = books;
  const total = sumMicros(books.total);
  const room = roomUnder(total, cap);
  return (
    <section
      aria-labelledby="month-total"
      className="grid min-w-0 gap-4 rounded-stage border border-line bg-surface p-4 md:p-6"
    >
      <div className="grid gap-1">
        <h2 id="month-total" className="text-body text-muted">
          {t(`spend.${books.own ? "own" : "month"}.${mode}`, { month: monthWords(language, month) })}
        </h2>
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <span className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-display font-semibold tracking-tight">
              <Money micros={total} />
            </span>{" "}
            {cap === null ? null : (
              <span className="text-large text-muted tabular-nums">
                {t("spend.month.ofCap", { cap: formatMicros(cap) })}
              </span>
            )}
          </span>
          {cap === null ? null : <Left total={total} cap={cap} room={room} />}
        </p>
      </div>
      <MonthBooks books={books} most={Math.max(total, cap ?? 0)} />
      {month === thisMonth ? <Renewal month={month} room={room} own={books.own} /> : null}
      <StudioTotal books={books} />
    </section>
  );
}
