import { secondsBilled } from "./lengths";
import type { ModelInput } from "./model-input";

/** A whole number of millionths of a US dollar. */
export type Micros = number;

/** What the model's page says one second of generated video costs. */
export const pagePriceMicros: Micros = 50_000;

type PricedFields = Pick<
  ModelInput,
  | "num_frames"
  | "fps"
  | "enable_agentic_generation"
  | "agentic_max_iterations"
  | "agentic_samples_per_iteration"
  | "agentic_early_stop"
>;

export interface Range {
  min: number;
  max: number;
}

/** How many full renders fal may bill: 1, or for a critic's run from one round of samples to every round. */
export function candidates(input: PricedFields): Range {
  if (!input.enable_agentic_generation) return { min: 1, max: 1 };
  const samples = input.agentic_samples_per_iteration;
  const most = samples * input.agentic_max_iterations;
  return { min: input.agentic_early_stop ? samples : most, max: most };
}

/** The least and the most one generation can cost. The most is what is reserved before fal hears of it. */
export function priceRange(
  input: PricedFields,
  secondMicros: Micros = pagePriceMicros,
): { minMicros: Micros; maxMicros: Micros } {
  const render = secondMicros * secondsBilled(input);
  const { min, max } = candidates(input);
  return { minMicros: render * min, maxMicros: render * max };
}

/** The cost of a billed quantity in seconds, as fal's header writes it ("8", "3.008"); null when unreadable. */
export function billedMicros(units: string, secondMicros: Micros): Micros | null {
  const match = /^(\d{1,9})(?:\.(\d{1,12}))?$/.exec(units.trim());
  if (!match) return null;
  const fraction = match[2] ?? "";
  const scale = 10n ** BigInt(fraction.length);
  const product = BigInt((match[1] ?? "") + fraction) * BigInt(secondMicros);
  return Number((product + scale - 1n) / scale);
}

/** Dollars as programs read them, exact to the micro-dollar: `-0.400000`. */
export function exactDollars(micros: Micros): string {
  const size = Math.abs(micros);
  const fraction = String(size % 1_000_000).padStart(6, "0");
  return `${micros < 0 ? "-" : ""}${Math.floor(size / 1_000_000)}.${fraction}`;
}

/** `$0.40`: cents always, further digits only where there are any. */
export function formatMicros(micros: Micros): string {
  const [whole, digits = ""] = exactDollars(Math.abs(micros)).split(".");
  const rest = digits.slice(2).replace(/0+$/, "");
  return `${micros < 0 ? "−" : ""}$${whole}.${digits.slice(0, 2)}${rest}`;
}

/** `$0.40`, or `$0.80 – $1.60` where the end is open. */
export function formatPrice({ minMicros, maxMicros }: { minMicros: Micros; maxMicros: Micros }): string {
  return minMicros === maxMicros
    ? formatMicros(maxMicros)
    : `${formatMicros(minMicros)} – ${formatMicros(maxMicros)}`;
}
