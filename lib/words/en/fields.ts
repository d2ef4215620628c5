/** What each field of the model is called and what it does, in plain words, by its name at fal. */
export const fields = {
  image_url: { label: "First frame", help: "The video starts from this picture." },
  prompt: { label: "What happens?", help: "Say what moves and how the camera moves. One shot." },
  num_frames: { label: "Frames", help: "How many pictures the video is made of." },
  fps: { label: "Frames per second", help: "Fewer make the same frames last longer, and cost more." },
  image_size: {
    label: "Size",
    help: "Draft 256p, Standard 480p, High 720p. The price is the same; the wait is not.",
  },
  negative_prompt: { label: "Avoid", help: "What the video should not look like." },
  num_inference_steps: { label: "Detail steps", help: "More steps, cleaner result, longer wait." },
  guidance_scale: {
    label: "Follow the prompt",
    help: "Higher keeps closer to your words; lower gives more variety.",
  },
  seed: {
    label: "Seed",
    help: "Same seed and settings give a very similar video (with “rewrite my prompt” off).",
  },
  enable_prompt_expansion: {
    label: "Let Cosmos rewrite my prompt",
    help: "A model that sees your picture turns your words into the long description Cosmos was trained on.",
  },
  enable_agentic_generation: {
    label: "Refine with a critic",
    help: "Makes several candidates, judges them, rewrites the prompt. Each candidate is billed.",
  },
  agentic_max_iterations: { label: "Rounds", help: "How often the critic rewrites the prompt at most." },
  agentic_samples_per_iteration: {
    label: "Candidates a round",
    help: "Videos made and judged each round.",
  },
  agentic_early_stop: {
    label: "Stop when it is good enough",
    help: "Ends after a round that clears the critic’s strict bar.",
  },
  enable_safety_checker: { label: "Safety check", help: "Checks the prompt and the picture." },
  sync_mode: {
    label: "Video inside the answer",
    help: "fal keeps no copy of the video in its history. Your picture and words stay there for a while.",
  },
} as const;
