"use client";

import { Slider } from "@/components/ui/slider";
import { framesMade, fullValueFrames, secondsBilled, secondsMade } from "@/lib/domain/lengths";
import { limits } from "@/lib/domain/model-input";

import type { Reading } from "./draft";
import { usePlayground } from "./playground-provider";

/** `7.9 s` */
function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}

/** What becomes of the frames asked for, or null where there is nothing to tell. */
export function lengthNote(length: Reading["length"]): string | null {
  if (!length) return null;
  const frames = framesMade(length.num_frames);
  const seconds = secondsMade(length);
  return `Cosmos makes ${frames} frames: ${seconds.toFixed(2)} s; you pay ${secondsBilled(length)} s.`;
}

function nearestIndex(stops: readonly number[], frames: number): number {
  return stops.reduce(
    (best, stop, index) => (Math.abs(stop - frames) < Math.abs((stops[best] ?? 0) - frames) ? index : best),
    0,
  );
}

/** Moves between the lengths that waste no billed second; any other count stands under Advanced settings. */
export function LengthField() {
  const length = usePlayground((state) => state.reading.length);
  const fps = usePlayground((state) => state.reading.length?.fps ?? limits.fps.default);
  const setField = usePlayground((state) => state.setField);
  const stops = fullValueFrames(fps);
  const text = length ? formatSeconds(secondsMade(length)) : "–";
  const wholeValue = length !== null && stops.includes(length.num_frames);

  return (
    <div>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor="length" className="text-body font-medium">
          Length
        </label>
        <span className="text-body font-medium tabular-nums">{text}</span>
      </div>
      <Slider
        id="length"
        label="Length in seconds"
        min={0}
        max={stops.length - 1}
        value={length ? nearestIndex(stops, length.num_frames) : stops.length - 1}
        valueText={text}
        onChange={(index) => setField("num_frames", String(stops[index] ?? limits.num_frames.default))}
      />
      {length && !wholeValue ? (
        <p className="text-small text-muted tabular-nums">{lengthNote(length)}</p>
      ) : null}
    </div>
  );
}
