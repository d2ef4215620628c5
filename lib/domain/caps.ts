import type { Micros } from "./price";

/** Upper bounds in micro-dollars; null is none. */
export interface Caps {
  monthlyMicros: Micros | null;
  generationMicros: Micros | null;
}

/** A cap as it stands: what the environment allows at most, what was chosen here, and the lower of the two. */
export interface CapSettings {
  environment: Caps;
  chosen: Caps;
  effective: Caps;
}

export const capNames = ["monthlyMicros", "generationMicros"] as const;
export type CapName = (typeof capNames)[number];
