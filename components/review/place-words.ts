import type { Words } from "@/lib/words/words";

interface Spot {
  frame: number | null;
  endFrame: number | null;
}

/** `frame 37`, `37 – 52`, or the whole video. */
export function placeWords(t: Words, { frame, endFrame }: Spot): string {
  if (frame === null) return t("review.place.whole");
  return endFrame === null
    ? t("review.place.frame", { frame })
    : t("review.place.range", { frame, end: endFrame });
}

/** The same for those who hear it. */
export function spokenPlace(t: Words, spot: Spot): string {
  return spot.frame !== null && spot.endFrame !== null
    ? t("review.place.rangeSpoken", { frame: spot.frame, end: spot.endFrame })
    : placeWords(t, spot);
}
