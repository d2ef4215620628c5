"use client";

import { type ReactNode, type RefObject, useRef } from "react";
import { useTranslations } from "use-intl";

import { describedBy, Field } from "@/components/ui/field";
import { limits, textLength } from "@/lib/domain/model-fields";

import type { TextField } from "./draft";
import { useFieldError } from "./field-error";
import { usePlayground } from "./playground-provider";
import { PromptAdvice } from "./prompt-advice";
import { PromptChips } from "./prompt-chips";

const nearlyFull = 0.85;
/** In the language of prompts, whatever the page speaks. */
const examplePrompt = "Steam rises from the cup. The camera slowly pushes in.";

interface TextAreaFieldProps {
  name: TextField;
  area: RefObject<HTMLTextAreaElement | null>;
  rows: number;
  term?: string;
  placeholder?: string;
  height: string;
  aside?: ReactNode;
  /** Stands in the place of the help; `help` is then said elsewhere under the field's own id. */
  help?: ReactNode;
  note?: string | null;
}

/** How full a text is, once that begins to matter. */
function Fullness({ name }: { name: TextField }) {
  const t = useTranslations();
  const length = usePlayground((state) => textLength(state.fields[name]));
  const most = limits[name].maxLength;
  if (length <= most * nearlyFull) return null;
  return (
    <span className={`text-small tabular-nums ${length > most ? "text-bad" : "text-muted"}`}>
      {t("playground.prompt.fullness", { length, most })}
    </span>
  );
}

export function TextAreaField(props: TextAreaFieldProps) {
  const { name, area, rows, term, placeholder, height, aside, help, note } = props;
  const id = `field-${name}`;
  const t = useTranslations();
  const words = t(`fields.${name}.help`);
  const value = usePlayground((state) => state.fields[name]);
  const wrong = useFieldError(name);
  const refusal = usePlayground((state) => state.refusals[name]);
  const setField = usePlayground((state) => state.setField);
  // An empty field is not yet a mistake: what is missing stands beside Generate.
  const error = value.trim() === "" ? refusal : wrong;

  return (
    <Field
      id={id}
      label={t(`fields.${name}.label`)}
      {...(term ? { term } : {})}
      help={help ? undefined : words}
      note={note}
      error={error}
      aside={
        <span className="flex items-baseline gap-4">
          <Fullness name={name} />
          {aside}
        </span>
      }
    >
      <textarea
        ref={area}
        id={id}
        name={name}
        rows={rows}
        value={value}
        placeholder={placeholder}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, help: words, note, error })}
        onChange={(event) => setField(name, event.currentTarget.value)}
        className={`field field-sizing-content ${height} w-full resize-none px-3 py-2.5 text-large md:text-body`}
      />
      {help}
    </Field>
  );
}

export function PromptField() {
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="grid">
      <TextAreaField
        name="prompt"
        area={area}
        rows={4}
        height="min-h-24 max-h-64"
        placeholder={examplePrompt}
        help={<PromptAdvice id="field-prompt-help" area={area} />}
      />
      <PromptChips area={area} />
    </div>
  );
}
