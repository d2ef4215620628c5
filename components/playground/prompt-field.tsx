"use client";

import { describedBy, Field } from "@/components/ui/field";
import { fieldWords, limits, textLength } from "@/lib/domain/model-input";

import type { TextField } from "./draft";
import { usePlayground } from "./playground-provider";

const nearlyFull = 0.85;

interface TextAreaFieldProps {
  name: TextField;
  rows: number;
  term?: string;
  placeholder?: string;
  height: string;
}

function TextAreaField({ name, rows, term, placeholder, height }: TextAreaFieldProps) {
  const id = `field-${name}`;
  const { label, help } = fieldWords[name];
  const most = limits[name].maxLength;
  const value = usePlayground((state) => state.fields[name]);
  const problem = usePlayground((state) => state.reading.problems[name]);
  const refusal = usePlayground((state) => state.refusals[name]);
  const setField = usePlayground((state) => state.setField);
  // An empty field is not yet a mistake: what is missing stands beside Generate.
  const error = (value.trim() === "" ? undefined : problem) ?? refusal;
  const length = textLength(value);

  return (
    <Field
      id={id}
      label={label}
      {...(term ? { term } : {})}
      help={help}
      error={error}
      aside={
        length > most * nearlyFull ? (
          <span className={`text-small tabular-nums ${length > most ? "text-bad" : "text-muted"}`}>
            {length.toLocaleString("en")} / {most.toLocaleString("en")}
          </span>
        ) : null
      }
    >
      <textarea
        id={id}
        name={name}
        rows={rows}
        value={value}
        placeholder={placeholder}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, help, error })}
        onChange={(event) => setField(name, event.currentTarget.value)}
        className={`field field-sizing-content ${height} w-full resize-none px-3 py-2.5 text-large md:text-body`}
      />
    </Field>
  );
}

export function PromptField() {
  return (
    <TextAreaField
      name="prompt"
      rows={4}
      height="min-h-24 max-h-64"
      placeholder="Steam rises from the cup. The camera slowly pushes in."
    />
  );
}

export function NegativePromptField() {
  return <TextAreaField name="negative_prompt" term="negative_prompt" rows={3} height="max-h-36 min-h-24" />;
}
