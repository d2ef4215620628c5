import type { ImageSize } from "@/lib/domain/model-input";
import { centreCrop } from "@/lib/domain/sizes";

const boxRatio = 3 / 2;

const percent = (share: number) => `${share * 100}%`;

interface PictureCropProps {
  src: string;
  picture: ImageSize;
  /** What the model makes; null draws no crop. */
  target: ImageSize | null;
  onMissing: () => void;
}

/** The whole picture, as large as the box allows, dimmed where the model cuts it away. */
export function PictureCrop({ src, picture, target, onMissing }: PictureCropProps) {
  const ratio = picture.width / picture.height;
  const crop = target ? centreCrop(picture, target) : null;
  return (
    <div
      className={`relative m-auto overflow-hidden ${ratio > boxRatio ? "w-full" : "h-full"}`}
      style={{ aspectRatio: ratio }}
    >
      {/* oxlint-disable-next-line nextjs/no-img-element -- a local preview, which no optimiser can fetch */}
      <img src={src} alt="" className="absolute inset-0 size-full" onError={onMissing} />
      {crop ? (
        <div
          data-crop
          className="absolute shadow-[0_0_0_100vmax_var(--color-veil)] outline-[1.5px] -outline-offset-[1.5px] outline-paper transition-[left,top,width,height]"
          style={{
            left: percent(crop.left / picture.width),
            top: percent(crop.top / picture.height),
            width: percent(crop.width / picture.width),
            height: percent(crop.height / picture.height),
          }}
        />
      ) : null}
    </div>
  );
}
