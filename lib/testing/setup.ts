import { afterEach, beforeEach, expect, vi } from "vitest";

/** A stray console.error or console.warn fails the test that caused it; `expectNoise` takes what is wanted. */
const noise: unknown[][] = [];

beforeEach(() => {
  noise.length = 0;
  vi.spyOn(console, "error").mockImplementation((...args: unknown[]) => void noise.push(args));
  vi.spyOn(console, "warn").mockImplementation((...args: unknown[]) => void noise.push(args));
});

afterEach(() => {
  expect(noise, "nothing may be written to console.error or console.warn").toEqual([]);
});
