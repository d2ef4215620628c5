import { secondsBilled } from "@/lib/domain/lengths";
import { fieldChecks, type ImageSize, limits, readImageSize } from "@/lib/domain/model-fields";
import type { ModelField, ModelInput } from "@/lib/domain/model-input";
import { candidates, priceRange, type Micros, type Range } from "@/lib/domain/price";
import type { Problem } from "@/lib/domain/problems";

export const textFields = ["prompt", "negative_prompt"] as const;
export const numberFields = [
  "num_frames",
  "fps",
  "num_inference_steps",
  "guidance_scale",
  "seed",
  "agentic_max_iterations",
  "agentic_samples_per_iteration",
  "image_size.width",
  "image_size.height",
] as const;
export const switchFields = [
  "enable_prompt_expansion",
  "enable_agentic_generation",
  "agentic_early_stop",
  "enable_safety_checker",
  "sync_mode",
] as const;

export type TextField = (typeof textFields)[number];
export type NumberField = (typeof numberFields)[number];
export type SwitchField = (typeof switchFields)[number];

/** The form as it was typed: numbers stay text until they are read. */
export type DraftFields = Record<TextField | NumberField, string> & Record<SwitchField, boolean>;

export type Problems = Partial<Record<ModelField, Problem>>;
/** What the server said of fields, in the reader's language. */
export type Refusals = Partial<Record<ModelField, string>>;

export const freshFields: DraftFields = {
  prompt: "",
  negative_prompt: limits.negative_prompt.default,
  num_frames: String(limits.num_frames.default),
  fps: String(limits.fps.default),
  num_inference_steps: String(limits.num_inference_steps.default),
  guidance_scale: String(limits.guidance_scale.default),
  seed: "",
  agentic_max_iterations: String(limits.agentic_max_iterations.default),
  agentic_samples_per_iteration: String(limits.agentic_samples_per_iteration.default),
  "image_size.width": String(limits.image_size.default.width),
  "image_size.height": String(limits.image_size.default.height),
  enable_prompt_expansion: limits.enable_prompt_expansion.default,
  enable_agentic_generation: limits.enable_agentic_generation.default,
  agentic_early_stop: limits.agentic_early_stop.default,
  enable_safety_checker: limits.enable_safety_checker.default,
  sync_mode: limits.sync_mode.default,
};

/** A typed number, or NaN: nothing that JavaScript would guess at, such as "0x10" or an empty text. */
export function readNumber(text: string): number {
  const typed = text.trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : Number.NaN;
}

export interface Cost {
  minMicros: Micros;
  maxMicros: Micros;
  seconds: number;
  renders: Range;
}

export interface Reading {
  problems: Problems;
  /** The input but for its picture; null while anything is wrong. */
  input: Omit<ModelInput, "image_url"> | null;
  cost: Cost | null;
  /** The pixels asked for; null while they are not two good numbers. */
  size: ImageSize | null;
  /** Frames and rate; null while they are not two good numbers. */
  length: { num_frames: number; fps: number } | null;
}

const pricedFields: readonly ModelField[] = [
  "num_frames",
  "fps",
  "agentic_max_iterations",
  "agentic_samples_per_iteration",
];

function collectProblems(raw: Record<keyof typeof fieldChecks, unknown>): Problems {
  const problems: Problems = {};
  for (const [name, check] of Object.entries(fieldChecks)) {
    const problem = check(raw[name as keyof typeof fieldChecks]);
    if (problem) problems[name as keyof typeof fieldChecks] = problem;
  }
  return problems;
}

/** What the typed fields amount to, field by field. */
export function readDraft(fields: DraftFields, secondMicros: Micros): Reading {
  const { "image_size.width": width, "image_size.height": height, seed, ...rest } = fields;
  const size = { width: readNumber(width), height: readNumber(height) };
  const raw = {
    ...rest,
    num_frames: readNumber(rest.num_frames),
    fps: readNumber(rest.fps),
    num_inference_steps: readNumber(rest.num_inference_steps),
    guidance_scale: readNumber(rest.guidance_scale),
    agentic_max_iterations: readNumber(rest.agentic_max_iterations),
    agentic_samples_per_iteration: readNumber(rest.agentic_samples_per_iteration),
    image_size: size,
    ...(seed.trim() === "" ? {} : { seed: readNumber(seed) }),
  };
  const problems = collectProblems({
    seed: undefined,
    ...raw,
    "image_size.width": size.width,
    "image_size.height": size.height,
  });
  const priced = pricedFields.every((field) => !problems[field]);
  return {
    problems,
    input: Object.keys(problems).length === 0 ? raw : null,
    cost: priced
      ? { ...priceRange(raw, secondMicros), seconds: secondsBilled(raw), renders: candidates(raw) }
      : null,
    size: problems["image_size.width"] || problems["image_size.height"] ? null : size,
    length: problems.num_frames || problems.fps ? null : { num_frames: raw.num_frames, fps: raw.fps },
  };
}

/** The fields that an earlier input filled in; what it does not hold, or holds wrongly, is left out. */
export function fieldsFromInput(input: Record<string, unknown>): Partial<DraftFields> {
  const fields: Partial<DraftFields> = {};
  for (const name of textFields) {
    const value = input[name];
    if (typeof value === "string") fields[name] = value;
  }
  for (const name of switchFields) {
    const value = input[name];
    if (typeof value === "boolean") fields[name] = value;
  }
  for (const name of numberFields) {
    const value = input[name];
    if (typeof value === "number") fields[name] = String(value);
  }
  const size = readImageSize(input["image_size"]);
  if (size) {
    fields["image_size.width"] = String(size.width);
    fields["image_size.height"] = String(size.height);
  }
  return fields;
}
