import { defaultNegativePrompt } from "./negative-prompt";
import { problem, type Problem } from "./problems";

/** The one model this studio speaks to. */
export const modelId = "nvidia/cosmos-3-super/image-to-video";

/** Bounds and defaults of each field, from the model's page; lengths of texts and edges from fal's schema. */
export const limits = {
  prompt: { minLength: 1, maxLength: 4096 },
  negative_prompt: { maxLength: 2048, default: defaultNegativePrompt },
  enable_prompt_expansion: { default: true },
  enable_agentic_generation: { default: false },
  agentic_max_iterations: { min: 1, max: 3, default: 2 },
  agentic_samples_per_iteration: { min: 1, max: 3, default: 2 },
  agentic_early_stop: { default: true },
  image_size: { min: 1, max: 14142, default: { width: 832, height: 480 } },
  num_frames: { min: 5, max: 189, default: 189 },
  fps: { min: 4, max: 60, default: 24 },
  num_inference_steps: { min: 1, max: 50, default: 28 },
  guidance_scale: { min: 0, max: 20, default: 6 },
  enable_safety_checker: { default: true },
  sync_mode: { default: false },
} as const;

/** fal's names for common sizes, in pixels. Source: fal's SDK toolkit. */
export const namedSizes = {
  square_hd: { width: 1024, height: 1024 },
  square: { width: 512, height: 512 },
  portrait_4_3: { width: 768, height: 1024 },
  portrait_16_9: { width: 576, height: 1024 },
  landscape_4_3: { width: 1024, height: 768 },
  landscape_16_9: { width: 1024, height: 576 },
} as const;

/** Length in characters as a person counts them, not in UTF-16 units. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

export interface ImageSize {
  width: number;
  height: number;
}

type NamedSize = keyof typeof namedSizes;

/** Width and height in pixels of an `image_size`, whichever of its two forms it has. */
export function pixelSize(size: ImageSize | NamedSize): ImageSize {
  return typeof size === "string" ? { ...namedSizes[size] } : size;
}

interface Bounds {
  min: number;
  max: number;
}
type Check = (value: unknown) => Problem | null;

const within = (value: unknown, { min, max }: Bounds) =>
  typeof value === "number" && value >= min && value <= max;

const text =
  ({ min, max }: Bounds, empty: Problem): Check =>
  (value) => {
    if (typeof value !== "string" || (min > 0 && value.trim() === "")) return empty;
    return textLength(value) > max ? problem("tooLong", { max }) : null;
  };
const whole =
  ({ min, max }: Bounds): Check =>
  (value) =>
    Number.isInteger(value) && within(value, { min, max }) ? null : problem("wholeNumber", { min, max });
const onOff: Check = (value) => (typeof value === "boolean" ? null : problem("onOff"));

/**
 * What is wrong with the value of one field, for the form, which reads it at each key. `ModelInput` is the law at the
 * server's door; a test holds the two to the same answers.
 */
export const fieldChecks = {
  prompt: text({ min: limits.prompt.minLength, max: limits.prompt.maxLength }, problem("promptMissing")),
  negative_prompt: text({ min: 0, max: limits.negative_prompt.maxLength }, problem("notText")),
  enable_prompt_expansion: onOff,
  enable_agentic_generation: onOff,
  agentic_max_iterations: whole(limits.agentic_max_iterations),
  agentic_samples_per_iteration: whole(limits.agentic_samples_per_iteration),
  agentic_early_stop: onOff,
  "image_size.width": whole(limits.image_size),
  "image_size.height": whole(limits.image_size),
  num_frames: whole(limits.num_frames),
  fps: whole(limits.fps),
  num_inference_steps: whole(limits.num_inference_steps),
  guidance_scale: (value) =>
    within(value, limits.guidance_scale) ? null : problem("number", limits.guidance_scale),
  seed: (value) =>
    value === undefined || value === null || Number.isSafeInteger(value) ? null : problem("seed"),
  enable_safety_checker: onOff,
  sync_mode: onOff,
} satisfies Record<string, Check>;

/** The pixels an `image_size` asks for; null where it is none. */
export function readImageSize(value: unknown): ImageSize | null {
  if (typeof value === "string")
    return Object.hasOwn(namedSizes, value) ? pixelSize(value as NamedSize) : null;
  if (typeof value !== "object" || value === null) return null;
  const { width, height } = value as Partial<ImageSize>;
  const wrong = fieldChecks["image_size.width"](width) ?? fieldChecks["image_size.height"](height);
  return wrong ? null : ({ width, height } as ImageSize);
}

interface Settings {
  num_frames: number;
  fps: number;
  num_inference_steps: number;
  enable_agentic_generation: boolean;
  agentic_max_iterations: number;
  agentic_samples_per_iteration: number;
  agentic_early_stop: boolean;
}

/** What decides price and time, with the defaults where an input leaves it out; null where one of them is wrong. */
export function readSettings(input: Record<string, unknown>): Settings | null {
  const names = [
    "num_frames",
    "fps",
    "num_inference_steps",
    "enable_agentic_generation",
    "agentic_max_iterations",
    "agentic_samples_per_iteration",
    "agentic_early_stop",
  ] as const;
  const read = Object.fromEntries(names.map((name) => [name, input[name] ?? limits[name].default]));
  return names.every((name) => fieldChecks[name](read[name]) === null) ? (read as unknown as Settings) : null;
}
