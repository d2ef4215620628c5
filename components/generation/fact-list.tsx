import type { ReactNode } from "react";

export interface Fact {
  key: string;
  label: string;
  /** The field's name at fal, for those who look for it. */
  name?: string;
  value: ReactNode;
  /** Said of a value that stands out. */
  mark?: string | null;
}

/** What is known, a line each: the plain name, fal's own in small print, and the value. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-y-2 text-small">
      {facts.map(({ key, label, name, value, mark = null }) => (
        <div key={key} className="flex items-baseline justify-between gap-x-4">
          <dt className="flex min-w-0 flex-wrap items-baseline gap-x-2 text-muted">
            <span>{label}</span>
            {name ? <span className="text-small text-faint">{name}</span> : null}
          </dt>
          <dd
            className={`max-w-[60%] shrink-0 text-right wrap-anywhere tabular-nums ${mark === null ? "" : "font-medium"}`}
          >
            {mark === null ? null : (
              <span className="mr-2 inline-block size-1.5 rounded-full bg-accent align-middle">
                <span className="sr-only">{`(${mark}) `}</span>
              </span>
            )}
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
