"use client";

import { useTranslations } from "use-intl";

import type { FramePlayer } from "./frame-player";

/** Something to be found at a frame. */
export interface Marker {
  frame: number;
  /** Where what it is about ends, if that is another frame. */
  endFrame?: number | null;
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
  const share = (frames: number) => `${(frames / player.clock.numFrames) * 100}%`;
  return (
    <ul aria-label={t("player.markers")} className="absolute inset-0">
      {markers.map(({ frame, endFrame = null, label, tone }) => {
        const words = t("player.marker", { label, frame });
        return (
          <li
            key={`${frame} ${label}`}
            className="absolute top-1 h-2"
            style={{ left: share(frame + 0.5), width: share((endFrame ?? frame) - frame) }}
          >
            <span aria-hidden className={`absolute inset-x-0 top-0.75 h-0.5 opacity-60 ${tones[tone]}`} />
            <button
              type="button"
              aria-label={words}
              title={words}
              onClick={() => player.lookAt({ frame, endFrame })}
              className="absolute -top-2 left-0 grid size-6 -translate-x-1/2 place-items-center rounded-full"
            >
              <span className={`size-2 rounded-full ${tones[tone]}`} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
