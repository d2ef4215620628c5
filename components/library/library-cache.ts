import type { GenerationsStore } from "@/components/shell/generations-store";
import { type LibraryFilter, writeLibraryFilter } from "@/lib/domain/library-filter";

import { librarySource } from "./library-source";
import { createLibraryStore, type Found, type LibraryPage, type LibraryStore } from "./library-store";
import { createSelectionStore, type SelectionStore } from "./selection-store";

/** The server's answer for one filter. */
export interface FirstPage extends LibraryPage {
  /** The filter as an address says it. */
  query: string;
  found: Found;
  /** Tells one answer from the next. */
  stamp: string;
}

/** A filter's list, and what is selected in it. */
export interface Library {
  store: LibraryStore;
  selection: SelectionStore;
}

interface Kept extends Library {
  /** Of the answer it began with. */
  stamp: string | null;
  forget: () => void;
}

const mostKept = 4;
const caches = new WeakMap<GenerationsStore, Map<string, Kept>>();

function keep(generations: GenerationsStore, store: LibraryStore, stamp: string | null): Kept {
  const forget = generations.subscribe(({ heard }, before) => {
    if (heard !== before.heard) store.getState().hear(heard);
  });
  return { store, selection: createSelectionStore(), stamp, forget };
}

/**
 * The list of a filter, kept with what was loaded of it while other pages are looked at, and told of every change
 * meanwhile. A new answer of the server begins it anew; the browser's Back brings the answer that it began with.
 */
export function libraryOf(
  generations: GenerationsStore,
  { filter, me }: { filter: LibraryFilter; me: string | null },
  first: FirstPage,
): Library {
  const cache = caches.get(generations) ?? new Map<string, Kept>();
  caches.set(generations, cache);
  const query = writeLibraryFilter(filter).toString();
  const answer = first.query === query ? first : null;
  const known = cache.get(query);
  const isNews = answer !== null && answer.stamp !== known?.stamp;
  const kept =
    known && !isNews
      ? known
      : keep(generations, createLibraryStore(librarySource, { filter, me }, answer), answer?.stamp ?? null);
  if (kept !== known) known?.forget();
  cache.delete(query);
  cache.set(query, kept); // last in the order of use
  for (const [oldest, { forget }] of [...cache].slice(0, Math.max(0, cache.size - mostKept))) {
    forget();
    cache.delete(oldest);
  }
  return kept;
}
