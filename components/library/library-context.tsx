"use client";

import { createContext, use } from "react";
import { useStore } from "zustand";

import type { LibraryActions } from "./library-actions";
import type { SelectionState, SelectionStore } from "./selection-store";

interface LibraryParts {
  selection: SelectionStore;
  actions: LibraryActions;
  /** The ids that are loaded, in the order in which they stand. */
  order: () => readonly string[];
}

export const LibraryContext = createContext<LibraryParts | null>(null);

export function useLibrary(): LibraryParts {
  const parts = use(LibraryContext);
  if (!parts) throw new Error("A part of the library stands outside LibraryView.");
  return parts;
}

export function useSelection<T>(select: (state: SelectionState) => T): T {
  return useStore(useLibrary().selection, select);
}
