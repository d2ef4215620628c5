"use client";

import { useTranslations } from "use-intl";

import type { FramePlayer } from "./frame-player";

/** Something to be found at a frame. */
export interface Marker {
  frame: number;
  label: string;
  tone: "plain" | "good" | "warn" | "bad";
}

const tones = { plain: "bg-ink", good: "bg-good", warn: "bg-warn", bad: "bg-bad" };

interface MarkersProps {
  player: FramePlayer;
  markers: readonly Marker[];
}

/** Each leads to its frame. */
export function Markers({ player, markers }: MarkersProps) {
  const t = useTranslations();
  return (
    <ul aria-label={t("player.markers")} className="relative h-6">
      {markers.map(({ frame, label, tone }) => {
        const words = t("player.marker", { label, frame });
        return (
          <li
            key={`${frame} ${label}`}
            className="absolute top-0 -translate-x-1/2"
            style={{ left: `${((frame + 0.5) / player.clock.numFrames) * 100}%` }}
          >
            <button
              type="button"
              aria-label={words}
              title={words}
              onClick={() => player.show(frame)}
              className="grid size-6 place-items-center rounded-full"
            >
              <span className={`size-2 rounded-full ${tones[tone]}`} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
