"use client";

import { CircleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { Bound } from "@/components/shell/spend";
import { useMay, useRoom, useStudio } from "@/components/shell/studio-provider";
import { formatMicros, formatPrice, type Micros } from "@/lib/domain/price";
import type { Words } from "@/lib/words/words";

import type { Cost } from "./draft";
import { usePlayground } from "./playground-provider";
import type { Unfit } from "./readiness";

const plainMicros: Micros = 1_000_000;
/** Above this a run is asked about before it is sent. */
export const expensiveMicros: Micros = 2_500_000;

/** What a batch of the same costs together. */
export function timesCost<C extends Pick<Cost, "minMicros" | "maxMicros">>(cost: C, count: number): C {
  return { ...cost, minMicros: cost.minMicros * count, maxMicros: cost.maxMicros * count };
}

function colourOf(cost: Cost | null): string {
  if (!cost) return "text-faint";
  if (cost.maxMicros > expensiveMicros) return "text-bad";
  return cost.maxMicros > plainMicros ? "text-warn" : "text-ink";
}

/** `8 s × $0.05`, with the critic `8 s × $0.05 × 2 to 4`. */
export function costFormula(t: Words, { seconds, renders }: Cost, secondMicros: Micros): string {
  const price = formatMicros(secondMicros);
  const { min, max } = renders;
  if (max === 1) return t("playground.cost.formula", { seconds, price });
  return min === max
    ? t("playground.cost.formulaTimes", { seconds, price, renders: max })
    : t("playground.cost.formulaBetween", { seconds, price, min, max });
}

function leftWords(t: Words, { whose, capMicros, leftMicros }: Bound): string {
  const key = { month: "left", studio: "leftOfStudio", own: "leftOfOwn" } as const;
  return t(`playground.budget.${key[whose]}`, {
    left: formatMicros(leftMicros),
    cap: formatMicros(capMicros),
  });
}

/** What is left of the month where a cap holds, or why this does not fit. */
function BudgetNote({ unfit }: { unfit: Unfit | null }) {
  const t = useTranslations();
  const bound = useRoom()?.bound ?? null;
  const mayChange = useMay("caps.change");
  if (unfit === null && bound === null) return null;
  return (
    <div aria-live="polite" className="text-small">
      {unfit === null ? (
        <p id="generate-budget" className="text-muted tabular-nums">
          {bound && leftWords(t, bound)}
        </p>
      ) : (
        <div className="flex items-start gap-1.5">
          <CircleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-px shrink-0 text-bad" />
          <p className="text-ink tabular-nums">
            <span id="generate-budget">{unfit.words}</span>{" "}
            {mayChange && unfit.whose !== "own" ? (
              <Link
                href="/settings"
                prefetch={false}
                className="font-medium underline decoration-field-line underline-offset-[3px] hover:decoration-ink"
              >
                {t("playground.budget.change")}
              </Link>
            ) : null}
          </p>
        </div>
      )}
    </div>
  );
}

interface CostMeterProps {
  missing: string | null;
  /** Which cap keeps it from being sent. */
  unfit: Unfit | null;
  /** How many generations the click makes; the price shown is that of all of them. */
  count: number;
  /** How long it is expected to take, where that is known. */
  time: ReactNode;
  children: ReactNode;
}

/** The price, and over it how it comes about or what is still missing. */
export function CostMeter({ missing, unfit, count, time, children }: CostMeterProps) {
  const t = useTranslations();
  const { mode, secondMicros } = useStudio();
  const each = usePlayground((state) => state.reading.cost);
  const cost = each && timesCost(each, count);
  const formula =
    each && (count === 1 ? costFormula(t, each, secondMicros) : `${count} × ${formatPrice(each)}`);
  return (
    <div className="grid gap-1.5">
      <BudgetNote unfit={unfit} />
      <div className="flex items-baseline justify-between gap-4 text-small text-muted">
        <p className="shrink-0">
          {t(mode === "demo" ? "playground.cost.wouldCost" : "playground.cost.costs")}
        </p>
        <p id="generate-missing" className={`text-right tabular-nums ${missing === null ? "" : "text-ink"}`}>
          {missing ?? formula}
        </p>
      </div>
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <div className="grid">
          <output
            name="cost"
            className={`font-semibold tracking-tight whitespace-nowrap tabular-nums ${
              cost && cost.minMicros !== cost.maxMicros ? "text-large leading-[1.625rem]" : "text-title"
            } ${colourOf(cost)}`}
          >
            {cost ? formatPrice(cost) : "–"}
          </output>
          {time}
        </div>
        <div className="ml-auto flex items-center gap-2">{children}</div>
      </div>
    </div>
  );
}
