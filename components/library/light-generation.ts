import type { Generation } from "@/lib/domain/generation";

/** What a card says, and what filters and cost go by. */
const kept = [
  "image_size",
  "num_frames",
  "fps",
  "num_inference_steps",
  "enable_agentic_generation",
  "agentic_max_iterations",
  "agentic_samples_per_iteration",
  "agentic_early_stop",
];

const mostCharacters = 240;

/** A generation without what no card shows: thousands of them are held in a page. Its input is not whole. */
export function lightGeneration(generation: Generation): Generation {
  const { input, prompt } = generation;
  return {
    ...generation,
    prompt: prompt.length > mostCharacters ? `${prompt.slice(0, mostCharacters).trimEnd()}…` : prompt,
    input: Object.fromEntries(kept.filter((name) => name in input).map((name) => [name, input[name]])),
  };
}
