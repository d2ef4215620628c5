import type { ReactNode } from "react";

interface SectionCardProps {
  /** Of its heading. */
  id: string;
  heading: string;
  text?: ReactNode;
  children?: ReactNode;
}

/** A part of a page with a heading of its own. */
export function SectionCard({ id, heading, text, children }: SectionCardProps) {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-6 rounded-stage border border-line bg-surface p-5 md:p-8"
    >
      <div className="grid gap-1">
        {/* Focusable, for when what had the focus below is gone. */}
        <h2 id={id} tabIndex={-1} className="text-title font-semibold tracking-tight outline-none">
          {heading}
        </h2>
        {text ? <p className="max-w-prose text-body text-muted">{text}</p> : null}
      </div>
      {children}
    </section>
  );
}
