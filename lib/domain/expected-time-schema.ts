import * as z from "zod/mini";

import { limits } from "./model-fields";
import { tiers } from "./sizes";

const whole = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));

export const WorkloadSchema = z.strictObject({
  tier: z.enum(tiers),
  frames: whole(1, limits.num_frames.max),
  steps: whole(limits.num_inference_steps.min, limits.num_inference_steps.max),
  renders: whole(1, limits.agentic_max_iterations.max * limits.agentic_samples_per_iteration.max),
});
