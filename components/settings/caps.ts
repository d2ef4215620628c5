import type { Micros } from "@/lib/domain/price";

/** Upper bounds in micro-dollars; null is none. */
export interface Caps {
  monthlyMicros: Micros | null;
  generationMicros: Micros | null;
}

/** What the environment allows at most, what was chosen here, and the lower of the two. */
export interface CapSettings {
  environment: Caps;
  chosen: Caps;
  effective: Caps;
}

export const capNames = ["monthlyMicros", "generationMicros"] as const;
export type CapName = (typeof capNames)[number];
