"use client";

import { useTranslations } from "use-intl";

import { placeWords, spokenPlace } from "./place-words";
import { useRoom } from "./review-room";

interface FrameChipProps {
  frame: number | null;
  endFrame: number | null;
}

/** What a comment is about; leads there. */
export function FrameChip(spot: FrameChipProps) {
  const t = useTranslations();
  const { player } = useRoom();
  const { frame, endFrame } = spot;
  if (frame === null || !player) {
    return <span className="text-small whitespace-nowrap text-muted">{placeWords(t, spot)}</span>;
  }
  const go = () => {
    player.lookAt({ frame, endFrame });
    document.querySelector(".player")?.scrollIntoView({ block: "nearest" });
  };
  return (
    <button
      type="button"
      aria-label={t(endFrame === null ? "review.place.go" : "review.place.play", {
        place: spokenPlace(t, spot),
      })}
      onClick={go}
      className="relative rounded-full border border-field-line px-2 py-0.5 text-small font-medium whitespace-nowrap tabular-nums after:absolute after:-inset-1 hover:bg-raised pointer-coarse:after:-inset-3"
    >
      {placeWords(t, spot)}
    </button>
  );
}
