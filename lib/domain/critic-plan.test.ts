import { describe, expect, it } from "vitest";

import { criticPlan } from "./critic-plan";
import { pagePriceMicros } from "./price";

const cents = (count: number) => count * 10_000;

describe("a critic's run in cents, worked out by hand", () => {
  it.each([
    // frames, rate, rounds, candidates, early stop, after each round, least, most
    [189, 24, 2, 2, true, [80, 160], 80, 160],
    [189, 24, 3, 3, true, [120, 240, 360], 120, 360],
    [189, 24, 3, 3, false, [120, 240, 360], 360, 360],
    [189, 24, 1, 1, true, [40], 40, 40],
    [189, 24, 1, 3, true, [120], 120, 120],
    [93, 24, 3, 1, true, [20, 40, 60], 20, 60],
    [189, 4, 3, 3, true, [720, 1440, 2160], 720, 2160],
    [189, 60, 2, 3, false, [60, 120], 120, 120],
    [5, 60, 2, 2, true, [10, 20], 10, 20],
  ])("%i at %i, %i rounds of %i, early stop %s", (frames, fps, rounds, samples, stop, after, least, most) => {
    const plan = criticPlan(
      {
        num_frames: frames,
        fps,
        agentic_max_iterations: rounds,
        agentic_samples_per_iteration: samples,
        agentic_early_stop: stop,
      },
      pagePriceMicros,
    );
    expect(plan.rounds.map(({ spentMicros }) => spentMicros)).toEqual(after.map(cents));
    expect([plan.minMicros, plan.maxMicros]).toEqual([cents(least), cents(most)]);
    expect(plan.rounds.map(({ certain }) => certain)).toEqual(after.map((_, index) => index === 0 || !stop));
  });
});
