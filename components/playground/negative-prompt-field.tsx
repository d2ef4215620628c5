"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";

import { TextButton } from "@/components/ui/text-button";
import { limits } from "@/lib/domain/model-fields";
import { negates, negativeConflicts } from "@/lib/domain/negative-conflicts";
import type { Words } from "@/lib/words/words";

import { quoted } from "./conflict-words";
import { type DraftFields, readNumber } from "./draft";
import { editText } from "./edit-text";
import { usePlayground } from "./playground-provider";
import { TextAreaField } from "./prompt-field";

const standard = limits.negative_prompt.default;

/** The one thing worth knowing about what stands under Avoid. */
function avoidNote(
  t: Words,
  { prompt, negative_prompt: negative, guidance_scale }: DraftFields,
): string | null {
  if (negative.trim() === "") return t("playground.avoid.off");
  if (readNumber(guidance_scale) <= 1) return t("playground.avoid.noEffect");
  const words = negativeConflicts(prompt, negative).flatMap((conflict) => conflict.words);
  if (words.length > 0) {
    return t("playground.avoid.against", { words: words.map((each) => quoted(t, each)).join(", ") });
  }
  const no = negates(negative);
  return no ? t("playground.avoid.negates", { word: no }) : null;
}

export function NegativePromptField() {
  const t = useTranslations();
  const area = useRef<HTMLTextAreaElement>(null);
  const value = usePlayground((state) => state.fields.negative_prompt);
  const note = usePlayground((state) => avoidNote(t, state.fields));
  const setField = usePlayground((state) => state.setField);
  const write = (text: string) => editText(area.current, text, (next) => setField("negative_prompt", next));

  return (
    <TextAreaField
      name="negative_prompt"
      area={area}
      term="negative_prompt"
      rows={3}
      height="max-h-36 min-h-24"
      note={note}
      aside={
        <>
          <TextButton disabled={value === standard} onClick={() => write(standard)}>
            {t("playground.avoid.reset")}
          </TextButton>
          <TextButton disabled={value === ""} onClick={() => write("")}>
            {t("playground.avoid.turnOff")}
          </TextButton>
        </>
      }
    />
  );
}
