"use client";

import type { ReactNode } from "react";

import { useStudio } from "@/components/shell/studio-provider";
import { formatMicros, formatPrice, type Micros } from "@/lib/domain/price";

import type { Cost } from "./draft";
import { usePlayground } from "./playground-provider";

const plainMicros: Micros = 1_000_000;
/** Above this a run is asked about before it is sent. */
export const expensiveMicros: Micros = 2_500_000;

function colourOf(cost: Cost | null): string {
  if (!cost) return "text-faint";
  if (cost.maxMicros > expensiveMicros) return "text-bad";
  return cost.maxMicros > plainMicros ? "text-warn" : "text-ink";
}

/** `8 s × $0.05`, with the critic `8 s × $0.05 × 2 to 4`. */
export function costFormula({ seconds, renders }: Cost, secondMicros: Micros): string {
  const each = `${seconds} s × ${formatMicros(secondMicros)}`;
  if (renders.max === 1) return each;
  const times = renders.min === renders.max ? `${renders.max}` : `${renders.min} to ${renders.max}`;
  return `${each} × ${times}`;
}

/** The price, and over it how it comes about or what is still missing. */
export function CostMeter({ missing, children }: { missing: string | null; children: ReactNode }) {
  const { mode, secondMicros } = useStudio();
  const cost = usePlayground((state) => state.reading.cost);
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between gap-4 text-small text-muted">
        <p className="shrink-0">{mode === "demo" ? "would cost" : "costs"}</p>
        <p id="generate-missing" className={`text-right tabular-nums ${missing === null ? "" : "text-ink"}`}>
          {missing ?? (cost ? costFormula(cost, secondMicros) : null)}
        </p>
      </div>
      <div className="flex items-center justify-between gap-4">
        <output
          name="cost"
          className={`text-title font-semibold tracking-tight whitespace-nowrap tabular-nums ${colourOf(cost)}`}
        >
          {cost ? formatPrice(cost) : "–"}
        </output>
        {children}
      </div>
    </div>
  );
}
