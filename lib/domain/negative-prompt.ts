/** What NVIDIA recommends to steer image-to-video away from; fal uses it when no negative prompt is sent. Source: the model's page. */
export const defaultNegativePrompt =
  "The video captures a series of frames showing macroblocking artifacts, chromatic aberration, " +
  "high-frequency noise, and rolling shutter distortion. It includes static with no motion, " +
  "motion blur, over-saturation, shaky footage, low resolution, grainy texture, pixelated " +
  "images, poorly lit areas, underexposed and overexposed scenes, poor color balance, washed " +
  "out colors, choppy sequences, jerky movements, low frame rate, bit-depth compression " +
  "artifacts, color banding, unnatural transitions, outdated special effects, fake elements, " +
  "unconvincing visuals, poorly edited content, jump cuts, hard cut, visual noise, and " +
  "flickering. It features moiré patterns, edge halos, and temporal aliasing. Furthermore, the " +
  "content defies common sense, generating illogical scenarios, nonsensical entities, absurd " +
  "character behaviors, and conceptual paradoxes that violate basic human reasoning and " +
  "everyday reality. The video looks like a surreal or glitchy hallucination. Overall, the " +
  "video is of poor quality.";
