import type { ReactNode } from "react";

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
  picture?: ReactNode;
}

interface ChoiceGroupProps<Value extends string> {
  name: string;
  label: string;
  choices: readonly Choice<Value>[];
  /** null leaves every choice open. */
  value: Value | null;
  aside?: ReactNode;
  onChange: (value: Value) => void;
}

/** One row of choices of equal width; native radios, so the arrow keys move between them. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { name, label, choices, value, aside, onChange } = props;
  return (
    <fieldset className="grid gap-1.5">
      <div className="flex min-h-5 items-baseline justify-between gap-3">
        <legend className="float-left text-body font-medium">{label}</legend>
        {aside}
      </div>
      <div className="flex rounded-field border border-line bg-raised p-0.5">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="relative flex min-h-11 min-w-0 flex-1 flex-col items-center justify-center gap-1 rounded-[0.4rem] px-1 py-2 text-small text-muted transition-colors hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:ring-1 has-checked:ring-field-line has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              className="absolute inset-0 cursor-pointer appearance-none rounded-[inherit] outline-none"
            />
            {choice.picture}
            <span className="grid justify-items-center leading-tight">
              <span className="font-medium">{choice.label}</span>
              {choice.hint ? <span className="text-faint">{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
