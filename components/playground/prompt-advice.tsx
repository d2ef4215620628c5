"use client";

import { X } from "lucide-react";
import { type RefObject, useState } from "react";
import { useTranslations } from "use-intl";
import { useShallow } from "zustand/react/shallow";

import { TextButton } from "@/components/ui/text-button";
import { limits } from "@/lib/domain/model-fields";
import { negativeConflicts, withoutConflicts } from "@/lib/domain/negative-conflicts";
import { mostWords, promptHints } from "@/lib/domain/prompt-hints";
import type { Words } from "@/lib/words/words";

import { conflictWords } from "./conflict-words";
import { readNumber } from "./draft";
import { editText } from "./edit-text";
import { usePlayground } from "./playground-provider";
import type { PlaygroundState } from "./playground-store";
import { usePaused } from "./use-paused";

const restMs = 700;

interface Advice {
  id: string;
  text: string;
  fix?: { label: string; apply: () => void };
}

type Fields = Pick<
  PlaygroundState["fields"],
  "prompt" | "negative_prompt" | "guidance_scale" | "enable_prompt_expansion"
>;
type Writers = Record<"prompt" | "negative", (value: string) => void>;

/** Everything there is to say about a prompt, what would spoil the video first. */
function adviceOn(t: Words, fields: Fields, write: Writers): Advice[] {
  const { prompt, negative_prompt: negative } = fields;
  const avoids = !(readNumber(fields.guidance_scale) <= 1);
  const where = negative === limits.negative_prompt.default ? "standard" : "own";
  const conflicts = (avoids ? negativeConflicts(prompt, negative) : []).map((conflict) => ({
    id: `conflict: ${conflict.wish}`,
    text: conflictWords(t, conflict, where),
    fix: {
      label: t("playground.fixes.remove"),
      apply: () => write.negative(withoutConflicts(prompt, negative)),
    },
  }));
  const hints = promptHints(prompt, { rewritten: fields.enable_prompt_expansion }).map(
    ({ id, found, fix }) => ({
      id,
      text: t(`playground.hints.${id}`, { found, most: String(mostWords) }),
      ...(fix
        ? { fix: { label: t(`playground.fixes.${fix.id}`), apply: () => write.prompt(fix.apply(prompt)) } }
        : {}),
    }),
  );
  return [...conflicts, ...hints];
}

const silent: Writers = { prompt: () => undefined, negative: () => undefined };

/** What is said about the fields after a pause, and still true of them now. */
function useAdvice(area: RefObject<HTMLTextAreaElement | null>): Advice[] {
  const t = useTranslations();
  const fields = usePlayground(
    useShallow(({ fields: { prompt, negative_prompt, guidance_scale, enable_prompt_expansion } }) => ({
      prompt,
      negative_prompt,
      guidance_scale,
      enable_prompt_expansion,
    })),
  );
  const setField = usePlayground((state) => state.setField);
  const paused = usePaused(fields, restMs);
  const said = new Set(adviceOn(t, paused, silent).map(({ id }) => id));
  const present = adviceOn(t, fields, {
    prompt: (value) => editText(area.current, value, (text) => setField("prompt", text)),
    negative: (value) => setField("negative_prompt", value),
  });
  return present.filter(({ id }) => said.has(id));
}

interface PromptAdviceProps {
  id: string;
  area: RefObject<HTMLTextAreaElement | null>;
}

/** One piece of advice at a time, in the place of the field's help. It stops nobody. */
export function PromptAdvice({ id, area }: PromptAdviceProps) {
  const t = useTranslations();
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const advice = useAdvice(area).find((each) => !dismissed.includes(each.id));

  return (
    <div className="flex min-h-10 items-start gap-2 text-small text-muted md:max-xl:min-h-15">
      <div className="min-w-0 flex-1">
        <p id={id} aria-live="polite" className={advice ? "inline text-ink" : "inline"}>
          {advice?.text ?? t("fields.prompt.help")}
        </p>
        {advice?.fix ? (
          <>
            {" "}
            <TextButton onClick={advice.fix.apply}>{advice.fix.label}</TextButton>
          </>
        ) : null}
      </div>
      {advice ? (
        <button
          type="button"
          aria-label={t("playground.prompt.hideHint")}
          onClick={() => setDismissed([...dismissed, advice.id])}
          className="relative -mr-1 grid size-6 shrink-0 place-items-center rounded-inner text-muted after:absolute after:-inset-1 hover:text-ink pointer-coarse:after:-inset-2.5"
        >
          <X aria-hidden size={16} strokeWidth={1.75} />
        </button>
      ) : null}
    </div>
  );
}
