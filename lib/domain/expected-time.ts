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

export interface RoundTime {
  minutes: number;
  seconds: number;
}

/** 45 s, 2 min, 2 min 30 s: exact enough for a wait, and no more. */
export function roundTime(seconds: number): RoundTime {
  const step = seconds < 20 ? 1 : seconds < 120 ? 5 : 30;
  const rounded = Math.max(1, Math.round(seconds / step) * step);
  return rounded < 120
    ? { minutes: 0, seconds: rounded }
    : { minutes: Math.floor(rounded / 60), seconds: rounded % 60 };
}

/** Between which times the middle half lies; null where that would say nothing. */
export function expectedSpread(expected: ExpectedTime): { low: RoundTime; high: RoundTime } | null {
  const low = roundTime(expected.lowSeconds);
  const high = roundTime(expected.highSeconds);
  const same = low.minutes === high.minutes && low.seconds === high.seconds;
  return expected.count < leastForSpread || same ? null : { low, high };
}
