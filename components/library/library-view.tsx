"use client";

import { Star } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";

import { usePersonName } from "@/components/shell/person-name";
import { useGenerationsStore, useStudio } from "@/components/shell/studio-provider";
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
import { FreshButton, LoadingMore, Refused, UnusableNotice } from "./library-notices";
import type { Found, LibraryStore } from "./library-store";
import { setProjects, useProjects } from "./projects-store";
import { SearchField } from "./search-field";
import { SelectionBar } from "./selection-bar";
import { type ChangeFilter, useFilter } from "./use-filter";
import { useLibraryKeys } from "./use-library-keys";

/** So far down that what comes in at the top would move what one looks at. */
const topPx = 80;

interface LibraryViewProps {
  first: FirstPage;
  projects: readonly Project[];
  renderCard: RenderCard;
  /** Shows the project that is looked at to guests. */
  renderShare: (project: Project) => ReactNode;
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

interface LibraryHeadingProps {
  found: Found | null;
  deleted: boolean;
  /** What one can do with the project that is looked at. */
  children: ReactNode;
}

function LibraryHeading({ found, deleted, children }: LibraryHeadingProps) {
  const t = useTranslations();
  return (
    <div className="flex min-h-9 items-baseline gap-3 pt-5 md:pt-6">
      <h1 className="text-title font-semibold tracking-tight">{t("library.heading")}</h1>
      <p aria-live="polite" className="text-body text-muted tabular-nums">
        {found
          ? t(deleted ? "library.deletedCount" : "library.count", {
              count: found.count,
              more: String(found.more),
            })
          : null}
      </p>
      <span className="ml-auto self-center">{children}</span>
    </div>
  );
}

function FavouriteToggle({ on, onChange }: { on: boolean; onChange: ChangeFilter }) {
  const t = useTranslations();
  return (
    <Button
      aria-pressed={on}
      aria-label={t("library.filters.favourite")}
      className="max-md:w-11 max-md:px-0"
      onClick={() => onChange({ favourite: !on })}
    >
      <Star aria-hidden size={16} strokeWidth={1.75} className={on ? "fill-accent text-accent" : ""} />
      <span className="max-md:hidden">{t("library.filters.favourite")}</span>
    </Button>
  );
}

/** Everything ever made here, as far as the filter in the address shows it. */
export function LibraryView({ first, projects, renderCard, renderShare }: LibraryViewProps) {
  const t = useTranslations();
  const generations = useGenerationsStore();
  const me = useStudio().person?.id ?? null;
  const nameOf = usePersonName();
  const { filter, unusable, change, tidy } = useFilter();
  const target = useMemo(
    () => libraryOf(generations, { filter, me }, first),
    [generations, filter, me, first],
  );
  const { store: library, selection, waiting } = useShown(target);
  const bar = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const order = useCallback(() => library.getState().items.map(({ id }) => id), [library]);
  const actions = useMemo(
    () => createLibraryActions({ t, generations, library, selection }),
    [t, generations, library, selection],
  );
  const parts = useMemo(() => ({ selection, actions, order }), [selection, actions, order]);
  const loaded = useProjects();
  const known = loaded.length > 0 ? loaded : projects;
  const project = known.find(({ id }) => id === filter.project);
  const conditions = filterConditions(t, filter, { projects: known, nameOf });
  const hasCards = useStore(library, (state) => state.items.length > 0);
  const isEmpty = useStore(library, (state) => state.begun) && !hasCards;
  const found = useStore(library, (state) => state.found);

  useEffect(() => setProjects(projects), [projects]);
  useLibraryKeys(search, selection, order);
  useScrollPlace(library);

  const isBare = isEmpty && !waiting && isEmptyFilter(filter);
  const findsNothing = isEmpty && !waiting && !isBare;
  return (
    <LibraryContext value={parts}>
      <main className="library-page">
        <LibraryHeading found={isBare ? null : found} deleted={filter.deleted}>
          {project && !filter.deleted ? renderShare(project) : null}
        </LibraryHeading>
        {isBare ? (
          <LibraryEmpty />
        ) : (
          <div ref={bar} className="library-bar">
            <div className="flex items-center gap-2">
              <SearchField q={filter.q} field={search} onChange={change} />
              <FavouriteToggle on={filter.favourite} onChange={change} />
              <FilterButton filter={filter} chosen={conditions.length} found={found} onChange={change} />
            </div>
            {findsNothing ? null : <FilterChips conditions={conditions} onChange={change} />}
            <FreshButton library={library} />
          </div>
        )}
        <UnusableNotice names={unusable} onDismiss={tidy} />
        {findsNothing ? <NothingFound filter={filter} conditions={conditions} onChange={change} /> : null}
        {hasCards ? <Grid library={library} bar={bar} busy={waiting} renderCard={renderCard} /> : null}
        <LoadingMore library={library} />
        <Refused library={library} />
      </main>
      <SelectionBar library={library} />
    </LibraryContext>
  );
}
