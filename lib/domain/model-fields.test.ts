import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fieldChecks, limits, namedSizes, readImageSize, readSettings } from "./model-fields";
import { ImageSize, ModelInput } from "./model-input";
import { problemIn } from "./problems";

type Checked = keyof typeof fieldChecks;

/** What the law at the server's door says of one field; an edge of a size is asked alone. */
function lawOf(name: Checked, value: unknown) {
  if (name === "image_size.width" || name === "image_size.height") {
    const edge = name.slice("image_size.".length);
    const size = { width: 64, height: 64, [edge]: value };
    return ImageSize.safeParse(size).error?.issues.find(({ path }) => path[0] === edge)?.message ?? null;
  }
  const input = { prompt: "x", image_url: "/media/x", [name]: value };
  return ModelInput.safeParse(input).error?.issues.find(({ path }) => path[0] === name)?.message ?? null;
}

const edges = Object.values(limits).flatMap((limit) =>
  "min" in limit ? [limit.min - 1, limit.min, limit.min + 0.5, limit.max, limit.max + 1] : [],
);
const values = fc.oneof(
  fc.constantFrom<unknown>(...edges, null, true, false, "", " ", "x".repeat(2048), "x".repeat(2049)),
  fc.constantFrom<unknown>("🙂".repeat(4096), "🙂".repeat(4097), {}, [], Number.NaN, -0, Infinity, 2 ** 53),
  fc.integer(),
  fc.double(),
  fc.string(),
);

describe("what the form says of a field", () => {
  it.each(Object.keys(fieldChecks) as Checked[])("%s is what the server says of it", (name) => {
    fc.assert(
      fc.property(values, (value) => {
        const law = lawOf(name, value);
        expect(fieldChecks[name](value)).toEqual(law === null ? null : problemIn(law));
      }),
      { numRuns: 300 },
    );
  });
});

describe("an image size", () => {
  it("is read as the server reads it", () => {
    const sizes = fc.oneof(
      fc.constantFrom(...Object.keys(namedSizes), "huge", "toString"),
      fc.record({ width: values, height: values }),
      values,
    );
    fc.assert(
      fc.property(sizes, (size) => {
        const read = readImageSize(size);
        const law = size === undefined ? undefined : ModelInput.shape.image_size.safeParse(size);
        expect(read !== null).toBe(law?.success ?? false);
      }),
    );
  });
});

describe("settings", () => {
  it("are the defaults where nothing is said, and none where something is wrong", () => {
    expect(readSettings({})).toEqual({
      num_frames: 189,
      fps: 24,
      num_inference_steps: 28,
      enable_agentic_generation: false,
      agentic_max_iterations: 2,
      agentic_samples_per_iteration: 2,
      agentic_early_stop: true,
    });
    expect(readSettings({ num_frames: 5, fps: 60 })).toMatchObject({ num_frames: 5, fps: 60 });
    for (const wrong of [{ num_frames: 4 }, { fps: "24" }, { agentic_early_stop: 1 }]) {
      expect(readSettings(wrong)).toBeNull();
    }
  });
});
