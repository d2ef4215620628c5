"use client";

import { useStudio } from "@/components/shell/studio-provider";
import { type CriticPlan, criticPlan } from "@/lib/domain/critic-plan";
import { limits } from "@/lib/domain/model-input";
import { formatMicros, formatPrice } from "@/lib/domain/price";

import { readNumber } from "./draft";
import { usePlayground } from "./playground-provider";

const mostRounds = limits.agentic_max_iterations.max;
const mostSamples = limits.agentic_samples_per_iteration.max;
const cell = { width: 36, height: 22, gap: 6 };

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

function within(number: number, { min, max }: { min: number; max: number }): number | null {
  return Number.isInteger(number) && number >= min && number <= max ? number : null;
}

/** The candidates of one round: full where they are made in any case, dashed where only if needed, faint where not at all. */
function Candidates({ made, certain }: { made: number; certain: boolean }) {
  return (
    <svg
      width={mostSamples * (cell.width + cell.gap) - cell.gap}
      height={cell.height}
      className="overflow-visible"
    >
      {upTo(mostSamples).map((index) => {
        const look =
          index >= made
            ? "fill-transparent stroke-line"
            : certain
              ? "fill-ink stroke-ink"
              : "fill-raised stroke-ink [stroke-dasharray:3_3]";
        return (
          <rect
            key={index}
            x={index * (cell.width + cell.gap) + 0.5}
            y={0.5}
            width={cell.width - 1}
            height={cell.height - 1}
            rx={4}
            className={look}
          />
        );
      })}
    </svg>
  );
}

/** Filled to the least, open to the most; a mark and its sum where a round ends. */
function PriceBar({ minMicros, maxMicros, rounds }: CriticPlan) {
  const share = (micros: number) => `${(micros / maxMicros) * 100}%`;
  return (
    <div className="relative mt-1 h-8">
      <div className="relative h-2 overflow-hidden rounded-full border border-ink">
        <div className="absolute inset-y-0 left-0 bg-ink" style={{ width: share(minMicros) }} />
      </div>
      {rounds.map(({ spentMicros }, index) => (
        <span
          key={spentMicros}
          className={`absolute top-0 -translate-x-full pt-3 ${index < rounds.length - 1 ? "border-r border-faint pr-1" : ""}`}
          style={{ left: share(spentMicros) }}
        >
          {formatMicros(spentMicros)}
        </span>
      ))}
    </div>
  );
}

function spoken({ rounds, minMicros, maxMicros }: CriticPlan, samples: number, earlyStop: boolean): string {
  const count = `${rounds.length} ${rounds.length === 1 ? "round" : "rounds"} of ${samples} ${samples === 1 ? "candidate" : "candidates"}.`;
  const steps = rounds.map(
    ({ spentMicros }, index) => `${formatMicros(spentMicros)} after round ${index + 1}`,
  );
  const stop =
    earlyStop && rounds.length > 1
      ? "It ends after the first round with a candidate that is good enough."
      : "Every round is made.";
  return `${count} ${stop} ${steps.join(", ")}. In all ${formatPrice({ minMicros, maxMicros })}.`;
}

/** Rounds and candidates as a grid, and the price they can come to. */
export function CriticPicture() {
  const { secondMicros } = useStudio();
  const length = usePlayground((state) => state.reading.length);
  const typedRounds = usePlayground((state) => state.fields.agentic_max_iterations);
  const typedSamples = usePlayground((state) => state.fields.agentic_samples_per_iteration);
  const earlyStop = usePlayground((state) => state.fields.agentic_early_stop);
  const rounds = within(readNumber(typedRounds), limits.agentic_max_iterations);
  const samples = within(readNumber(typedSamples), limits.agentic_samples_per_iteration);
  const plan =
    length && rounds !== null && samples !== null
      ? criticPlan(
          {
            ...length,
            agentic_max_iterations: rounds,
            agentic_samples_per_iteration: samples,
            agentic_early_stop: earlyStop,
          },
          secondMicros,
        )
      : null;
  const stops = earlyStop && (rounds ?? 0) > 1;

  return (
    <figure className="relative grid gap-3 text-small text-muted tabular-nums">
      {plan && samples !== null ? <p className="sr-only">{spoken(plan, samples, earlyStop)}</p> : null}
      <div aria-hidden className="grid gap-2">
        {upTo(mostRounds).map((index) => {
          const round = plan?.rounds[index];
          return (
            <div key={index} className="grid grid-cols-[4rem_auto_1fr] items-center gap-2">
              <span className={round ? "text-ink" : "text-faint"}>Round {index + 1}</span>
              <Candidates made={round ? (samples ?? 0) : 0} certain={round?.certain ?? false} />
              <span className="text-right whitespace-nowrap">
                {round ? (round.certain ? "always" : "if needed") : null}
              </span>
            </div>
          );
        })}
        {plan ? <PriceBar {...plan} /> : <div className="mt-1 h-8" />}
      </div>
      <figcaption className="min-h-15">
        {stops
          ? "The critic judges each round. Once a candidate is good enough it stops: dashed ones are then neither made nor billed."
          : "The critic judges each round and rewrites the prompt for the next. Every round is made and billed."}
      </figcaption>
    </figure>
  );
}
