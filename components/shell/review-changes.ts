/** Told which generation something was said or decided about; null: anything may have been missed. */
type Listener = (generationId: string | null) => void;

export interface ReviewChanges {
  tell: (generationId: string | null) => void;
  subscribe: (listener: Listener) => () => void;
}

/** Passes on what the live connection hears of reviews to whoever shows one. */
export function createReviewChanges(): ReviewChanges {
  const listeners = new Set<Listener>();
  return {
    tell: (generationId) => listeners.forEach((listener) => listener(generationId)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
