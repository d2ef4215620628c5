import { limits, type ImageSize } from "@/lib/domain/model-fields";

import type { FieldError } from "./failures";
import { readNumber, readSize, readSwitch, readText, readWhole, type Read } from "./model-fields";

/** Which name the model reads the frame rate from. fal's present schema: `frames_per_second`. */
export type FpsName = "frames_per_second" | "fps";

export interface RunInput {
  prompt: string;
  image_url: string;
  negative_prompt: string;
  enable_prompt_expansion: boolean;
  enable_agentic_generation: boolean;
  agentic_max_iterations: number;
  agentic_samples_per_iteration: number;
  agentic_early_stop: boolean;
  image_size: ImageSize;
  num_frames: number;
  fps: number;
  num_inference_steps: number;
  guidance_scale: number;
  enable_safety_checker: boolean;
  sync_mode: boolean;
  seed: number | null;
}

type Reader<T> = (input: unknown, loc: FieldError["loc"]) => Read<T>;

/** Reads the model's input as its runner does: unknown names pass in silence, every bad field is told at once. */
export function readRunInput(
  body: unknown,
  fpsName: FpsName,
): { input: RunInput } | { errors: FieldError[] } {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    const msg = "Input should be a valid dictionary or object";
    return { errors: [{ type: "model_attributes_type", loc: ["body"], msg, input: body }] };
  }
  const fields = body as Record<string, unknown>;
  const errors: FieldError[] = [];

  function take<T>(name: string, reader: Reader<T>, otherwise: T): T {
    if (!Object.hasOwn(fields, name)) return otherwise;
    const read = reader(fields[name], ["body", name]);
    if ("value" in read) return read.value;
    errors.push(...read.errors);
    return otherwise;
  }
  function require(name: string, reader: Reader<string>): string {
    if (!Object.hasOwn(fields, name)) {
      errors.push({ type: "missing", loc: ["body", name], msg: "Field required", input: body });
    }
    return take(name, reader, "");
  }
  const whole = (name: string, bounds: { min: number; max: number; default: number }) =>
    take(name, (input, loc) => readWhole(input, loc, bounds), bounds.default);
  const toggle = (name: string, standard: boolean) => take(name, readSwitch, standard);

  const input: RunInput = {
    prompt: require("prompt", (value, loc) => readText(value, loc, limits.prompt)),
    image_url: require("image_url", (value, loc) => readText(value, loc, {})),
    negative_prompt: take(
      "negative_prompt",
      (value, loc) => readText(value, loc, limits.negative_prompt),
      limits.negative_prompt.default,
    ),
    enable_prompt_expansion: toggle("enable_prompt_expansion", limits.enable_prompt_expansion.default),
    enable_agentic_generation: toggle("enable_agentic_generation", limits.enable_agentic_generation.default),
    agentic_max_iterations: whole("agentic_max_iterations", limits.agentic_max_iterations),
    agentic_samples_per_iteration: whole(
      "agentic_samples_per_iteration",
      limits.agentic_samples_per_iteration,
    ),
    agentic_early_stop: toggle("agentic_early_stop", limits.agentic_early_stop.default),
    image_size: take<ImageSize>("image_size", readSize, limits.image_size.default),
    num_frames: whole("num_frames", limits.num_frames),
    fps: whole(fpsName, limits.fps),
    num_inference_steps: whole("num_inference_steps", limits.num_inference_steps),
    guidance_scale: take(
      "guidance_scale",
      (value, loc) => readNumber(value, loc, limits.guidance_scale),
      limits.guidance_scale.default,
    ),
    enable_safety_checker: toggle("enable_safety_checker", limits.enable_safety_checker.default),
    sync_mode: toggle("sync_mode", limits.sync_mode.default),
    seed: take<number | null>("seed", readSeed, null),
  };
  return errors.length > 0 ? { errors } : { input };
}

const anyWhole = { min: -Infinity, max: Infinity };

const readSeed: Reader<number | null> = (value, loc) =>
  value === null ? { value: null } : readWhole(value, loc, anyWhole);
