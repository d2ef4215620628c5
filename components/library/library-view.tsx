"use client";

import { ArrowUp, CircleAlert, Info, Star, X } from "lucide-react";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";

import { problemWords } from "@/components/shell/request-json";
import { useGenerationsStore } from "@/components/shell/studio-provider";
import { Button } from "@/components/ui/button";
import { isEmptyFilter } from "@/lib/domain/library-filter";
import type { Project } from "@/lib/domain/projects";

import { FilterButton } from "./filter-button";
import { FilterChips } from "./filter-chips";
import { filterConditions } from "./filter-words";
import { Grid, type RenderCard } from "./grid";
import { createLibraryActions } from "./library-actions";
import { type FirstPage, type Library, libraryOf } from "./library-cache";
import { LibraryContext } from "./library-context";
import { LibraryEmpty, NothingFound } from "./library-empty";
import type { LibraryStore } from "./library-store";
import { setProjects, useProjects } from "./projects-store";
import { SearchField } from "./search-field";
import { SelectionBar } from "./selection-bar";
import { useFilter } from "./use-filter";
import { useLibraryKeys } from "./use-library-keys";

/** So far down that what comes in at the top would move what one looks at. */
const topPx = 80;

interface LibraryViewProps {
  first: FirstPage;
  projects: readonly Project[];
  renderCard: RenderCard;
}

/** The list to show: the one before stays in sight until the next has an answer. */
function useShown(target: Library): Library & { waiting: boolean } {
  const ready = useStore(target.store, ({ begun, refusal }) => begun || refusal !== null);
  const [shown, setShown] = useState(target);
  if (ready && shown !== target) setShown(target);

  useEffect(() => {
    const { begun, loading, reload } = target.store.getState();
    if (!begun && !loading) void reload();
  }, [target]);

  return { ...shown, waiting: !ready };
}

/** Where one was in this list; told on while one scrolls. */
function useScrollPlace(library: LibraryStore): void {
  useLayoutEffect(() => {
    const { place } = library.getState();
    if (place.scrollY > 0 || window.scrollY > 0) window.scrollTo({ top: place.scrollY, behavior: "instant" });
    const onScroll = () => {
      place.scrollY = window.scrollY;
      library.getState().setAtTop(window.scrollY < topPx);
    };
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => window.removeEventListener("scroll", onScroll);
  }, [library]);
}

function UnusableNotice({ names, onDismiss }: { names: readonly string[]; onDismiss: () => void }) {
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

/** What came in meanwhile, without moving anything until one asks for it. */
function FreshButton({ library }: { library: LibraryStore }) {
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

function Refused({ library }: { library: LibraryStore }) {
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
      <p className="flex items-start gap-1.5 text-body text-balance">
        <CircleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-bad" />
        {problemWords(t, refusal)}
      </p>
      <Button onClick={again}>{t("library.tryAgain")}</Button>
    </div>
  );
}

/** Everything ever made here, as far as the filter in the address shows it. */
export function LibraryView({ first, projects, renderCard }: LibraryViewProps) {
  const t = useTranslations();
  const generations = useGenerationsStore();
  const { filter, unusable, change, tidy } = useFilter();
  const target = useMemo(() => libraryOf(generations, filter, first), [generations, filter, first]);
  const { store: library, selection, waiting } = useShown(target);
  const bar = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const order = useCallback(() => library.getState().items.map(({ id }) => id), [library]);
  const actions = useMemo(
    () => createLibraryActions({ t, generations, library, selection }),
    [t, generations, library, selection],
  );
  const parts = useMemo(() => ({ selection, actions, order }), [selection, actions, order]);
  const known = useProjects();
  const conditions = filterConditions(t, filter, known.length > 0 ? known : projects);
  const isEmpty = useStore(library, (state) => state.begun && state.items.length === 0);
  const found = useStore(library, (state) => state.found);

  useEffect(() => setProjects(projects), [projects]);
  useLibraryKeys(search, selection, order);
  useScrollPlace(library);

  return (
    <LibraryContext value={parts}>
      <main className="library-page">
        <div className="flex items-baseline gap-3 pt-5 md:pt-6">
          <h1 className="text-title font-semibold tracking-tight">{t("library.heading")}</h1>
          <p aria-live="polite" className="text-body text-muted tabular-nums">
            {found
              ? t(filter.deleted ? "library.deletedCount" : "library.count", {
                  count: found.count,
                  more: String(found.more),
                })
              : null}
          </p>
        </div>
        <div ref={bar} className="library-bar">
          <div className="flex items-center gap-2">
            <SearchField q={filter.q} field={search} onChange={change} />
            <Button
              aria-pressed={filter.favourite}
              aria-label={t("library.filters.favourite")}
              className="max-md:w-11 max-md:px-0"
              onClick={() => change({ favourite: !filter.favourite })}
            >
              <Star
                aria-hidden
                size={16}
                strokeWidth={1.75}
                className={filter.favourite ? "fill-accent text-accent" : ""}
              />
              <span className="max-md:hidden">{t("library.filters.favourite")}</span>
            </Button>
            <FilterButton filter={filter} chosen={conditions.length} found={found} onChange={change} />
          </div>
          <FilterChips conditions={conditions} onChange={change} />
          <FreshButton library={library} />
        </div>
        <UnusableNotice names={unusable} onDismiss={tidy} />
        {isEmpty && !waiting && isEmptyFilter(filter) ? <LibraryEmpty /> : null}
        {isEmpty && !waiting && !isEmptyFilter(filter) ? (
          <NothingFound filter={filter} conditions={conditions} onChange={change} />
        ) : null}
        {isEmpty ? null : <Grid library={library} bar={bar} busy={waiting} renderCard={renderCard} />}
        <Refused library={library} />
      </main>
      <SelectionBar library={library} />
    </LibraryContext>
  );
}
