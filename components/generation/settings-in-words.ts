import type { Generation } from "@/lib/domain/generation";
import { limits, readImageSize } from "@/lib/domain/model-fields";
import type { Words } from "@/lib/words/words";

/** The settings beside picture, prompt and seed, in the order of the form. */
const settingTerms = [
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
type SettingTerm = (typeof settingTerms)[number];

const ofTheCritic: readonly SettingTerm[] = [
  "agentic_max_iterations",
  "agentic_samples_per_iteration",
  "agentic_early_stop",
];

interface SettingInWords {
  term: SettingTerm;
  label: string;
  value: string;
  /** Whether it is not as in a fresh form. */
  changed: boolean;
}

/** A setting's value as a person reads it; null where it is none. */
function inWords(t: Words, value: unknown): string | null {
  if (typeof value === "boolean") return t(value ? "generation.settings.on" : "generation.settings.off");
  if (typeof value === "number") return t("generation.settings.number", { value });
  if (typeof value === "string") return value === "" ? t("generation.settings.nothing") : value;
  const size = readImageSize(value);
  return size && `${size.width} × ${size.height}`;
}

/** Every setting as a person reads it; null where it has no say, as the critic's while it is off. */
export function everySetting(
  t: Words,
  { input }: Pick<Generation, "input">,
): (Omit<SettingInWords, "value"> & { value: string | null })[] {
  const critic = input["enable_agentic_generation"] === true;
  return settingTerms.map((term) => {
    const silent = ofTheCritic.includes(term) && !critic;
    const fresh = inWords(t, limits[term].default);
    const value = silent ? null : (inWords(t, input[term]) ?? fresh);
    return { term, label: t(`fields.${term}.label`), value, changed: value !== null && value !== fresh };
  });
}

/** The settings that have a say. */
export function settingsInWords(t: Words, generation: Pick<Generation, "input">): SettingInWords[] {
  return everySetting(t, generation).flatMap(({ value, ...setting }) =>
    value === null ? [] : [{ ...setting, value }],
  );
}
