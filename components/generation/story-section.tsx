import { type ReactNode, useId } from "react";

interface StorySectionProps {
  title: string;
  /** Under the title, in small print. */
  note?: ReactNode;
  children?: ReactNode;
}

/** A part of how a generation came about, under its name. */
export function StorySection({ title, note, children }: StorySectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 grid-cols-1 content-start gap-3">
      <div className="grid gap-1">
        <h2 id={id} className="text-large font-semibold tracking-tight">
          {title}
        </h2>
        {note ? <p className="max-w-prose text-small text-muted">{note}</p> : null}
      </div>
      {children}
    </section>
  );
}
