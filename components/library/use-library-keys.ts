"use client";

import { type RefObject, useEffect } from "react";

import type { SelectionStore } from "./selection-store";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox])"));
const inDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest("[role=dialog]") !== null;

/** The keys that hold everywhere on the page: search, select all that is loaded, let go. */
export function useLibraryKeys(
  search: RefObject<HTMLInputElement | null>,
  selection: SelectionStore,
  order: () => readonly string[],
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || inDialog(event.target) || event.altKey) return;
      const command = event.ctrlKey || event.metaKey;
      if (event.key === "/" && !command) search.current?.select();
      else if (event.key.toLowerCase() === "a" && command && !event.shiftKey) {
        selection.getState().selectAll(order());
      } else if (event.key === "Escape") return selection.getState().clear();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [search, selection, order]);
}
