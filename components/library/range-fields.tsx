"use client";

import { type InputHTMLAttributes, useState } from "react";
import { useLocale, useTranslations } from "use-intl";

import { FieldError } from "@/components/ui/field";
import type { LibraryFilter } from "@/lib/domain/library-filter";

import type { ChangeFilter } from "./use-filter";

interface RangeProps {
  filter: LibraryFilter;
  onChange: ChangeFilter;
}

const fieldClass = "field h-11 w-full min-w-0 px-3 text-large tabular-nums md:h-9 md:text-body";

interface EndFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value"> {
  label: string;
  value: string;
  /** Answers whether the text can be used. */
  onType: (text: string) => boolean;
}

/** One end of a range: kept as typed, used as soon as it can be. */
function EndField({ label, value, onType, ...rest }: EndFieldProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const [wrong, setWrong] = useState(false);
  const t = useTranslations();
  if (value !== known) {
    setKnown(value);
    if (Number(text.replace(",", ".")) !== Number(value) || value === "") setText(value);
  }
  return (
    <span className="min-w-0 flex-1">
      <input
        aria-label={label}
        value={text}
        autoComplete="off"
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? "filter-range-error" : undefined}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setWrong(!onType(currentTarget.value));
        }}
        className={fieldClass}
        {...rest}
      />
      {wrong ? <FieldError id="filter-range-error">{t("library.filters.wrong")}</FieldError> : null}
    </span>
  );
}

interface NumberRangeProps {
  legend: string;
  least: number | null;
  most: number | null;
  /** How many digits may stand behind the point. */
  digits: number;
  onLeast: (value: number | null) => void;
  onMost: (value: number | null) => void;
}

function NumberRange({ legend, least, most, digits, onLeast, onMost }: NumberRangeProps) {
  const t = useTranslations();
  const language = useLocale();
  const written = (value: number | null) =>
    value === null
      ? ""
      : new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 6 }).format(value);
  const pattern = new RegExp(String.raw`^\d{1,4}(?:[.,]\d{1,${digits}})?$`);
  const read = (text: string, take: (value: number | null) => void) => {
    const typed = text.trim();
    if (typed === "") take(null);
    else if (pattern.test(typed)) take(Number(typed.replace(",", ".")));
    else return false;
    return true;
  };
  const end = (side: "from" | "to", value: number | null, take: (value: number | null) => void) => (
    <EndField
      label={t(`library.filters.${side === "from" ? "least" : "most"}`, { field: legend })}
      placeholder={t(`library.filters.${side}`)}
      inputMode="decimal"
      value={written(value)}
      onType={(text) => read(text, take)}
    />
  );
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-small font-medium">{legend}</legend>
      <div className="flex items-start gap-2">
        {end("from", least, onLeast)}
        {end("to", most, onMost)}
      </div>
    </fieldset>
  );
}

export function SecondsRange({ filter, onChange }: RangeProps) {
  const t = useTranslations();
  return (
    <NumberRange
      legend={t("library.filters.length")}
      least={filter.minSeconds}
      most={filter.maxSeconds}
      digits={3}
      onLeast={(minSeconds) => onChange({ minSeconds }, { replace: true })}
      onMost={(maxSeconds) => onChange({ maxSeconds }, { replace: true })}
    />
  );
}

const micros = 1_000_000;
const toMicros = (dollars: number | null) => (dollars === null ? null : Math.round(dollars * micros));
const toDollars = (amount: number | null) => (amount === null ? null : amount / micros);

export function DollarRange({ filter, onChange }: RangeProps) {
  const t = useTranslations();
  return (
    <NumberRange
      legend={t("library.filters.cost")}
      least={toDollars(filter.minCostMicros)}
      most={toDollars(filter.maxCostMicros)}
      digits={2}
      onLeast={(least) => onChange({ minCostMicros: toMicros(least) }, { replace: true })}
      onMost={(most) => onChange({ maxCostMicros: toMicros(most) }, { replace: true })}
    />
  );
}

export function DayRange({ filter, onChange }: RangeProps) {
  const t = useTranslations();
  const legend = t("library.filters.date");
  const end = (name: "from" | "to", label: string) => (
    <input
      type="date"
      aria-label={label}
      value={filter[name] ?? ""}
      onChange={({ currentTarget: { value } }) => {
        // A year that is being typed is one of the first centuries for a while.
        if (value === "" || value >= "1000")
          onChange({ [name]: value === "" ? null : value }, { replace: true });
      }}
      className={`${fieldClass} flex-1`}
    />
  );
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-small font-medium">{legend}</legend>
      <div className="flex items-center gap-2">
        {end("from", t("library.filters.least", { field: legend }))}
        {end("to", t("library.filters.most", { field: legend }))}
      </div>
    </fieldset>
  );
}
