"use client";

import { ChevronDown } from "lucide-react";
import { type RefObject, useState } from "react";
import { useTranslations } from "use-intl";

import { type ChipGroup, holdsSentence, promptChips, toggleChip } from "@/lib/domain/prompt-chips";

import { editText } from "./edit-text";
import { usePlayground } from "./playground-provider";

const groups = ["camera", "motion"] as const satisfies readonly ChipGroup[];

type Area = RefObject<HTMLTextAreaElement | null>;

function Chips({ group, area }: { group: ChipGroup; area: Area }) {
  const t = useTranslations();
  const prompt = usePlayground((state) => state.fields.prompt);
  const setField = usePlayground((state) => state.setField);

  return promptChips[group].map(({ id, sentence }) => (
    <button
      key={id}
      type="button"
      aria-pressed={holdsSentence(prompt, sentence)}
      title={sentence}
      onClick={() => {
        const next = toggleChip(area.current?.value ?? prompt, group, sentence);
        editText(area.current, next, (text) => setField("prompt", text));
      }}
      className="h-11 rounded-full border border-field-line px-3.5 text-small text-ink transition-colors hover:bg-raised aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-ground md:h-8 md:px-3"
    >
      {t(`playground.chips.${id}`)}
    </button>
  ));
}

/** Ready sentences, one group at a time; each writes itself into the prompt and takes itself out again. */
export function PromptChips({ area }: { area: Area }) {
  const t = useTranslations();
  const [open, setOpen] = useState<ChipGroup | null>(null);
  return (
    <div className="grid gap-2">
      <div className="-mx-2 flex gap-1">
        {groups.map((name) => (
          <button
            key={name}
            type="button"
            aria-expanded={open === name}
            aria-controls={`chips-${name}`}
            onClick={() => setOpen(open === name ? null : name)}
            className="flex h-11 items-center gap-1.5 rounded-field px-2 text-small font-medium text-muted hover:bg-raised hover:text-ink aria-expanded:text-ink md:h-8"
          >
            {t(`playground.chipGroups.${name}`)}
            <ChevronDown
              aria-hidden
              size={16}
              strokeWidth={1.75}
              className={`transition-transform ${open === name ? "rotate-180" : ""}`}
            />
          </button>
        ))}
      </div>
      {groups.map((name) => (
        <fieldset
          key={name}
          id={`chips-${name}`}
          hidden={open !== name}
          className={open === name ? "relative flex flex-wrap gap-1.5" : ""}
        >
          <legend className="sr-only">
            {t("playground.chipGroups.legend", { group: t(`playground.chipGroups.${name}`) })}
          </legend>
          <Chips group={name} area={area} />
        </fieldset>
      ))}
    </div>
  );
}
