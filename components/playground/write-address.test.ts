import * as fc from "fast-check";
import { expect, test } from "vitest";

import { fieldsFromInput, freshFields } from "./draft";
import { readAddress } from "./read-address";
import { writeAddress } from "./write-address";

const inputs = fc.record({
  prompt: fc.string({ minLength: 1, maxLength: 80 }).filter((prompt) => prompt.trim() !== ""),
  negative_prompt: fc.string({ maxLength: 80 }),
  num_frames: fc.integer({ min: 5, max: 189 }),
  fps: fc.integer({ min: 4, max: 60 }),
  guidance_scale: fc.integer({ min: 0, max: 40 }).map((half) => half / 2),
  seed: fc.option(fc.maxSafeInteger(), { nil: undefined }),
  image_size: fc.record({
    width: fc.integer({ min: 1, max: 14142 }),
    height: fc.integer({ min: 1, max: 14142 }),
  }),
  enable_agentic_generation: fc.boolean(),
  enable_safety_checker: fc.boolean(),
});

test("a link brings back exactly the settings it was made of", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const address = new URL(writeAddress(input, "http://localhost:3000") ?? "");
      const { fields, unusable } = readAddress(address.searchParams);
      expect(unusable).toEqual([]);
      expect({ ...freshFields, ...fields }).toEqual({ ...freshFields, ...fieldsFromInput(input) });
    }),
  );
});

test("carries neither the picture nor what is as in a fresh form", () => {
  const input = { prompt: "Rain.", image_url: "https://v3b.fal.media/x.jpg", fps: 24, frames_per_second: 24 };
  expect(writeAddress(input, "http://localhost:3000")).toBe("http://localhost:3000/?prompt=Rain.");
});

test("is not made where it would be too long to arrive", () => {
  expect(writeAddress({ prompt: "雪".repeat(4096) }, "http://localhost:3000")).toBeNull();
});
