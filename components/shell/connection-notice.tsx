"use client";

import { CloudOff } from "lucide-react";
import { useEffect, useState } from "react";

import { useGenerations } from "./studio-provider";

const patienceMs = 3000;

/** Speaks only when the connection stays away: a short break heals before anyone would read of it. */
export function ConnectionNotice() {
  const lost = useGenerations((state) => state.connection === "lost");
  const [shown, setShown] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setShown(lost), lost ? patienceMs : 0);
    return () => clearTimeout(timer);
  }, [lost]);

  return (
    <div aria-live="polite" className="sticky top-(--header-height) z-20 h-0">
      {shown && lost ? (
        <p className="flex items-center justify-center gap-2 border-b border-line bg-raised px-4 py-2 text-small text-ink">
          <CloudOff aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-warn" />
          The studio does not answer. What runs goes on; this page catches up when it is back.
        </p>
      ) : null}
    </div>
  );
}
