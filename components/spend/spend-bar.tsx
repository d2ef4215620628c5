import type { Micros } from "@/lib/domain/price";
import type { SpendSums } from "@/lib/domain/spend-month";

/** Booked as fal said it, or without a difference; booked as we estimate it; reserved. */
export type Colour = "ink" | "muted" | "faint";

const colours: Record<Colour, string> = {
  ink: "bg-ink",
  muted: "bg-[color-mix(in_oklch,var(--color-ink)_55%,var(--color-surface))]",
  faint: "spend-hatch",
};

interface SpendSegmentsProps {
  segments: readonly (readonly [Colour, Micros])[];
  /** What the whole length stands for. */
  most: Micros;
}

/** Amounts one behind the other; they lie or stand as the text around them runs. */
export function SpendSegments({ segments, most }: SpendSegmentsProps) {
  return (
    <span aria-hidden className="spend-segments">
      {segments.map(([colour, micros]) => (
        <span
          key={colour}
          className={colours[colour]}
          style={{ inlineSize: `${most > 0 ? (Math.max(0, micros) / most) * 100 : 0}%` }}
        />
      ))}
    </span>
  );
}

/** What is booked and what is reserved on top of it. */
export function SpendBar({ sums, most }: { sums: SpendSums; most: Micros }) {
  return (
    <SpendSegments
      segments={[
        ["ink", sums.settledMicros],
        ["faint", sums.reservedMicros],
      ]}
      most={most}
    />
  );
}

/** A square of a segment's colour, beside the word it stands for. */
export function SpendMark({ colour }: { colour: Colour }) {
  return (
    <span aria-hidden className={`inline-block size-2.5 shrink-0 rounded-[0.125rem] ${colours[colour]}`} />
  );
}
