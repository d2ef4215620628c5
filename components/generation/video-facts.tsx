"use client";

import { useTranslations } from "use-intl";

import type { GenerationFacts } from "@/lib/domain/generation-facts";
import { framesMade } from "@/lib/domain/lengths";
import { limits, readImageSize, readSettings } from "@/lib/domain/model-fields";
import { nearestShape } from "@/lib/domain/sizes";

import { type Fact, FactList } from "./fact-list";
import { FactSection } from "./fact-section";
import { durationSeconds, targetSize } from "./target-size";

const megabyte = 1_000_000;

/** What the video is, or will be: shape, size, frames, length. */
export function VideoFacts({ facts: { generation, videoBytes } }: { facts: GenerationFacts }) {
  const t = useTranslations();
  const { video, input } = generation;
  const size = targetSize(generation);
  const made = `${size.width} × ${size.height}`;
  const wanted = readImageSize(input["image_size"]) ?? limits.image_size.default;
  const asked = `${wanted.width} × ${wanted.height}`;
  const settings = readSettings(input);
  const frames = video?.numFrames ?? framesMade(settings?.num_frames ?? limits.num_frames.default);
  const rate = video?.fps ?? settings?.fps ?? limits.fps.default;
  const askedFrames = settings?.num_frames ?? frames;
  const list: Fact[] = [
    { key: "shape", label: t("detail.video.shape"), value: nearestShape(size) },
    {
      key: "size",
      label: t("detail.video.size"),
      value: made === asked ? made : t("detail.video.sizeOf", { made, asked }),
    },
    {
      key: "frames",
      label: t("detail.video.frames"),
      value:
        frames === askedFrames
          ? t("detail.video.framesAt", { frames, rate })
          : t("detail.video.framesOf", { made: frames, rate, asked: askedFrames }),
    },
    {
      key: "length",
      label: t("detail.video.length"),
      value: t("generation.seconds", { seconds: durationSeconds(generation) }),
    },
  ];
  if (videoBytes !== null) {
    const value = t("detail.video.megabytes", { size: videoBytes / megabyte });
    list.push({ key: "file", label: t("detail.video.file"), value });
  }
  return (
    <FactSection title={t("detail.sections.video")}>
      <FactList facts={list} />
    </FactSection>
  );
}
