"use client";

import { useLocale, useTranslations } from "use-intl";

import { renewalWords, type Spend } from "@/components/shell/spend";
import { useSpend } from "@/components/shell/studio-provider";
import { formatMicros } from "@/lib/domain/price";

/** The share of a cap in percent, at most all of it. */
const share = (micros: number, cap: number) => (cap === 0 ? 0 : Math.min(100, (micros / cap) * 100));

function Bar({ spend, cap }: { spend: FigureProps["spend"]; cap: number }) {
  const settled = share(spend.settledMicros, cap);
  const reserved = Math.min(100 - settled, share(spend.reservedMicros, cap));
  return (
    <div aria-hidden className="flex h-2 gap-px overflow-hidden rounded-full bg-line">
      <div className="bg-ink" style={{ width: `${settled}%` }} />
      <div className="bg-faint" style={{ width: `${reserved}%` }} />
    </div>
  );
}

interface FigureProps {
  spend: Pick<Spend, "reservedMicros" | "settledMicros" | "capMicros">;
  /** What the amount is, after it. */
  words: string;
}

/** What was spent, against what may be. */
function Figure({ spend, words }: FigureProps) {
  const t = useTranslations();
  const { reservedMicros, settledMicros, capMicros: cap } = spend;
  const total = settledMicros + reservedMicros;
  const left = cap === null ? null : Math.max(0, cap - total);
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-display font-semibold tracking-tight tabular-nums">
            {formatMicros(total)}
          </span>{" "}
          <span className="text-large text-muted tabular-nums">{words}</span>
        </span>
        {left === null ? null : (
          <span className={`text-large font-medium tabular-nums ${left === 0 ? "text-bad" : ""}`}>
            {t("settings.month.left", { left: formatMicros(left) })}
          </span>
        )}
      </p>
      {cap === null ? null : <Bar spend={spend} cap={cap} />}
    </>
  );
}

/** In a team: what one has spent of it oneself. */
function OwnBudget({ person, month }: { person: NonNullable<Spend["person"]>; month: string }) {
  const t = useTranslations();
  const date = renewalWords(useLocale(), month);
  const { capMicros: cap } = person;
  const words =
    cap === null ? t("settings.month.yours") : t("settings.month.yoursOf", { cap: formatMicros(cap) });
  return (
    <div className="grid gap-3">
      <Figure spend={person} words={words} />
      <p className="text-small text-muted">
        {cap === null ? t("settings.month.ownUncapped") : t("settings.month.ownRenews", { date })}
      </p>
    </div>
  );
}

/** What this month has cost, against what it may. */
export function MonthBudget() {
  const t = useTranslations();
  const language = useLocale();
  const spend = useSpend();
  if (!spend) return null;
  const { mode, month, reservedMicros, capMicros: cap, person } = spend;
  const date = renewalWords(language, month);
  const words =
    cap === null ? t(`settings.month.${mode}`) : t(`settings.month.${mode}Of`, { cap: formatMicros(cap) });
  return (
    <div className="grid gap-6">
      <div className="grid gap-3" data-month={month}>
        <Figure spend={spend} words={words} />
        <p className="text-small text-muted tabular-nums">
          {reservedMicros > 0
            ? `${t("settings.month.reserved", { reserved: formatMicros(reservedMicros) })} `
            : null}
          {t(cap === null ? "settings.month.uncapped" : "settings.month.renews", { date })}
        </p>
      </div>
      {person ? <OwnBudget person={person} month={month} /> : null}
    </div>
  );
}
