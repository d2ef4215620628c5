import type { ReactNode } from "react";

import { type Framing, framedCrop, wholeFraming } from "@/lib/domain/framing";
import type { ImageSize } from "@/lib/domain/model-fields";
import type { Crop } from "@/lib/domain/sizes";

const boxRatio = 3 / 2;

const percent = (share: number) => `${share * 100}%`;

/** Where a part stands in a box that is the whole picture. */
function placeOf({ left, top, width, height }: Crop, picture: ImageSize) {
  return {
    left: percent(left / picture.width),
    top: percent(top / picture.height),
    width: percent(width / picture.width),
    height: percent(height / picture.height),
  };
}

interface PictureFrameProps {
  picture: ImageSize;
  /** What stands behind see-through parts. */
  backdrop: string | null;
  children: ReactNode;
}

/** A box of the picture's shape, as large as the picture box allows. */
export function PictureFrame({ picture, backdrop, children }: PictureFrameProps) {
  const ratio = picture.width / picture.height;
  return (
    <div
      className={`relative m-auto overflow-hidden ${ratio > boxRatio ? "w-full" : "h-full"}`}
      style={{ aspectRatio: ratio, ...(backdrop === null ? {} : { background: backdrop }) }}
    >
      {children}
    </div>
  );
}

export interface PictureCropProps {
  src: string;
  picture: ImageSize;
  /** What the model makes. */
  target: ImageSize;
  framing: Framing | null;
  backdrop: string | null;
  onMissing: () => void;
}

/** The whole picture, dimmed where the model cuts it away. */
export function PictureCrop({ src, picture, target, framing, backdrop, onMissing }: PictureCropProps) {
  return (
    <PictureFrame picture={picture} backdrop={backdrop}>
      {/* oxlint-disable-next-line nextjs/no-img-element -- a local preview, which no optimiser can fetch */}
      <img src={src} alt="" className="absolute inset-0 size-full" onError={onMissing} />
      <div
        data-crop
        className={`absolute shadow-[0_0_0_100vmax_var(--color-veil)] outline-[1.5px] -outline-offset-[1.5px] outline-paper ${framing ? "" : "transition-[left,top,width,height]"}`}
        style={placeOf(framedCrop(picture, target, framing ?? wholeFraming), picture)}
      />
    </PictureFrame>
  );
}
