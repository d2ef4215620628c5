"use client";

import { useRef } from "react";

import { TextButton } from "@/components/ui/text-button";
import { limits } from "@/lib/domain/model-input";
import { negates, negativeConflicts } from "@/lib/domain/negative-conflicts";

import { type DraftFields, readNumber } from "./draft";
import { editText } from "./edit-text";
import { usePlayground } from "./playground-provider";
import { TextAreaField } from "./prompt-field";

const standard = limits.negative_prompt.default;

/** The one thing worth knowing about what stands under Avoid. */
function avoidNote({ prompt, negative_prompt: negative, guidance_scale }: DraftFields): string | null {
  if (negative.trim() === "") return "Off: nothing is steered away from.";
  if (readNumber(guidance_scale) <= 1) return "No effect while “Follow the prompt” is at 1 or less.";
  const words = negativeConflicts(prompt, negative).flatMap((conflict) => conflict.words);
  if (words.length > 0) return `Against your prompt: ${words.map((each) => `“${each}”`).join(", ")}.`;
  const no = negates(negative);
  return no ? `Name the thing alone, without “${no}”.` : null;
}

export function NegativePromptField() {
  const area = useRef<HTMLTextAreaElement>(null);
  const value = usePlayground((state) => state.fields.negative_prompt);
  const note = usePlayground((state) => avoidNote(state.fields));
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
            Reset
          </TextButton>
          <TextButton disabled={value === ""} onClick={() => write("")}>
            Off
          </TextButton>
        </>
      }
    />
  );
}
