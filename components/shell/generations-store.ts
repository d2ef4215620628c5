import { createStore, type StoreApi } from "zustand/vanilla";

import { type Generation, isFinal } from "@/lib/domain/generation";

export type Connection = "connecting" | "live" | "lost";

export interface GenerationsState {
  /** Newest first. */
  items: Generation[];
  /** Ids the server has not confirmed yet: this page's own account of them. */
  local: ReadonlySet<string>;
  connection: Connection;
  /** What the server spoke of last, the deleted ones too: for pages that hold lists of their own. */
  heard: readonly Generation[];
  /** Takes what the server says of generations. What was deleted is let go of. */
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

/** As many as the studio's first answer holds, unless these are all there are. */
const newest = 24;

/** Older than what the list began with, and done: it would stand beside a gap. */
const isBeyond = (reach: string | null, { createdAt, status }: Generation) =>
  reach !== null && createdAt < reach && isFinal(status);

export function createGenerationsStore(initial: readonly Generation[]): GenerationsStore {
  const sorted = initial.toSorted(newestFirst);
  const reach = sorted.length < newest ? null : (sorted.at(-1)?.createdAt ?? null);
  return createStore<GenerationsState>((set) => ({
    items: sorted,
    local: new Set(),
    connection: "connecting",
    heard: [],
    receive: (incoming) =>
      set(({ items, local }) => {
        const byId = new Map(items.map((item) => [item.id, item]));
        const unconfirmed = new Set(local);
        for (const generation of incoming) {
          const present = unconfirmed.has(generation.id) ? undefined : byId.get(generation.id);
          if (outdated(generation, present)) continue;
          unconfirmed.delete(generation.id);
          if (generation.deletedAt) byId.delete(generation.id);
          else if (present || local.has(generation.id) || !isBeyond(reach, generation)) {
            byId.set(generation.id, generation);
          }
        }
        return { items: [...byId.values()].toSorted(newestFirst), local: unconfirmed, heard: incoming };
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
