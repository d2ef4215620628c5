"use client";

import { Crop as CropIcon, Minus, Plus } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Slider } from "@/components/ui/slider";
import { TextButton } from "@/components/ui/text-button";
import { bestShape, type Framing, maxZoom, wholeFraming } from "@/lib/domain/framing";
import type { ImageSize } from "@/lib/domain/model-input";
import { centreCrop, keptArea, type Shape, type Tier } from "@/lib/domain/sizes";

/** A shape is worth a word when it keeps this much more of the picture. */
const worthSaying = 0.03;
const zoomSliderStep = 0.05;
const zoomButtonStep = 0.25;

export const adjustButtonId = "adjust-crop";

export function keptWords(kept: number): string {
  const percent = Math.round(kept * 100);
  return percent === 100 ? "all of it" : `${percent} %`;
}

interface KeptSentenceProps {
  picture: ImageSize;
  target: ImageSize & { tier: Tier };
  onShape: (shape: Shape) => void;
}

/** How much the shape keeps, and which one keeps more. */
function KeptSentence({ picture, target, onShape }: KeptSentenceProps) {
  const kept = keptArea(picture, centreCrop(picture, target));
  const best = bestShape(picture, target.tier);
  const words = keptWords(kept);
  if (best.kept - kept < worthSaying) {
    return words === "all of it"
      ? "All of your picture is used."
      : `This shape keeps ${words} of your picture.`;
  }
  return (
    <>
      This shape keeps {words} of your picture;{" "}
      <TextButton onClick={() => onShape(best.shape)}>
        {best.shape} keeps {keptWords(best.kept)}
      </TextButton>
      .
    </>
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
  const { framing, adjusting, onAdjust, onFrame } = props;
  const { zoom } = framing ?? wholeFraming;
  const zoomTo = (next: number) =>
    onFrame({ ...(framing ?? wholeFraming), zoom: Math.min(maxZoom, Math.max(1, next)) });

  return (
    <div className="flex min-h-11 items-center justify-between gap-3">
      {adjusting ? (
        <div className="flex min-w-0 flex-1 items-center">
          <Button
            variant="icon"
            className="-ml-2.5"
            aria-label="Zoom out"
            disabled={zoom <= 1}
            onClick={() => zoomTo(zoom - zoomButtonStep)}
          >
            <Minus aria-hidden size={16} strokeWidth={1.75} />
          </Button>
          <Slider
            label="Zoom"
            value={zoom}
            min={1}
            max={maxZoom}
            step={zoomSliderStep}
            valueText={`${zoom.toFixed(1)} times`}
            onChange={zoomTo}
          />
          <Button
            variant="icon"
            aria-label="Zoom in"
            disabled={zoom >= maxZoom}
            onClick={() => zoomTo(zoom + zoomButtonStep)}
          >
            <Plus aria-hidden size={16} strokeWidth={1.75} />
          </Button>
          <Button variant="quiet" className="px-2!" disabled={framing === null} onClick={() => onFrame(null)}>
            Reset
          </Button>
        </div>
      ) : (
        <p className="min-w-0 text-small text-muted tabular-nums">
          <KeptSentence {...props} />
        </p>
      )}
      <Button
        id={adjustButtonId}
        variant={adjusting ? "secondary" : "quiet"}
        className={adjusting ? "" : "-mr-3"}
        aria-label={adjusting ? undefined : "Adjust crop"}
        aria-expanded={adjusting}
        onClick={() => onAdjust(!adjusting)}
      >
        {adjusting ? null : <CropIcon aria-hidden size={16} strokeWidth={1.75} />}
        {adjusting ? "Done" : "Adjust"}
      </Button>
    </div>
  );
}
