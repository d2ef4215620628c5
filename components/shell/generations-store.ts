import { createStore, type StoreApi } from "zustand/vanilla";

import { type Generation, isFinal } from "@/lib/domain/generation";

export type Connection = "connecting" | "live" | "lost";

export interface GenerationsState {
  /** Newest first. */
  items: Generation[];
  /** Ids the server has not confirmed yet: this page's own account of them. */
  local: ReadonlySet<string>;
  connection: Connection;
  /** Takes what the server says of generations. */
  receive: (incoming: readonly Generation[]) => void;
  /** Takes what this page says of a generation, until the server has spoken. */
  describe: (generation: Generation) => void;
  setConnection: (connection: Connection) => void;
}

export type GenerationsStore = StoreApi<GenerationsState>;

function newestFirst(a: Generation, b: Generation): number {
  return b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id);
}

/** A list may be older than an event that overtook it, so what has ended stays ended. */
function outdated(incoming: Generation, present: Generation | undefined): boolean {
  return present !== undefined && isFinal(present.status) && !isFinal(incoming.status);
}

export function createGenerationsStore(initial: readonly Generation[]): GenerationsStore {
  return createStore<GenerationsState>((set) => ({
    items: initial.toSorted(newestFirst),
    local: new Set(),
    connection: "connecting",
    receive: (incoming) =>
      set(({ items, local }) => {
        const byId = new Map(items.map((item) => [item.id, item]));
        const unconfirmed = new Set(local);
        for (const generation of incoming) {
          const present = unconfirmed.has(generation.id) ? undefined : byId.get(generation.id);
          if (outdated(generation, present)) continue;
          byId.set(generation.id, generation);
          unconfirmed.delete(generation.id);
        }
        return { items: [...byId.values()].toSorted(newestFirst), local: unconfirmed };
      }),
    describe: (generation) =>
      set(({ items, local }) => {
        const known = items.some((item) => item.id === generation.id);
        if (known && !local.has(generation.id)) return {};
        const others = items.filter((item) => item.id !== generation.id);
        return {
          items: [generation, ...others].toSorted(newestFirst),
          local: new Set(local).add(generation.id),
        };
      }),
    setConnection: (connection) => set({ connection }),
  }));
}
