"use client";

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

export function CostMeter({ missing }: { missing: string | null }) {
  const { mode, secondMicros } = useStudio();
  const cost = usePlayground((state) => state.reading.cost);
  return (
    <div className="min-w-0">
      <p className="flex items-baseline gap-1.5 leading-tight whitespace-nowrap">
        {mode === "demo" ? <span className="text-small text-muted">would cost</span> : null}
        <output
          name="cost"
          className={`text-title font-semibold tracking-tight tabular-nums ${colourOf(cost)}`}
        >
          {cost ? formatPrice(cost) : "–"}
        </output>
      </p>
      <p id="generate-missing" className="text-small text-muted tabular-nums">
        {missing ?? (cost ? costFormula(cost, secondMicros) : null)}
      </p>
    </div>
  );
}
