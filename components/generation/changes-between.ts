import type { Generation } from "@/lib/domain/generation";
import { limits } from "@/lib/domain/model-fields";
import type { Words } from "@/lib/words/words";

import { everySetting } from "./settings-in-words";

export interface SettingChange {
  term: string;
  label: string;
  before: string;
  after: string;
}

export interface TextChange {
  before: string;
  after: string;
}

/** What a person set differently; what is the same is left out, words are null where they are. */
export interface Changes {
  prompt: TextChange | null;
  avoid: TextChange | null;
  settings: SettingChange[];
}

type Side = Pick<Generation, "prompt" | "input" | "seed">;

const textOf = ({ input }: Side) =>
  typeof input["negative_prompt"] === "string" ? input["negative_prompt"] : limits.negative_prompt.default;

function textChange(before: string, after: string): TextChange | null {
  return before === after ? null : { before, after };
}

/** The seed that was asked for; where none was, that a new one came. */
function seedWords(t: Words, { input }: Side): string {
  return typeof input["seed"] === "number" ? String(input["seed"]) : t("detail.seed.any");
}

/** What changed from one generation to another, in the words of the form. */
export function changesBetween(t: Words, before: Side, after: Side): Changes {
  const earlier = new Map(everySetting(t, before).map(({ term, value }) => [term, value]));
  const settings: SettingChange[] = everySetting(t, after).flatMap(({ term, label, value }) => {
    const was = earlier.get(term) ?? null;
    if (term === "negative_prompt" || was === value) return [];
    return [
      { term, label, before: was ?? t("detail.changes.noSay"), after: value ?? t("detail.changes.noSay") },
    ];
  });
  const seeds = { before: seedWords(t, before), after: seedWords(t, after) };
  if (seeds.before !== seeds.after) settings.push({ term: "seed", label: t("fields.seed.label"), ...seeds });
  return {
    prompt: textChange(before.prompt, after.prompt),
    avoid: textChange(textOf(before), textOf(after)),
    settings,
  };
}
