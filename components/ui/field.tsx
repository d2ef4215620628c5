import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-small text-bad">
      <CircleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-px shrink-0" />
      <span>{children}</span>
    </p>
  );
}

export interface FieldProps {
  id: string;
  label: string;
  /** The field's name at fal, in small print. */
  term?: string;
  help?: ReactNode;
  note?: ReactNode;
  error?: string | undefined;
  aside?: ReactNode;
  children: ReactNode;
}

/** The ids a control inside a `Field` is described by, in reading order. */
export function describedBy({ id, help, note, error }: Pick<FieldProps, "id" | "help" | "note" | "error">) {
  const ids = [error && `${id}-error`, note && `${id}-note`, help && `${id}-help`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export function Field({ id, label, term, help, note, error, aside, children }: FieldProps) {
  return (
    <div className="grid content-start gap-1.5">
      <div className="flex min-h-5 items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-body font-medium">
          {label}
          {term ? (
            <span aria-hidden className="ml-2 text-small font-normal text-faint">
              {term}
            </span>
          ) : null}
        </label>
        {aside}
      </div>
      {children}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {note ? (
        <p id={`${id}-note`} className="text-small text-ink tabular-nums">
          {note}
        </p>
      ) : null}
      {help ? (
        <p id={`${id}-help`} className="text-small text-muted">
          {help}
        </p>
      ) : null}
    </div>
  );
}
