"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

interface SpendFrameProps {
  busy?: boolean;
  /** Stands at the end of the heading's line. */
  tools: ReactNode;
  children: ReactNode;
}

/** The page around a month's books, the same while they load. */
export function SpendFrame({ busy = false, tools, children }: SpendFrameProps) {
  const t = useTranslations();
  return (
    <main
      aria-busy={busy || undefined}
      className="mx-auto grid w-full max-w-6xl gap-6 px-4 py-6 md:px-6 md:py-10"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="text-display font-semibold tracking-tight">{t("spend.heading")}</h1>
        {tools}
      </div>
      {children}
    </main>
  );
}

interface PanelProps {
  id: string;
  title: string;
  help?: string;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of the page with its heading. */
export function SpendPanel({ id, title, help, aside, className = "", children }: PanelProps) {
  return (
    <section
      aria-labelledby={id}
      className={`min-w-0 rounded-stage border border-line bg-surface p-4 md:p-6 ${className}`}
    >
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <div className="grid gap-0.5">
          <h2 id={id} className="text-large font-semibold tracking-tight">
            {title}
          </h2>
          {help ? <p className="text-small text-muted">{help}</p> : null}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
