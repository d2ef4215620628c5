"use client";

import { Crop as CropIcon, Minus, Plus } from "lucide-react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";
import { Slider } from "@/components/ui/slider";
import { TextButton } from "@/components/ui/text-button";
import { bestShape, type Framing, framedCrop, isEnlarged, maxZoom, wholeFraming } from "@/lib/domain/framing";
import type { ImageSize } from "@/lib/domain/model-fields";
import { centreCrop, keptArea, type Shape, type Tier } from "@/lib/domain/sizes";

/** A shape is worth a word when it keeps this much more of the picture. */
const worthSaying = 0.03;
const zoomSliderStep = 0.05;
const zoomButtonStep = 0.25;

export const adjustButtonId = "adjust-crop";

export const toPercent = (share: number) => Math.round(share * 100);

interface KeptSentenceProps {
  picture: ImageSize;
  target: ImageSize & { tier: Tier };
  onShape: (shape: Shape) => void;
}

/** How much the shape keeps, and which one keeps more. */
function KeptSentence({ picture, target, onShape }: KeptSentenceProps) {
  const t = useTranslations();
  const kept = keptArea(picture, centreCrop(picture, target));
  const best = bestShape(picture, target.tier);
  const percent = toPercent(kept);
  if (best.kept - kept < worthSaying) return t("pictures.part.keeps", { percent });
  return t.rich("pictures.part.keepsLess", {
    percent,
    shape: best.shape,
    most: toPercent(best.kept),
    best: (chunks) => <TextButton onClick={() => onShape(best.shape)}>{chunks}</TextButton>,
  });
}

/** Whether the model is given fewer pixels than it makes. */
function EnlargedNote({
  picture,
  target,
  framing,
}: Pick<PicturePartProps, "picture" | "target" | "framing">) {
  const t = useTranslations();
  const crop = framedCrop(picture, target, framing ?? wholeFraming);
  if (!isEnlarged(crop, target)) return null;
  const size = { width: String(crop.width), height: String(crop.height) };
  return <p className="text-small text-muted tabular-nums">{t("pictures.part.enlarged", size)}</p>;
}

function ZoomRow({ framing, onFrame }: Pick<PicturePartProps, "framing" | "onFrame">) {
  const t = useTranslations();
  const { zoom } = framing ?? wholeFraming;
  const zoomTo = (next: number) =>
    onFrame({ ...(framing ?? wholeFraming), zoom: Math.min(maxZoom, Math.max(1, next)) });
  return (
    <div className="flex min-w-0 flex-1 items-center">
      <Button
        variant="icon"
        className="-ml-2.5"
        aria-label={t("pictures.part.zoomOut")}
        disabled={zoom <= 1}
        onClick={() => zoomTo(zoom - zoomButtonStep)}
      >
        <Minus aria-hidden size={16} strokeWidth={1.75} />
      </Button>
      <Slider
        label={t("pictures.part.zoom")}
        value={zoom}
        min={1}
        max={maxZoom}
        step={zoomSliderStep}
        valueText={t("pictures.part.times", { zoom })}
        onChange={zoomTo}
      />
      <Button
        variant="icon"
        aria-label={t("pictures.part.zoomIn")}
        disabled={zoom >= maxZoom}
        onClick={() => zoomTo(zoom + zoomButtonStep)}
      >
        <Plus aria-hidden size={16} strokeWidth={1.75} />
      </Button>
      <Button variant="quiet" className="px-2!" disabled={framing === null} onClick={() => onFrame(null)}>
        {t("pictures.part.reset")}
      </Button>
    </div>
  );
}

interface PicturePartProps extends KeptSentenceProps {
  framing: Framing | null;
  adjusting: boolean;
  onAdjust: (adjusting: boolean) => void;
  onFrame: (framing: Framing | null) => void;
}

/** Under the picture: what the shape keeps of it, and while the part is chosen its zoom. */
export function PicturePart(props: PicturePartProps) {
  const t = useTranslations();
  const { adjusting, onAdjust } = props;
  return (
    <>
      <div className="flex min-h-11 items-center justify-between gap-3">
        {adjusting ? (
          <ZoomRow {...props} />
        ) : (
          <p className="min-w-0 text-small text-muted tabular-nums">
            <KeptSentence {...props} />
          </p>
        )}
        <Button
          id={adjustButtonId}
          variant={adjusting ? "secondary" : "quiet"}
          className={adjusting ? "" : "-mr-3"}
          aria-label={adjusting ? undefined : t("pictures.part.adjustCrop")}
          aria-expanded={adjusting}
          onClick={() => onAdjust(!adjusting)}
        >
          {adjusting ? null : <CropIcon aria-hidden size={16} strokeWidth={1.75} />}
          {t(adjusting ? "pictures.part.done" : "pictures.part.adjust")}
        </Button>
      </div>
      <EnlargedNote {...props} />
    </>
  );
}
