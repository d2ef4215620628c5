"use client";

import { useLocale, useTranslations } from "use-intl";

import { renewalWords, type Spend } from "@/components/shell/spend";
import { useSpend } from "@/components/shell/studio-provider";
import { formatMicros } from "@/lib/domain/price";

/** The share of a cap in percent, at most all of it. */
const share = (micros: number, cap: number) => (cap === 0 ? 0 : Math.min(100, (micros / cap) * 100));

function Bar({ spend, cap }: { spend: Spend; cap: number }) {
  const settled = share(spend.settledMicros, cap);
  const reserved = Math.min(100 - settled, share(spend.reservedMicros, cap));
  return (
    <div aria-hidden className="flex h-2 gap-px overflow-hidden rounded-full bg-line">
      <div className="bg-ink" style={{ width: `${settled}%` }} />
      <div className="bg-faint" style={{ width: `${reserved}%` }} />
    </div>
  );
}

/** What this month has cost, against what it may. */
export function MonthBudget() {
  const t = useTranslations();
  const language = useLocale();
  const spend = useSpend();
  if (!spend) return null;
  const { mode, month, reservedMicros, settledMicros, capMicros: cap } = spend;
  const total = settledMicros + reservedMicros;
  const left = cap === null ? null : Math.max(0, cap - total);
  const date = renewalWords(language, month);
  return (
    <div className="grid gap-3" data-month={month}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-display font-semibold tracking-tight tabular-nums">
            {formatMicros(total)}
          </span>{" "}
          <span className="text-large text-muted tabular-nums">
            {cap === null
              ? t(`settings.month.${mode}`)
              : t(`settings.month.${mode}Of`, { cap: formatMicros(cap) })}
          </span>
        </span>
        {left === null ? null : (
          <span className={`text-large font-medium tabular-nums ${left === 0 ? "text-bad" : ""}`}>
            {t("settings.month.left", { left: formatMicros(left) })}
          </span>
        )}
      </p>
      {cap === null ? null : <Bar spend={spend} cap={cap} />}
      <p className="text-small text-muted tabular-nums">
        {reservedMicros > 0
          ? `${t("settings.month.reserved", { reserved: formatMicros(reservedMicros) })} `
          : null}
        {t(cap === null ? "settings.month.uncapped" : "settings.month.renews", { date })}
      </p>
    </div>
  );
}
