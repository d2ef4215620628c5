"use client";

import { useTranslations } from "use-intl";

import { useSpend } from "@/components/shell/studio-provider";
import { formatMicros } from "@/lib/domain/price";
import { type SpendMonth, sumMicros } from "@/lib/domain/spend-month";

/** Beside books of one's own alone: what everybody has spent this month, by which one is bound as well. */
export function StudioTotal({ books: { own, month } }: { books: SpendMonth }) {
  const t = useTranslations();
  const spend = useSpend();
  if (!own || spend?.month !== month) return null;
  const total = formatMicros(sumMicros(spend));
  return (
    <p className="text-small text-muted tabular-nums">
      {spend.capMicros === null
        ? t("spend.own.studio", { total })
        : t("spend.own.studioOf", { total, cap: formatMicros(spend.capMicros) })}
    </p>
  );
}
