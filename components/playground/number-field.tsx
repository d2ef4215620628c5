"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { useTranslations } from "use-intl";

import { describedBy, Field } from "@/components/ui/field";
import { Slider } from "@/components/ui/slider";

import { type NumberField as NumberFieldName, readNumber } from "./draft";
import { useFieldError } from "./field-error";
import { usePlayground } from "./playground-provider";

const steps: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

interface NumberInputProps {
  name: NumberFieldName;
  id: string;
  describedBy?: string | undefined;
  /** What an arrow key adds. */
  step?: number;
  decimal?: boolean;
  placeholder?: string;
  className?: string;
}

/** A text input: a number input would throw away what it cannot read. */
export function NumberInput(props: NumberInputProps) {
  const { name, id, step = 1, decimal = false, placeholder, className = "w-24" } = props;
  const value = usePlayground((state) => state.fields[name]);
  const invalid = usePlayground((state) => Boolean(state.reading.problems[name] ?? state.refusals[name]));
  const setField = usePlayground((state) => state.setField);

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = steps[event.key];
    const number = readNumber(value);
    if (direction === undefined || Number.isNaN(number)) return;
    event.preventDefault();
    setField(name, String(Number((number + direction * step).toFixed(6))));
  };

  return (
    <input
      id={id}
      name={name}
      type="text"
      inputMode={decimal ? "decimal" : "numeric"}
      autoComplete="off"
      spellCheck={false}
      value={value}
      placeholder={placeholder}
      aria-invalid={invalid || undefined}
      aria-describedby={props.describedBy}
      onChange={(event) => setField(name, event.currentTarget.value)}
      onKeyDown={onKeyDown}
      className={`field h-11 px-3 text-large tabular-nums md:h-9 md:text-body ${className}`}
    />
  );
}

interface NumberFieldProps {
  name: NumberFieldName;
  label: string;
  help?: string;
  note?: ReactNode;
  min: number;
  max: number;
  step?: number;
  decimal?: boolean;
}

/** A bounded number: a slider for the hand, a box for the exact value. */
export function NumberField({
  name,
  label,
  help,
  note,
  min,
  max,
  step = 1,
  decimal = false,
}: NumberFieldProps) {
  const id = `field-${name}`;
  const value = usePlayground((state) => state.fields[name]);
  const t = useTranslations();
  const error = useFieldError(name);
  const setField = usePlayground((state) => state.setField);
  const number = readNumber(value);

  return (
    <Field id={id} label={label} term={name} help={help} note={note} error={error}>
      <div className="flex items-center gap-4">
        <Slider
          label={t("playground.advanced.slider", { label })}
          value={Number.isNaN(number) ? min : number}
          min={min}
          max={max}
          step={step}
          onChange={(next) => setField(name, String(next))}
        />
        <NumberInput
          name={name}
          id={id}
          step={step}
          decimal={decimal}
          describedBy={describedBy({ id, help, note, error })}
          className="w-20 text-right"
        />
      </div>
    </Field>
  );
}
