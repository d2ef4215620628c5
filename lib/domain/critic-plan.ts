import { type Micros, priceRange } from "./price";

interface CriticSettings {
  num_frames: number;
  fps: number;
  agentic_max_iterations: number;
  agentic_samples_per_iteration: number;
  agentic_early_stop: boolean;
}

export interface CriticPlan {
  minMicros: Micros;
  maxMicros: Micros;
  /** What has been spent when each round is over. */
  rounds: { spentMicros: Micros; certain: boolean }[];
}

/** A critic's run, round by round: what each brings the bill to, and whether it is made in any case. */
export function criticPlan(settings: CriticSettings, secondMicros: Micros): CriticPlan {
  const spentAfter = (rounds: number) =>
    priceRange({ ...settings, enable_agentic_generation: true, agentic_max_iterations: rounds }, secondMicros)
      .maxMicros;
  const rounds = Array.from({ length: settings.agentic_max_iterations }, (_, index) => ({
    spentMicros: spentAfter(index + 1),
    certain: index === 0 || !settings.agentic_early_stop,
  }));
  return { ...priceRange({ ...settings, enable_agentic_generation: true }, secondMicros), rounds };
}
