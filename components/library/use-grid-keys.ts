"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

import { useMay } from "@/components/shell/studio-provider";

import { actOnCards } from "./act-on-cards";
import { useLibrary } from "./library-context";
import type { LibraryStore } from "./library-store";
import type { Rows } from "./use-rows";

interface GridKeysInput {
  grid: RefObject<HTMLElement | null>;
  library: LibraryStore;
  rows: Rows;
}

const cardOf = (grid: HTMLElement, id: string) =>
  grid.querySelector<HTMLElement>(`[data-generation="${CSS.escape(id)}"] .library-frame`);

/** How far each key goes; the ends are farther than any list. */
const steps: Record<string, (columns: number) => number> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: (columns) => -columns,
  ArrowDown: (columns) => columns,
  Home: () => Number.NEGATIVE_INFINITY,
  End: () => Number.POSITIVE_INFINITY,
};

/** The card a key goes to: the last one where there is none below, itself where there is none above. */
function target(key: string, from: number, columns: number, count: number): number | null {
  const step = steps[key]?.(columns);
  if (step === undefined) return null;
  const to = from + step;
  if (to < 0) return step === -columns ? from : 0;
  return Math.min(to, count - 1);
}

function isElsewhere(event: KeyboardEvent, grid: HTMLElement): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target: at } = event;
  return at !== document.body && !(at instanceof Node && grid.contains(at));
}

/** The one card that Tab stops at, and the way to another. */
function useRovingFocus({ grid, library, rows }: GridKeysInput) {
  const [activeId, setActiveId] = useState<string | null>(null);
  /** To be focused once it is drawn. */
  const wanted = useRef<string | null>(null);

  useLayoutEffect(() => {
    if (wanted.current === null || !grid.current) return;
    const card = cardOf(grid.current, wanted.current);
    if (!card) return;
    wanted.current = null;
    card.focus({ preventScroll: true });
  });

  useEffect(() => {
    const element = grid.current;
    /** Whatever has the focus is where the arrows go on from. */
    const keep = ({ target: at }: FocusEvent) => {
      const card = at instanceof Element ? at.closest<HTMLElement>("[data-generation]") : null;
      setActiveId((before) => card?.dataset["generation"] ?? before);
    };
    element?.addEventListener("focusin", keep);
    return () => element?.removeEventListener("focusin", keep);
  }, [grid]);

  const goTo = useCallback(
    (index: number) => {
      const { items } = library.getState();
      const item = items[Math.min(index, items.length - 1)];
      if (!item) return;
      rows.scrollToItem(index);
      setActiveId(item.id);
      wanted.current = item.id;
      if (grid.current) cardOf(grid.current, item.id)?.focus({ preventScroll: true });
    },
    [grid, library, rows],
  );

  return { activeId, goTo };
}

/** Arrows move the focus from card to card, with Shift they select; letters act on what is meant. */
export function useGridKeys({ grid, library, rows }: GridKeysInput): string | null {
  const parts = useLibrary();
  const { activeId, goTo } = useRovingFocus({ grid, library, rows });

  const mayOrganise = useMay("generation.organise");
  const mayRemove = useMay("generation.delete");

  useEffect(() => {
    const may = { organise: mayOrganise, remove: mayRemove };
    const move = (event: KeyboardEvent): boolean => {
      const { items } = library.getState();
      const from = items.findIndex(({ id }) => id === activeId);
      const to = from < 0 ? rows.from : target(event.key, from, rows.columns, items.length);
      const item = to === null ? undefined : items[to];
      if (!(event.key in steps) || to === null || !item) return false;
      if (event.shiftKey && activeId !== null) {
        const { anchor, toggle, extend } = parts.selection.getState();
        if (anchor === null) toggle(activeId);
        extend(item.id, parts.order());
      }
      goTo(to);
      return true;
    };

    const onKeyDown = (event: KeyboardEvent) => {
      if (!grid.current || isElsewhere(event, grid.current)) return;
      const focusedId = grid.current.contains(document.activeElement) ? activeId : null;
      if (move(event) || actOnCards(event, { ...parts, may, library, focusedId, goTo }))
        event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [activeId, goTo, grid, library, mayOrganise, mayRemove, parts, rows]);

  return activeId;
}
