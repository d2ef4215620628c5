import type { Generation } from "@/lib/domain/generation";
import { framesMade } from "@/lib/domain/lengths";
import { type ImageSize, limits, readImageSize, readSettings } from "@/lib/domain/model-fields";
import { candidates, formatMicros } from "@/lib/domain/price";
import { snapSize } from "@/lib/domain/sizes";
import type { Words } from "@/lib/words/words";

/** The pixels a generation has, or will have. */
export function targetSize({ video, input }: Generation): ImageSize {
  if (video) return { width: video.width, height: video.height };
  const { width, height } = snapSize(readImageSize(input["image_size"]) ?? limits.image_size.default);
  return { width, height };
}

function numberIn(input: Generation["input"], name: "num_frames" | "fps"): number {
  const value = input[name];
  return typeof value === "number" ? value : limits[name].default;
}

export function durationSeconds({ video, input }: Generation): number {
  return video?.durationSeconds ?? framesMade(numberIn(input, "num_frames")) / numberIn(input, "fps");
}

/** What was reserved: the price where that is fixed, the most it can be where the critic decides. */
export function estimateText(t: Words, { cost, input }: Generation): string {
  const settings = readSettings(input);
  const renders = settings ? candidates(settings) : { min: 0, max: 1 };
  const reserved = formatMicros(cost.reservedMicros);
  return renders.min === renders.max ? reserved : t("generation.upTo", { cost: reserved });
}

/** What it cost, once that is known. */
export function billedText({ cost, status }: Generation): string | null {
  if (cost.settledMicros !== null) return formatMicros(cost.settledMicros);
  return status === "failed" || status === "cancelled" ? formatMicros(0) : null;
}

/** `$0.40` once it is known or where the price is fixed; else the most it can be. */
export function costText(t: Words, generation: Generation): string {
  return billedText(generation) ?? estimateText(t, generation);
}

/** `estimated up to $1.60, billed $0.80`. */
export function billWords(t: Words, generation: Generation): string {
  const estimate = estimateText(t, generation);
  const billed = billedText(generation);
  if (billed === null) return t("generation.settings.estimated", { estimate });
  const words = { estimate, billed };
  return generation.mode === "demo"
    ? t("generation.settings.wouldBeBilled", words)
    : t("generation.settings.billed", words);
}
