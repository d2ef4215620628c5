"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { useStudio } from "@/components/shell/studio-provider";
import { Slider } from "@/components/ui/slider";
import { TextButton } from "@/components/ui/text-button";
import {
  fewFrames,
  lengthOffers,
  naturalRates,
  playedSeconds,
  rateSaving,
  type Saving,
} from "@/lib/domain/length-advice";
import { framesMade, fullValueFrames, secondsBilled } from "@/lib/domain/lengths";
import { limits } from "@/lib/domain/model-fields";
import { formatPrice } from "@/lib/domain/price";
import type { Words } from "@/lib/words/words";

import type { Reading } from "./draft";
import { usePlayground } from "./playground-provider";

type Length = NonNullable<Reading["length"]>;

/** More labels than this do not fit under the slider. */
const mostLabels = 8;

/** What becomes of the frames asked for; null where there is nothing to tell. */
export function lengthNote(t: Words, length: Reading["length"]): string | null {
  if (!length) return null;
  const frames = framesMade(length.num_frames);
  return t("playground.length.made", { frames, get: playedSeconds(length), pay: secondsBilled(length) });
}

function nearestIndex(stops: readonly number[], frames: number): number {
  return stops.reduce(
    (best, stop, index) => (Math.abs(stop - frames) < Math.abs((stops[best] ?? 0) - frames) ? index : best),
    0,
  );
}

/** A mark at each stop, with the seconds it bills. */
function Ticks({ stops, fps }: { stops: readonly number[]; fps: number }) {
  const every = Math.ceil(stops.length / mostLabels);
  return (
    <div aria-hidden className="relative mx-[9px] h-6">
      {stops.map((stop, index) => {
        const labelled = (stops.length - 1 - index) % every === 0;
        return (
          <span
            key={stop}
            className="absolute top-0 flex w-8 -translate-x-1/2 flex-col items-center"
            style={{ left: `${stops.length > 1 ? (index / (stops.length - 1)) * 100 : 0}%` }}
          >
            <span className={`w-px ${labelled ? "h-1.5 bg-faint" : "h-1 bg-field-line"}`} />
            {labelled ? (
              <span className="text-[0.75rem]/4 text-faint tabular-nums">
                {secondsBilled({ num_frames: stop, fps })}
              </span>
            ) : null}
          </span>
        );
      })}
    </div>
  );
}

function useSavingInWords(): (saving: Saving) => string {
  const { secondMicros } = useStudio();
  const renders = usePlayground((state) => state.reading.cost?.renders);
  return ({ seconds }) => {
    const each = seconds * secondMicros;
    const { min = 1, max = 1 } = renders ?? {};
    return formatPrice({ minMicros: each * min, maxMicros: each * max });
  };
}

/** One line under the slider: an offer that saves money, else a warning, else what the length is made of. */
function LengthLine({ length }: { length: Length }) {
  const t = useTranslations();
  const setField = usePlayground((state) => state.setField);
  const inWords = useSavingInWords();
  const { num_frames, fps } = length;
  const rate = fps < naturalRates.min ? rateSaving(length) : null;
  if (rate) {
    return (
      <TextButton onClick={() => setField("fps", String(rate.value))}>
        {t("playground.length.rateSaves", { rate: rate.value, price: inWords(rate) })}
      </TextButton>
    );
  }
  const { cheaper, fuller } = lengthOffers(length);
  if (cheaper || fuller) {
    return (
      <>
        {cheaper ? (
          <TextButton onClick={() => setField("num_frames", String(cheaper.value))}>
            {t("playground.length.framesSave", { frames: cheaper.value, price: inWords(cheaper) })}
          </TextButton>
        ) : null}
        {fuller ? (
          <TextButton onClick={() => setField("num_frames", String(fuller))}>
            {t(cheaper ? "playground.length.costsSame" : "playground.length.framesCostSame", {
              frames: fuller,
            })}
          </TextButton>
        ) : null}
      </>
    );
  }
  if (num_frames < fewFrames) return t("playground.length.fewFrames", { frames: fewFrames });
  if (fps > naturalRates.max || fps < naturalRates.min) {
    return t("playground.length.bestRates", naturalRates);
  }
  return t("playground.length.madeOf", { frames: num_frames, rate: fps });
}

const strong = (chunks: ReactNode) => <span className="text-body font-medium text-ink">{chunks}</span>;
const plain = (chunks: string) => chunks;

/** Moves between the lengths that waste no billed second; any other count stands under Advanced settings. */
export function LengthField() {
  const t = useTranslations();
  const length = usePlayground((state) => state.reading.length);
  const fps = usePlayground((state) => state.reading.length?.fps ?? limits.fps.default);
  const setField = usePlayground((state) => state.setField);
  const stops = fullValueFrames(fps);
  const values = length && { get: playedSeconds(length), pay: secondsBilled(length) };

  return (
    <div className="grid">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor="length" className="text-body font-medium">
          {t("playground.length.label")}
        </label>
        <p className="text-small text-muted tabular-nums">
          {values
            ? t.rich("playground.length.getAndPay", { ...values, b: strong })
            : t.rich("playground.length.getAndPayOpen", { b: strong })}
        </p>
      </div>
      <Slider
        id="length"
        label={t("playground.length.slider")}
        min={0}
        max={stops.length - 1}
        value={length ? nearestIndex(stops, length.num_frames) : stops.length - 1}
        valueText={
          values
            ? t.markup("playground.length.getAndPay", { ...values, b: plain })
            : t.markup("playground.length.getAndPayOpen", { b: plain })
        }
        onChange={(index) => setField("num_frames", String(stops[index] ?? limits.num_frames.default))}
      />
      <Ticks stops={stops} fps={fps} />
      <div className="mt-1 flex min-h-5 flex-wrap gap-x-4 text-small text-muted tabular-nums">
        {length ? <LengthLine length={length} /> : null}
      </div>
    </div>
  );
}
