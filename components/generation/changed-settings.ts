import type { Generation } from "@/lib/domain/generation";
import { limits, readImageSize } from "@/lib/domain/model-fields";
import type { Words } from "@/lib/words/words";

interface Setting {
  term: string;
  label: string;
  value: string;
}

const listed = [
  "image_size",
  "num_frames",
  "fps",
  "num_inference_steps",
  "guidance_scale",
  "negative_prompt",
  "enable_prompt_expansion",
  "enable_agentic_generation",
  "agentic_max_iterations",
  "agentic_samples_per_iteration",
  "agentic_early_stop",
  "enable_safety_checker",
  "sync_mode",
] as const;

const ofTheCritic = ["agentic_max_iterations", "agentic_samples_per_iteration", "agentic_early_stop"];

function inWords(t: Words, value: unknown): string | null {
  if (typeof value === "boolean") return t(value ? "generation.settings.on" : "generation.settings.off");
  if (typeof value === "number") return t("generation.settings.number", { value });
  if (typeof value === "string") return value === "" ? t("generation.settings.nothing") : value;
  const size = readImageSize(value);
  return size && `${size.width} × ${size.height}`;
}

/** Every setting of a generation as a person reads it; null where it has no say. */
export function everySetting(
  t: Words,
  { input }: Generation,
): (Omit<Setting, "value"> & { value: string | null })[] {
  const critic = input["enable_agentic_generation"] === true;
  return listed.map((term) => {
    const value =
      ofTheCritic.includes(term) && !critic ? null : inWords(t, input[term] ?? limits[term].default);
    return { term, label: t(`fields.${term}.label`), value };
  });
}

/** The settings of a generation that are not as in a fresh form, as a person reads them. */
export function changedSettings(t: Words, { input }: Generation): Setting[] {
  const critic = input["enable_agentic_generation"] === true;
  return listed.flatMap((term) => {
    if (ofTheCritic.includes(term) && !critic) return [];
    const value = inWords(t, input[term]);
    const same = value === inWords(t, limits[term].default);
    return value === null || same ? [] : [{ term, label: t(`fields.${term}.label`), value }];
  });
}
