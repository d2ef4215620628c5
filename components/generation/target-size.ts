import type { Generation } from "@/lib/domain/generation";
import { framesMade } from "@/lib/domain/lengths";
import { type ImageSize, limits, ModelInput, pixelSize } from "@/lib/domain/model-input";
import { formatMicros } from "@/lib/domain/price";
import { snapSize } from "@/lib/domain/sizes";

/** The pixels a generation has, or will have. */
export function targetSize({ video, input }: Generation): ImageSize {
  if (video) return { width: video.width, height: video.height };
  const asked = ModelInput.shape.image_size.safeParse(input["image_size"]);
  const { width, height } = snapSize(asked.success ? pixelSize(asked.data) : limits.image_size.default);
  return { width, height };
}

function numberIn(input: Generation["input"], name: "num_frames" | "fps"): number {
  const value = input[name];
  return typeof value === "number" ? value : limits[name].default;
}

export function durationSeconds({ video, input }: Generation): number {
  return video?.durationSeconds ?? framesMade(numberIn(input, "num_frames")) / numberIn(input, "fps");
}

/** `$0.40` once it is known, before that the most it can be. */
export function costText({ cost, status }: Generation): string {
  if (cost.settledMicros !== null) return formatMicros(cost.settledMicros);
  if (status === "failed" || status === "cancelled") return formatMicros(0);
  return `up to ${formatMicros(cost.reservedMicros)}`;
}
