import type { ReactNode } from "react";

interface SwitchProps {
  name: string;
  label: string;
  help?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A native checkbox, so that its name, label and keys are the browser's own. */
export function Switch({ name, label, help, checked, onChange }: SwitchProps) {
  const id = `field-${name}`;
  return (
    <div className="grid grid-cols-[1fr_auto] items-start gap-x-4 gap-y-0.5">
      <label htmlFor={id} className="flex min-h-6 items-center text-body font-medium">
        {label}
      </label>
      <span className="relative row-span-2 -m-2.5 inline-flex p-2.5">
        <input
          id={id}
          name={name}
          type="checkbox"
          role="switch"
          aria-checked={checked}
          checked={checked}
          aria-describedby={help ? `${id}-help` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
          className="peer h-6 w-10 cursor-pointer appearance-none rounded-full border border-field-line bg-raised transition-colors checked:border-ink checked:bg-ink"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-3.5 left-3.5 size-4 rounded-full bg-muted transition-transform peer-checked:translate-x-4 peer-checked:bg-ground"
        />
      </span>
      {help ? (
        <p id={`${id}-help`} className="text-small text-muted">
          {help}
        </p>
      ) : null}
    </div>
  );
}
