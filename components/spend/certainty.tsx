"use client";

import { useTranslations } from "use-intl";

import { formatMicros } from "@/lib/domain/price";
import type { SpendMonth } from "@/lib/domain/spend-month";

import { SpendPanel } from "./spend-frame";

/** How much of the month is fal's word, how much ours, and what became of what was reserved. */
export function Certainty({ books, className }: { books: SpendMonth; className: string }) {
  const t = useTranslations();
  const { certainty, total } = books;
  const parts = {
    said: certainty.saidMicros,
    estimated: certainty.estimatedMicros,
    open: total.reservedMicros,
  };
  const difference = certainty.finishedReservedMicros - total.settledMicros;
  const way = difference === 0 ? "same" : difference > 0 ? "less" : "more";
  return (
    <SpendPanel id="certainty" title={t("spend.certainty.heading")} className={className}>
      <dl className="grid gap-3">
        {(["said", "estimated", "open"] as const).map((part) => (
          <div key={part} className="grid grid-cols-[1fr_auto] gap-x-4">
            <dt className="text-body">{t(`spend.certainty.${part}.label`)}</dt>
            <dd className="text-right text-body font-medium tabular-nums">{formatMicros(parts[part])}</dd>
            <dd className="col-span-2 text-small text-muted">{t(`spend.certainty.${part}.help`)}</dd>
          </div>
        ))}
      </dl>
      {certainty.finishedReservedMicros === 0 ? null : (
        <p className="mt-4 border-t border-line pt-3 text-small text-muted tabular-nums">
          {t(`spend.certainty.${way}`, {
            reserved: formatMicros(certainty.finishedReservedMicros),
            booked: formatMicros(total.settledMicros),
            difference: formatMicros(Math.abs(difference)),
          })}
        </p>
      )}
    </SpendPanel>
  );
}
