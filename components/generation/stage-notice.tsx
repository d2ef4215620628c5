import type { ReactNode } from "react";

interface StageNoticeProps {
  label: string;
  /** Without a frame it is the line that is left of one. */
  framed?: boolean;
  children: ReactNode;
}

/** What there is to know and to do about a generation that waits for a person. */
export function StageNotice({ label, framed = true, children }: StageNoticeProps) {
  return (
    <section
      aria-label={label}
      className={
        framed
          ? "grid gap-3 rounded-stage border border-line bg-surface p-4 max-md:mx-4 md:px-5"
          : "max-md:px-4"
      }
    >
      {children}
    </section>
  );
}

/** A way out of the studio, in a tab of its own. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="font-medium text-ink underline decoration-field-line underline-offset-[3px] hover:decoration-ink"
    >
      {children}
    </a>
  );
}
