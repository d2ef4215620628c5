import * as z from "zod/mini";

import { defaultNegativePrompt } from "./negative-prompt";
import { problemMessage } from "./problems";

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

const text = ({ min, max }: { min: number; max: number }, empty: string) =>
  z.string({ error: empty }).check(
    z.refine((value) => min === 0 || value.trim().length > 0, { error: empty }),
    z.refine((value) => textLength(value) <= max, { error: problemMessage("tooLong", { max }) }),
  );

/** One issue for whatever is wrong, and no abort: so an edge of a size is named even inside the union. */
const whole = ({ min, max }: { min: number; max: number }) =>
  z.custom<number>((value) => Number.isInteger(value) && value >= min && value <= max, {
    error: problemMessage("wholeNumber", { min, max }),
    abort: false,
  });

const onOff = (standard: boolean) => z._default(z.boolean({ error: problemMessage("onOff") }), standard);

const guidanceError = problemMessage("number", limits.guidance_scale);

const sizeError = problemMessage("size", limits.image_size);

export const ImageSize = z.strictObject(
  { width: whole(limits.image_size), height: whole(limits.image_size) },
  { error: sizeError },
);
export type ImageSize = z.infer<typeof ImageSize>;

const sizeNames = Object.keys(namedSizes) as [keyof typeof namedSizes];

/** The model's input as our own surface names it: every field of the model's page, unknown names refused. */
export const ModelInput = z.strictObject(
  {
    prompt: text(
      { min: limits.prompt.minLength, max: limits.prompt.maxLength },
      problemMessage("promptMissing"),
    ),
    image_url: z
      .string({ error: problemMessage("pictureMissing") })
      .check(z.minLength(1, { error: problemMessage("pictureMissing") })),
    negative_prompt: z._default(
      text({ min: 0, max: limits.negative_prompt.maxLength }, problemMessage("notText")),
      limits.negative_prompt.default,
    ),
    enable_prompt_expansion: onOff(limits.enable_prompt_expansion.default),
    enable_agentic_generation: onOff(limits.enable_agentic_generation.default),
    agentic_max_iterations: z._default(
      whole(limits.agentic_max_iterations),
      limits.agentic_max_iterations.default,
    ),
    agentic_samples_per_iteration: z._default(
      whole(limits.agentic_samples_per_iteration),
      limits.agentic_samples_per_iteration.default,
    ),
    agentic_early_stop: onOff(limits.agentic_early_stop.default),
    image_size: z._default(z.union([ImageSize, z.enum(sizeNames)], { error: sizeError }), {
      ...limits.image_size.default,
    }),
    num_frames: z._default(whole(limits.num_frames), limits.num_frames.default),
    fps: z._default(whole(limits.fps), limits.fps.default),
    num_inference_steps: z._default(whole(limits.num_inference_steps), limits.num_inference_steps.default),
    guidance_scale: z._default(
      z
        .number({ error: guidanceError })
        .check(
          z.minimum(limits.guidance_scale.min, { error: guidanceError }),
          z.maximum(limits.guidance_scale.max, { error: guidanceError }),
        ),
      limits.guidance_scale.default,
    ),
    seed: z.optional(z.nullable(z.int({ error: problemMessage("seed") }))),
    enable_safety_checker: onOff(limits.enable_safety_checker.default),
    sync_mode: onOff(limits.sync_mode.default),
  },
  {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? problemMessage("unknownNames", { names: issue.keys })
        : problemMessage("notAnObject"),
  },
);
export type ModelInput = z.infer<typeof ModelInput>;

/** Width and height in pixels of an `image_size`, whichever of its two forms it has. */
export function pixelSize(size: ModelInput["image_size"]): ImageSize {
  return typeof size === "string" ? { ...namedSizes[size] } : size;
}

export type ModelField = Exclude<keyof ModelInput, "image_size"> | "image_size.width" | "image_size.height";
