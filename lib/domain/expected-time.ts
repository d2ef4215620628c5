import * as z from "zod/mini";

import { framesMade } from "./lengths";
import { limits, ModelInput, pixelSize } from "./model-input";
import { candidates } from "./price";
import { snapSize, tiers, type Tier } from "./sizes";

/** What decides how long a generation takes. */
export interface Workload {
  tier: Tier;
  frames: number;
  steps: number;
  renders: number;
}

const whole = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));

export const Workload = z.strictObject({
  tier: z.enum(tiers),
  frames: whole(1, limits.num_frames.max),
  steps: whole(limits.num_inference_steps.min, limits.num_inference_steps.max),
  renders: whole(1, limits.agentic_max_iterations.max * limits.agentic_samples_per_iteration.max),
});

/** How long the like took here: the middle, and the middle half of them. */
export const ExpectedTime = z.object({
  count: z.int(),
  medianSeconds: z.number(),
  lowSeconds: z.number(),
  highSeconds: z.number(),
});
export type ExpectedTime = z.infer<typeof ExpectedTime>;

const Settings = z.pick(z.object(ModelInput.shape), {
  image_size: true,
  num_frames: true,
  fps: true,
  num_inference_steps: true,
  enable_agentic_generation: true,
  agentic_max_iterations: true,
  agentic_samples_per_iteration: true,
  agentic_early_stop: true,
});

/** The work an input asks for; null where it is not one. */
export function workloadOf(input: unknown): Workload | null {
  const settings = Settings.safeParse(input).data;
  if (!settings) return null;
  return {
    tier: snapSize(pixelSize(settings.image_size)).tier,
    frames: framesMade(settings.num_frames),
    steps: settings.num_inference_steps,
    renders: candidates(settings).max,
  };
}

/** Fewer than these say nothing about a spread. */
const leastForSpread = 3;

/** `45 s`, `2 min`, `2 min 30 s`: exact enough for a wait, and no more. */
export function roughTime(seconds: number): string {
  const step = seconds < 20 ? 1 : seconds < 120 ? 5 : 30;
  const rounded = Math.max(1, Math.round(seconds / step) * step);
  if (rounded < 120) return `${rounded} s`;
  const rest = rounded % 60;
  return `${Math.floor(rounded / 60)} min${rest === 0 ? "" : ` ${rest} s`}`;
}

/** `30 to 55 s`, the middle half; null where that would say nothing. */
function spreadWords({ count, lowSeconds, highSeconds }: ExpectedTime): string | null {
  const [low, high] = [roughTime(lowSeconds), roughTime(highSeconds)];
  if (count < leastForSpread || low === high) return null;
  return `${/min/.test(low + high) ? low : low.slice(0, -" s".length)} to ${high}`;
}

/** `about 40 s, usually 30 to 55 s`; in short `about 30 to 55 s`. */
export function expectedTimeWords(expected: ExpectedTime): { long: string; short: string } {
  const spread = spreadWords(expected);
  const about = `about ${roughTime(expected.medianSeconds)}`;
  return spread === null
    ? { long: about, short: about }
    : { long: `${about}, usually ${spread}`, short: `about ${spread}` };
}
