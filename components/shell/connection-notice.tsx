"use client";

import { CloudOff } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";

import { useGenerations } from "./studio-provider";

const patienceMs = 3000;

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

const useOnline = () =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );

/** Speaks only when the connection stays away: a short break heals before anyone would read of it. */
export function ConnectionNotice() {
  const t = useTranslations();
  const lost = useGenerations((state) => state.connection === "lost");
  const online = useOnline();
  const [shown, setShown] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setShown(lost), lost ? patienceMs : 0);
    return () => clearTimeout(timer);
  }, [lost]);

  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-[calc(7rem+env(safe-area-inset-bottom))] z-30 flex justify-center md:bottom-6 md:left-[340px] xl:left-[400px]"
    >
      {shown && lost ? (
        <p className="flex animate-arrive items-center gap-2.5 rounded-field border border-line bg-raised px-4 py-2.5 text-small text-ink shadow-float">
          <CloudOff aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-warn" />
          {t(online ? "shell.connection.away" : "shell.connection.offline")}
        </p>
      ) : null}
    </div>
  );
}
