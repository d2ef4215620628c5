"use client";

import { ChevronRight } from "lucide-react";
import { lazy, Suspense, useState } from "react";

import { Skeleton } from "@/components/ui/skeleton";

const CodePanel = lazy(async () => ({ default: (await import("./code-panel")).CodePanel }));

/** The form as the request it makes; what it takes is loaded when it is opened. */
export function CodeSettings() {
  const [open, setOpen] = useState(false);
  return (
    <div className="border-t border-line pt-2">
      <button
        type="button"
        aria-expanded={open}
        aria-controls="code"
        onClick={() => setOpen(!open)}
        className="-mx-2 flex min-h-11 w-[calc(100%+1rem)] items-center gap-2 rounded-field px-2 text-body font-medium hover:bg-raised"
      >
        <ChevronRight
          aria-hidden
          size={16}
          strokeWidth={1.75}
          className={`text-muted transition-transform ${open ? "rotate-90" : ""}`}
        />
        Code
      </button>
      <div id="code" hidden={!open} className="pt-3 pb-2">
        {open ? (
          <Suspense fallback={<Skeleton className="h-96 w-full" />}>
            <CodePanel />
          </Suspense>
        ) : null}
      </div>
    </div>
  );
}
