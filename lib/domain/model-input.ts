import * as z from "zod/mini";

import { limits, namedSizes, textLength } from "./model-fields";
import { problemMessage } from "./problems";

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

export type ModelField = Exclude<keyof ModelInput, "image_size"> | "image_size.width" | "image_size.height";
