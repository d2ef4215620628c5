import { describe, expect, test } from "vitest";

import { limits } from "@/lib/domain/model-fields";

import { readRunInput } from "./run-input";
import { call, generate, smallInput, startSimulator, statusOf, submit } from "./test-setup";

const valid = { prompt: "p", image_url: "https://v3b.fal.media/x" };

function errorsOf(fields: Record<string, unknown>) {
  const read = readRunInput({ ...valid, ...fields }, "frames_per_second");
  return "errors" in read ? read.errors : [];
}

describe("the runner's reading of the input", () => {
  test("gives what is left out the defaults of the model's page", () => {
    const read = readRunInput(valid, "frames_per_second");
    expect(read).toEqual({
      input: {
        ...valid,
        negative_prompt: limits.negative_prompt.default,
        enable_prompt_expansion: true,
        enable_agentic_generation: false,
        agentic_max_iterations: 2,
        agentic_samples_per_iteration: 2,
        agentic_early_stop: true,
        image_size: { width: 832, height: 480 },
        num_frames: 189,
        fps: 24,
        num_inference_steps: 28,
        guidance_scale: 6,
        enable_safety_checker: true,
        sync_mode: false,
        seed: null,
      },
    });
  });

  test.each([
    ["num_frames", 4, "greater_than_equal", { ge: 5 }],
    ["num_frames", 190, "less_than_equal", { le: 189 }],
    ["frames_per_second", 3, "greater_than_equal", { ge: 4 }],
    ["frames_per_second", 61, "less_than_equal", { le: 60 }],
    ["num_inference_steps", 0, "greater_than_equal", { ge: 1 }],
    ["num_inference_steps", 51, "less_than_equal", { le: 50 }],
    ["guidance_scale", -0.1, "greater_than_equal", { ge: 0 }],
    ["guidance_scale", 20.1, "less_than_equal", { le: 20 }],
    ["agentic_max_iterations", 4, "less_than_equal", { le: 3 }],
    ["agentic_samples_per_iteration", 0, "greater_than_equal", { ge: 1 }],
    ["prompt", "", "string_too_short", { min_length: 1 }],
    ["prompt", "x".repeat(4097), "string_too_long", { max_length: 4096 }],
    ["negative_prompt", "x".repeat(2049), "string_too_long", { max_length: 2048 }],
  ])("refuses %s out of bounds and names the bound (case %#)", (name, input, type, ctx) => {
    expect(errorsOf({ [name]: input })).toEqual([
      {
        loc: ["body", name],
        type,
        ctx,
        input,
        msg: expect.any(String),
        url: `https://docs.fal.ai/errors/#${type}`,
      },
    ]);
  });

  test.each([
    ["num_frames", "many", "int_parsing"],
    ["num_frames", 12.5, "int_from_float"],
    ["num_frames", null, "int_type"],
    ["guidance_scale", "high", "float_parsing"],
    ["guidance_scale", [], "float_type"],
    ["sync_mode", "maybe", "bool_parsing"],
    ["sync_mode", null, "bool_type"],
    ["seed", "a", "int_parsing"],
    ["prompt", 5, "string_type"],
    ["image_size", 5, "model_attributes_type"],
    ["image_size", "huge", "one_of"],
  ])("refuses %s = %j as %s", (name, input, type) => {
    expect(errorsOf({ [name]: input })).toMatchObject([{ loc: ["body", name], type, input }]);
  });

  test("points into the size at the edge that is wrong", () => {
    expect(errorsOf({ image_size: { width: 0, height: 14_143 } })).toMatchObject([
      { loc: ["body", "image_size", "width"], type: "greater_than", ctx: { gt: 0 } },
      { loc: ["body", "image_size", "height"], type: "less_than_equal", ctx: { le: 14_142 } },
    ]);
  });

  test("tells every bad field at once", () => {
    const read = readRunInput({ num_frames: 1, sync_mode: 7 }, "frames_per_second");
    const errors = "errors" in read ? read.errors : [];
    expect(errors.map(({ loc, type }) => [loc.at(-1), type])).toEqual([
      ["prompt", "missing"],
      ["image_url", "missing"],
      ["num_frames", "greater_than_equal"],
      ["sync_mode", "bool_parsing"],
    ]);
  });

  test("takes numbers and switches written as text, as fal does", () => {
    const fields = { num_frames: "13", guidance_scale: "4.5", sync_mode: "true", seed: 3.0 };
    const read = readRunInput({ ...valid, ...fields }, "frames_per_second");
    expect(read).toMatchObject({ input: { num_frames: 13, guidance_scale: 4.5, sync_mode: true, seed: 3 } });
  });

  test("counts characters as a person does", () => {
    expect(errorsOf({ prompt: "🙂".repeat(4096) })).toEqual([]);
  });

  test("reads the frame rate from the one name it is set to and ignores the other in silence", () => {
    const both = { ...valid, fps: 99, frames_per_second: 12 };
    expect(readRunInput(both, "frames_per_second")).toMatchObject({ input: { fps: 12 } });
    expect(readRunInput({ ...valid, fps: 12 }, "frames_per_second")).toMatchObject({ input: { fps: 24 } });
    expect(readRunInput({ ...valid, fps: 12 }, "fps")).toMatchObject({ input: { fps: 12 } });
  });
});

describe("an input the model does not take", () => {
  test("is accepted at submit, ends with 422 and its fields, and bills nothing", async () => {
    const simulator = startSimulator();
    const { url } = await submit(simulator, { ...smallInput, num_frames: 4 });
    expect(await statusOf(simulator, url)).toMatchObject({
      status: "COMPLETED",
      error_type: "greater_than_equal",
      error: expect.any(String),
    });
    const result = await call(simulator, "GET", url);
    expect(result.status).toBe(422);
    expect(result.headers.get("x-fal-billable-units")).toBe("0");
    expect(await result.json()).toMatchObject({ detail: [{ loc: ["body", "num_frames"], input: 4 }] });
    expect(simulator.ledger()).toEqual([]);
  });

  test.each([[[]], [null], [7]])("%j in place of an object is 422 as well", async (input) => {
    const result = await generate(startSimulator(), input);
    expect(result.status).toBe(422);
    expect(await result.json()).toMatchObject({ detail: [{ loc: ["body"] }] });
  });
});
