"use client";

import { useTranslations } from "use-intl";

import { useStudio } from "@/components/shell/studio-provider";
import { type CriticPlan, criticPlan } from "@/lib/domain/critic-plan";
import { limits } from "@/lib/domain/model-fields";
import { formatMicros, formatPrice } from "@/lib/domain/price";
import type { Words } from "@/lib/words/words";

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

function spoken(t: Words, plan: CriticPlan, samples: number, earlyStop: boolean): string {
  const sums = plan.rounds.map(({ spentMicros }, index) =>
    t("playground.critic.spokenSum", { price: formatMicros(spentMicros), round: index + 1 }),
  );
  const values = { rounds: plan.rounds.length, samples, sums: sums.join(", "), price: formatPrice(plan) };
  return earlyStop && plan.rounds.length > 1
    ? t("playground.critic.spokenStops", values)
    : t("playground.critic.spokenAll", values);
}

/** Rounds and candidates as a grid, and the price they can come to. */
export function CriticPicture() {
  const t = useTranslations();
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
      {plan && samples !== null ? <p className="sr-only">{spoken(t, plan, samples, earlyStop)}</p> : null}
      <div aria-hidden className="grid gap-2">
        {upTo(mostRounds).map((index) => {
          const round = plan?.rounds[index];
          return (
            <div key={index} className="grid grid-cols-[4rem_auto_1fr] items-center gap-2">
              <span className={round ? "text-ink" : "text-faint"}>
                {t("playground.critic.round", { round: index + 1 })}
              </span>
              <Candidates made={round ? (samples ?? 0) : 0} certain={round?.certain ?? false} />
              <span className="text-right whitespace-nowrap">
                {round ? t(round.certain ? "playground.critic.always" : "playground.critic.ifNeeded") : null}
              </span>
            </div>
          );
        })}
        {plan ? <PriceBar {...plan} /> : <div className="mt-1 h-8" />}
      </div>
      <figcaption className="min-h-15">
        {t(stops ? "playground.critic.captionStops" : "playground.critic.captionAll")}
      </figcaption>
    </figure>
  );
}
