"use client";

import { useTranslations } from "use-intl";

import type { Generation } from "@/lib/domain/generation";
import { centreCrop, keptArea } from "@/lib/domain/sizes";

import { StorySection } from "./story-section";
import { targetSize } from "./target-size";

const percent = (part: number, whole: number) => `${(part / whole) * 100}%`;

/** The picture as it was stored, and on it the part that became the video. */
export function PictureFacts({ generation }: { generation: Generation }) {
  const t = useTranslations();
  const { image } = generation;
  const crop = generation.crop ?? centreCrop(image, targetSize(generation));
  const kept = keptArea(image, crop);
  return (
    <StorySection title={t("detail.sections.picture")}>
      <a
        href={image.url}
        target="_blank"
        rel="noreferrer"
        aria-label={t("detail.picture.open")}
        title={t("detail.picture.open")}
        style={{ aspectRatio: `${image.width} / ${image.height}` }}
        className="on-stage relative block max-h-80 max-w-full justify-self-start overflow-hidden rounded-field"
      >
        {/* oxlint-disable-next-line nextjs/no-img-element -- stored media, which the optimiser may not read */}
        <img
          src={`${image.url}?thumb`}
          alt={t("detail.picture.alt")}
          width={image.width}
          height={image.height}
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
        />
        {kept < 1 ? (
          <span
            aria-hidden
            className="absolute rounded-[2px] shadow-[0_0_0_100vmax_var(--color-veil)] outline-2 outline-accent"
            style={{
              left: percent(crop.left, image.width),
              top: percent(crop.top, image.height),
              width: percent(crop.width, image.width),
              height: percent(crop.height, image.height),
            }}
          />
        ) : null}
      </a>
      <p className="text-small text-muted tabular-nums">
        {t("generation.pictureUsed", {
          width: String(image.width),
          height: String(image.height),
          percent: Math.round(kept * 100),
        })}
      </p>
    </StorySection>
  );
}
