import type { Ctx } from "../context";
import { listChangesSince, type Change } from "./list-changes";

export interface ChangeFeed {
  /** The last change it has told of. */
  position(): number;
  /** Hears of every change from now on, in order. */
  subscribe(onChange: (change: Change) => void): () => void;
  /** Looks for changes now; many calls at once become one look. */
  wake(): void;
  stop(): void;
}

const lookEveryMs = 5_000;

/** Reads each change of a generation once for all listeners of this process, when the database tells of it. */
export function startChangeFeed(ctx: Ctx, from: number): ChangeFeed {
  const listeners = new Set<(change: Change) => void>();
  let last = from;
  let looking = false;
  let lookAgain = false;

  const look = async () => {
    looking = true;
    try {
      do {
        lookAgain = false;
        for (const change of await listChangesSince(ctx, last)) {
          last = change.sequence;
          lookAgain = true; // there may be more than one reading gives
          for (const listener of listeners) listener(change);
        }
      } while (lookAgain);
    } finally {
      looking = false; // in the same turn as the last question: a wake between the two would be lost
    }
  };
  const wake = () => {
    lookAgain = true;
    if (looking) return;
    look().catch((error: unknown) => ctx.log.warn("feed.look_failed", { reason: String(error) }));
  };
  const timer = setInterval(wake, lookEveryMs);

  return {
    position: () => last,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    wake,
    stop: () => clearInterval(timer),
  };
}
