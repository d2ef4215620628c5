import { createStore, type StoreApi } from "zustand/vanilla";

export interface SelectionState {
  ids: ReadonlySet<string>;
  /** Where a range begins: the last one that was pressed by itself. */
  anchor: string | null;
  toggle: (id: string) => void;
  /** Selects all from the anchor to here, in the order in which they stand. */
  extend: (id: string, order: readonly string[]) => void;
  selectAll: (ids: readonly string[]) => void;
  clear: () => void;
  /** Lets go of what is gone. */
  drop: (ids: readonly string[]) => void;
}

export type SelectionStore = StoreApi<SelectionState>;

export function createSelectionStore(): SelectionStore {
  return createStore<SelectionState>((set, get) => ({
    ids: new Set(),
    anchor: null,
    toggle: (id) =>
      set(({ ids }) => {
        const next = new Set(ids);
        if (!next.delete(id)) next.add(id);
        return { ids: next, anchor: id };
      }),
    extend: (id, order) => {
      const { anchor, ids, toggle } = get();
      const from = anchor === null ? -1 : order.indexOf(anchor);
      const to = order.indexOf(id);
      if (from < 0 || to < 0) return toggle(id);
      const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
      set({ ids: new Set([...ids, ...range]) });
    },
    selectAll: (all) => set(({ ids }) => ({ ids: new Set([...ids, ...all]) })),
    clear: () => set(({ ids }) => (ids.size === 0 ? {} : { ids: new Set(), anchor: null })),
    drop: (gone) =>
      set(({ ids }) => {
        const next = new Set(ids);
        for (const id of gone) next.delete(id);
        return next.size === ids.size ? {} : { ids: next };
      }),
  }));
}
