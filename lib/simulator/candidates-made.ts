import { createHash } from "node:crypto";

import type { RunInput } from "./run-input";

/**
 * How many full renders a run stands for. A critic that may stop early stops after a round that the seed decides,
 * so the same request always costs the same.
 */
export function candidatesMade(input: RunInput, seed: number): number {
  if (!input.enable_agentic_generation) return 1;
  const { agentic_max_iterations: most, agentic_samples_per_iteration: samples } = input;
  if (!input.agentic_early_stop) return most * samples;
  const chance = createHash("sha256").update(`rounds ${seed}`).digest().readUInt32BE(0);
  return ((chance % most) + 1) * samples;
}
