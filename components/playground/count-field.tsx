"use client";

import { useTranslations } from "use-intl";

const mostAtOnce = 4;
const counts = Array.from({ length: mostAtOnce }, (_, index) => index + 1);

interface CountFieldProps {
  count: number;
  onChange: (count: number) => void;
}

/** How many generations one click makes. No setting of the model, so it carries no name. */
export function CountField({ count, onChange }: CountFieldProps) {
  const t = useTranslations();
  const label = t("playground.generate.count");
  return (
    <select
      aria-label={label}
      title={label}
      value={count}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      className="field h-11 shrink-0 pl-3 text-large font-medium tabular-nums md:text-body"
    >
      {counts.map((each) => (
        <option key={each} value={each}>
          ×{each}
        </option>
      ))}
    </select>
  );
}

/** The seed of each of a batch: one after another from the chosen one, or each left for fal to draw. */
export function batchSeeds(seed: number | null | undefined, count: number): (number | null | undefined)[] {
  const step = typeof seed === "number" && seed > Number.MAX_SAFE_INTEGER - count ? -1 : 1;
  return Array.from({ length: count }, (_, index) => (typeof seed === "number" ? seed + index * step : seed));
}
