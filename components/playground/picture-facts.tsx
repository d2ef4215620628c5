"use client";

import { useTranslations } from "use-intl";

import { framedCrop, wholeFraming } from "@/lib/domain/framing";
import { keptArea } from "@/lib/domain/sizes";

import { toPercent } from "./picture-part";
import { usePlayground } from "./playground-provider";
import { type Picture, snapped } from "./playground-store";

/** What can be shown of a picture: it, and its size. */
export function shownOf(picture: Picture) {
  if (picture.phase === "none" || picture.preview === null) return null;
  const size = picture.phase === "ready" ? picture.stored : picture.size;
  return size && { src: picture.preview, size };
}

/** Beside the label: what the picture is for, then its size or its part's, and how much of it is used. */
export function PictureFacts({ picture, adjusting }: { picture: Picture; adjusting: boolean }) {
  const t = useTranslations();
  const reading = usePlayground((state) => state.reading);
  const framing = usePlayground((state) => state.framing);
  const shown = shownOf(picture);
  if (picture.phase === "none") return t("fields.image_url.help");
  if (picture.phase === "failed" || !shown) return null;
  if (picture.phase === "sending") return picture.step;
  const { size } = shown;
  const crop = framedCrop(size, snapped(reading), framing ?? wholeFraming);
  const { width, height } = adjusting ? crop : size;
  return t("generation.pictureUsed", {
    width: String(width),
    height: String(height),
    percent: toPercent(keptArea(size, crop)),
  });
}
