import { framesMade } from "./lengths";
import { limits, readImageSize, readSettings } from "./model-fields";
import { candidates } from "./price";
import { snapSize, type Tier } from "./sizes";

/** What decides how long a generation takes. */
export interface Workload {
  tier: Tier;
  frames: number;
  steps: number;
  renders: number;
}

/** How long the like took here: the middle, and the middle half of them. */
export interface ExpectedTime {
  count: number;
  medianSeconds: number;
  lowSeconds: number;
  highSeconds: number;
}

/** The work an input asks for; null where it is not one. */
export function workloadOf(input: Record<string, unknown>): Workload | null {
  const settings = readSettings(input);
  const size = readImageSize(input["image_size"] ?? limits.image_size.default);
  if (!settings || !size) return null;
  return {
    tier: snapSize(size).tier,
    frames: framesMade(settings.num_frames),
    steps: settings.num_inference_steps,
    renders: candidates(settings).max,
  };
}

/** An answer of the studio's about times, if it is one; null where nothing is known. */
export function readExpectedTime(answer: unknown): ExpectedTime | null {
  const { expected } = (answer ?? {}) as { expected?: Partial<ExpectedTime> | null };
  const numbers = [expected?.count, expected?.medianSeconds, expected?.lowSeconds, expected?.highSeconds];
  return numbers.every((each) => Number.isFinite(each)) ? (expected as ExpectedTime) : null;
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
