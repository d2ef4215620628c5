"use client";

import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";

import type { Generation } from "@/lib/domain/generation";

import { useSelection } from "./library-context";
import type { LibraryStore } from "./library-store";
import { useGridKeys } from "./use-grid-keys";
import { useRows } from "./use-rows";

/** Where a card stands, for those who hear the page and for Tab. */
export interface CardPlace {
  /** From 1. */
  position: number;
  /** Of how many; -1 where that is not known. */
  size: number;
  tabbable: boolean;
}

export type RenderCard = (generation: Generation, place: CardPlace) => ReactNode;

interface GridProps {
  library: LibraryStore;
  bar: RefObject<HTMLElement | null>;
  busy: boolean;
  renderCard: RenderCard;
}

/** As many as the server draws before the page is measured. */
const first = 60;
/** Pages are asked for this many screens ahead. */
const screensAhead = 3;

function useMoreAhead(library: LibraryStore, drawnUpTo: number, drawn: number): void {
  const count = useStore(library, ({ items }) => items.length);
  const loading = useStore(library, (state) => state.loading);
  useEffect(() => {
    if (!loading && drawnUpTo + drawn * screensAhead >= count) void library.getState().loadMore();
  }, [library, drawnUpTo, drawn, count, loading]);
}

/** Cards in rows, of which only those in sight are in the page. */
export function Grid({ library, bar, busy, renderCard }: GridProps) {
  const t = useTranslations();
  const grid = useRef<HTMLDivElement>(null);
  const items = useStore(library, (state) => state.items);
  const found = useStore(library, (state) => state.found);
  const selecting = useSelection(({ ids }) => ids.size > 0);
  const rows = useRows({ grid, bar, count: items.length, first });
  const activeId = useGridKeys({ grid, library, rows });
  useMoreAhead(library, rows.to, rows.to - rows.from);

  const drawn = items.slice(rows.from, rows.to);
  const tabbableId = drawn.some(({ id }) => id === activeId) ? activeId : drawn[0]?.id;
  const size = found && !found.more ? Math.max(found.count, items.length) : -1;
  return (
    <div
      ref={grid}
      role="feed"
      aria-label={t("library.grid")}
      aria-busy={busy}
      data-selecting={selecting || undefined}
      style={{ paddingTop: rows.above, paddingBottom: rows.below }}
      className={`library-grid group/grid ${busy ? "opacity-60 transition-opacity delay-150" : ""}`}
    >
      {drawn.map((generation, index) =>
        renderCard(generation, {
          position: rows.from + index + 1,
          size,
          tabbable: generation.id === tabbableId,
        }),
      )}
    </div>
  );
}
