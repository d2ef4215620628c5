"use client";

import "react-image-crop/dist/ReactCrop.css";
import "./picture-cropper.css";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { type PercentCrop, ReactCrop } from "react-image-crop";
import { useTranslations } from "use-intl";

import { type Framing, framedCrop, framingOf, maxZoom, wholeFraming } from "@/lib/domain/framing";
import type { ImageSize } from "@/lib/domain/model-fields";
import type { Crop } from "@/lib/domain/sizes";
import type { Words } from "@/lib/words/words";

import { PictureFrame } from "./picture-crop";

const zoomStep = 1.1;
/** Of the picture's longer side. */
const moveStep = 0.01;
const farMoveStep = 0.1;
const wheelZoom = 0.002;
/** Dragging moves in fractions of a pixel; less than this is no other size. */
const sameSizePixels = 1;

const labelsIn = (t: Words) => ({
  cropArea: t("pictures.cropper.area"),
  nwDragHandle: t("pictures.cropper.upperLeft"),
  neDragHandle: t("pictures.cropper.upperRight"),
  swDragHandle: t("pictures.cropper.lowerLeft"),
  seDragHandle: t("pictures.cropper.lowerRight"),
  nDragHandle: t("pictures.cropper.upperEdge"),
  eDragHandle: t("pictures.cropper.rightEdge"),
  sDragHandle: t("pictures.cropper.lowerEdge"),
  wDragHandle: t("pictures.cropper.leftEdge"),
});

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const zoomKeys: Record<string, number> = { "+": zoomStep, "=": zoomStep, "-": 1 / zoomStep, _: 1 / zoomStep };

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

interface PictureCropperProps {
  src: string;
  picture: ImageSize;
  target: ImageSize;
  framing: Framing | null;
  backdrop: string | null;
  onChange: (framing: Framing) => void;
  onDone: () => void;
}

function moved(crop: Crop, picture: ImageSize, target: ImageSize, across: number, down: number): Framing {
  const left = clamp(crop.left + across, 0, picture.width - crop.width);
  const top = clamp(crop.top + down, 0, picture.height - crop.height);
  return framingOf(picture, target, { ...crop, left, top });
}

function toPercent(crop: Crop, picture: ImageSize): PercentCrop {
  return {
    unit: "%",
    x: (crop.left / picture.width) * 100,
    y: (crop.top / picture.height) * 100,
    width: (crop.width / picture.width) * 100,
    height: (crop.height / picture.height) * 100,
  };
}

/** The part that becomes the video, to be dragged and zoomed by mouse, finger, wheel and keyboard. */
export function PictureCropper(props: PictureCropperProps) {
  const { src, picture, target, backdrop, onChange, onDone } = props;
  const t = useTranslations();
  const framing = props.framing ?? wholeFraming;
  const crop = framedCrop(picture, target, framing);
  const box = useRef<HTMLDivElement>(null);
  const zoomBy = useRef<(factor: number) => void>(null);

  useEffect(() => {
    zoomBy.current = (factor) => onChange({ ...framing, zoom: clamp(framing.zoom * factor, 1, maxZoom) });
  });

  useEffect(() => {
    const area = box.current;
    area?.querySelector<HTMLElement>(".ReactCrop__crop-selection")?.focus({ preventScroll: true });
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      zoomBy.current?.(Math.exp(-event.deltaY * wheelZoom));
    };
    // React's own wheel listener is passive and could not keep the page from scrolling.
    area?.addEventListener("wheel", onWheel, { passive: false });
    return () => area?.removeEventListener("wheel", onWheel);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const factor = zoomKeys[event.key];
    const direction = directions[event.key];
    const onCorner = (event.target as Element).classList.contains("ReactCrop__drag-handle");
    if (event.key === "Escape" || event.key === "Enter") onDone();
    else if (factor !== undefined) zoomBy.current?.(factor);
    else if (direction && !onCorner) {
      const share = event.shiftKey ? farMoveStep : moveStep;
      const step = Math.max(1, Math.round(Math.max(picture.width, picture.height) * share));
      onChange(moved(crop, picture, target, direction[0] * step, direction[1] * step));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onDrag = (percent: PercentCrop) => {
    const part = {
      left: (percent.x / 100) * picture.width,
      top: (percent.y / 100) * picture.height,
      width: (percent.width / 100) * picture.width,
      height: (percent.height / 100) * picture.height,
    };
    const next = framingOf(picture, target, part);
    const sameSize = Math.abs(part.width - crop.width) < sameSizePixels;
    onChange({ ...next, zoom: sameSize ? framing.zoom : Math.min(maxZoom, next.zoom) });
  };

  return (
    <PictureFrame picture={picture} backdrop={backdrop}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the frame inside, which takes the focus */}
      <div ref={box} className="absolute inset-0" onKeyDownCapture={onKeyDown}>
        <ReactCrop
          className="picture-cropper ReactCrop--no-animate"
          crop={toPercent(crop, picture)}
          aspect={target.width / target.height}
          keepSelection
          ariaLabels={labelsIn(t)}
          onChange={(_, percent) => onDrag(percent)}
        >
          {/* oxlint-disable-next-line nextjs/no-img-element -- a local preview, which no optimiser can fetch */}
          <img src={src} alt="" draggable={false} className="size-full" />
        </ReactCrop>
      </div>
    </PictureFrame>
  );
}
