"use client";

import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";

interface DisclosureProps {
  /** Of what it opens. */
  id: string;
  title: string;
  /** Stands at the end of the line while it is closed. */
  mark?: ReactNode;
  /** Whether the content exists only while it is open. */
  lazy?: boolean;
  children: ReactNode;
}

/** A line that opens what stands under it. */
export function Disclosure({ id, title, mark, lazy = false, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="border-t border-line pt-2">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="-mx-2 flex min-h-11 w-[calc(100%+1rem)] items-center gap-2 rounded-field px-2 text-body font-medium hover:bg-raised"
      >
        <ChevronRight
          aria-hidden
          size={16}
          strokeWidth={1.75}
          className={`text-muted transition-transform ${open ? "rotate-90" : ""}`}
        />
        {title}
        {open ? null : mark}
      </button>
      <div id={id} hidden={!open} className="pt-3 pb-2">
        {lazy && !open ? null : children}
      </div>
    </div>
  );
}
