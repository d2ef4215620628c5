import type { Viewer } from "@/lib/domain/presence";

/** Who looks at a generation now. */
export interface Presence {
  generationId: string;
  viewers: Viewer[];
}

type Listener = (presence: Presence) => void;

export interface PresenceChanges {
  tell: (presence: Presence) => void;
  subscribe: (listener: Listener) => () => void;
}

/** Passes on what the live connection hears of who looks at what. */
export function createPresenceChanges(): PresenceChanges {
  const listeners = new Set<Listener>();
  return {
    tell: (presence) => listeners.forEach((listener) => listener(presence)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
