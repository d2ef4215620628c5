import { presenceLastsMs, type Viewer } from "@/lib/domain/presence";

import type { Signal } from "../signals";

type Presence = Extract<Signal, { kind: "presence" }>;

interface Seen extends Viewer {
  until: number;
}

type Listener = (generationId: string) => void;

export interface Viewers {
  /** Takes in that somebody looks, or looks away. */
  receive(presence: Presence): void;
  /** Who looks at a generation, each once, in the order of their names. */
  of(generationId: string): Viewer[];
  /** Hears of each generation whose viewers are others now. */
  subscribe(listener: Listener): () => void;
  /** Lets go of those who have not been heard of. */
  sweep(): void;
}

/**
 * Who looks at what, as far as this process has heard. Every process hears of everybody, and of each again before they
 * are forgotten, so one that has just begun knows all of them after one round.
 */
export function createViewers(now: () => number): Viewers {
  const tabs = new Map<string, Map<string, Seen>>();
  const listeners = new Set<Listener>();

  const of = (generationId: string): Viewer[] => {
    const present = [...(tabs.get(generationId)?.values() ?? [])].filter(({ until }) => until > now());
    const people = new Map(present.map(({ key, name }) => [key, { key, name }]));
    return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1));
  };
  const change = (generationId: string, act: (seen: Map<string, Seen>) => void) => {
    const before = JSON.stringify(of(generationId));
    const seen = tabs.get(generationId) ?? new Map<string, Seen>();
    act(seen);
    if (seen.size > 0) tabs.set(generationId, seen);
    else tabs.delete(generationId);
    if (JSON.stringify(of(generationId)) !== before) for (const listener of listeners) listener(generationId);
  };
  return {
    receive({ generationId, personKey: key, name, tab, here }) {
      change(generationId, (seen) => {
        const place = `${key} ${tab}`;
        if (here) seen.set(place, { key, name, until: now() + presenceLastsMs });
        else seen.delete(place);
      });
    },
    of,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sweep() {
      for (const [generationId, seen] of tabs) {
        const gone = [...seen].filter(([, { until }]) => until <= now());
        if (gone.length === 0) continue;
        for (const [place] of gone) seen.delete(place);
        if (seen.size === 0) tabs.delete(generationId);
        for (const listener of listeners) listener(generationId);
      }
    },
  };
}
