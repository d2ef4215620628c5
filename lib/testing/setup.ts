import { afterEach, beforeEach, vi } from "vitest";

const noise: unknown[][] = [];

/** What a test meant to have written to the console: returns it and lets it pass. */
export function takeNoise(): unknown[][] {
  return noise.splice(0);
}

beforeEach(() => {
  noise.length = 0;
  vi.spyOn(console, "error").mockImplementation((...args: unknown[]) => void noise.push(args));
  vi.spyOn(console, "warn").mockImplementation((...args: unknown[]) => void noise.push(args));
});

afterEach(() => {
  if (noise.length > 0) {
    throw new Error(
      `nothing may be written to console.error or console.warn, but was: ${format(takeNoise())}`,
    );
  }
});

function format(calls: unknown[][]): string {
  return calls.map((args) => args.map(String).join(" ")).join("\n");
}
