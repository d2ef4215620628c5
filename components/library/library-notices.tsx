"use client";

import { ArrowUp, CircleAlert, Info, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";

import { problemWords } from "@/components/shell/request-json";
import { Button } from "@/components/ui/button";

import type { LibraryStore } from "./library-store";

export function UnusableNotice({ names, onDismiss }: { names: readonly string[]; onDismiss: () => void }) {
  const t = useTranslations();
  if (names.length === 0) return null;
  return (
    <p className="flex items-start gap-2 rounded-field border border-line bg-raised py-1 pr-1 pl-3 text-small">
      <Info aria-hidden size={16} strokeWidth={1.75} className="mt-2.5 shrink-0 text-muted" />
      <span className="min-w-0 flex-1 self-center wrap-anywhere">
        {t("library.notice", { names: names.join(", ") })}
      </span>
      <Button variant="icon" aria-label={t("library.dismiss")} onClick={onDismiss}>
        <X aria-hidden size={16} strokeWidth={1.75} />
      </Button>
    </p>
  );
}

/** Seen only by who comes to the end before the next page does. */
export function LoadingMore({ library }: { library: LibraryStore }) {
  const t = useTranslations();
  const loading = useStore(library, (state) => state.begun && state.loading && state.nextCursor !== null);
  return (
    <p
      aria-hidden={!loading}
      className={`pt-6 text-center text-small text-muted ${loading ? "" : "invisible"}`}
    >
      {t("library.loadingMore")}
    </p>
  );
}

/** What came in meanwhile, without moving anything until one asks for it. */
export function FreshButton({ library }: { library: LibraryStore }) {
  const t = useTranslations();
  const fresh = useStore(library, (state) => state.fresh.length);
  const stale = useStore(library, (state) => state.stale);
  if (fresh === 0 && !stale) return null;
  const show = () => {
    if (stale) void library.getState().reload();
    else library.getState().showFresh();
    window.scrollTo({ top: 0, behavior: "instant" });
  };
  return (
    <div className="pointer-events-none absolute inset-x-0 top-full z-20 flex justify-center pt-2">
      <Button
        className="pointer-events-auto rounded-full shadow-float max-md:h-11"
        aria-live="polite"
        onClick={show}
      >
        <ArrowUp aria-hidden size={16} strokeWidth={1.75} />
        {stale ? t("library.changed") : t("library.fresh", { count: fresh })}
      </Button>
    </div>
  );
}

export function Refused({ library }: { library: LibraryStore }) {
  const t = useTranslations();
  const refusal = useStore(library, (state) => state.refusal);
  const begun = useStore(library, (state) => state.begun);
  if (!refusal) return null;
  const again = () => {
    if (!begun) return void library.getState().reload();
    library.setState({ refusal: null });
    void library.getState().loadMore();
  };
  return (
    <div role="alert" className="grid justify-items-center gap-3 py-10 text-center">
      <CircleAlert aria-hidden size={20} strokeWidth={1.75} className="text-bad" />
      <p className="max-w-md text-body text-balance">{problemWords(t, refusal)}</p>
      <Button onClick={again}>{t("library.tryAgain")}</Button>
    </div>
  );
}
