"use client";

import { useTranslations } from "use-intl";

import { Moment } from "@/components/shell/moment";
import { type GenerationFacts, type LedgerLine, secondsPaid } from "@/lib/domain/generation-facts";
import { formatMicros, type Micros } from "@/lib/domain/price";

import { type Fact, FactList } from "./fact-list";
import { FactSection } from "./fact-section";
import { billedText, estimateText } from "./target-size";

/** `+$0.40`, `−$0.40`, and nothing for nothing. */
function moved(micros: Micros): string {
  return micros > 0 ? `+${formatMicros(micros)}` : micros < 0 ? formatMicros(micros) : "";
}

/** Who said the last amount that was booked. */
function sourceOf(entries: readonly LedgerLine[]): "fal" | "estimate" | null {
  const last = entries.findLast(({ kind }) => kind === "settle" || kind === "adjust");
  return last ? (last.verified ? "fal" : "estimate") : null;
}

function Entries({ entries }: { entries: readonly LedgerLine[] }) {
  const t = useTranslations();
  const amount = "py-1.5 pl-3 text-right align-top tabular-nums";
  return (
    <table className="w-full text-small">
      <caption className="sr-only">{t("detail.cost.entries")}</caption>
      <thead className="text-muted">
        <tr className="border-b border-line">
          <th className="py-1.5 pr-3 text-left font-normal">{t("detail.cost.columns.entry")}</th>
          <th className={`${amount} font-normal`}>{t("detail.cost.columns.reserved")}</th>
          <th className={`${amount} font-normal`}>{t("detail.cost.columns.booked")}</th>
          <th className="py-1.5 pl-3 text-right font-normal">{t("detail.cost.columns.source")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, kind, reservedMicros, settledMicros, verified, createdAt }) => (
          <tr key={id} className="border-b border-line last:border-0">
            <th className="py-1.5 pr-3 text-left font-normal">
              {t(`detail.cost.kinds.${kind}`)}
              <span className="block text-muted">
                <Moment at={createdAt} />
              </span>
            </th>
            <td className={amount}>{moved(reservedMicros)}</td>
            <td className={amount}>{moved(settledMicros)}</td>
            <td className="py-1.5 pl-3 text-right align-top text-muted">
              {t(`detail.cost.sources.${verified ? "fal" : "estimate"}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What it was thought to cost, what it did cost, who says so, and how the books tell it. */
export function CostFacts({ facts }: { facts: GenerationFacts }) {
  const t = useTranslations();
  const { generation, secondMicros, entries, sends } = facts;
  const { cost, mode } = generation;
  const billed = billedText(generation);
  const seconds = secondsPaid(cost.settledMicros ?? 0, secondMicros);
  const source = sourceOf(entries);
  const list: Fact[] = [
    { key: "estimated", label: t("detail.cost.estimated"), value: estimateText(t, generation) },
    {
      key: "billed",
      label: t(`detail.cost.billed.${mode}`),
      value: (
        <>
          {billed === null
            ? t("detail.cost.open")
            : cost.settledMicros && seconds !== null
              ? t("detail.cost.seconds", { cost: billed, seconds })
              : billed}
          {source ? <span className="block text-muted">{t(`detail.cost.by.${source}`)}</span> : null}
        </>
      ),
    },
  ];
  return (
    <FactSection title={t("detail.sections.cost")}>
      <FactList facts={list} />
      {entries.length > 0 ? <Entries entries={entries} /> : null}
      <p className="text-small text-muted">
        {t("detail.cost.rate", { price: formatMicros(secondMicros) })}
        {sends > 1 ? ` ${t("detail.cost.sends", { sends })}` : null}
      </p>
    </FactSection>
  );
}
