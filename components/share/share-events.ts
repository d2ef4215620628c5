const firstDelayMs = 1000;
const longestDelayMs = 30_000;
/** Several changes at once are read once. */
const quietMs = 150;

interface ShareListener {
  /** Reads what the link opens anew; false where there is nothing to listen to any more. */
  read: () => Promise<boolean>;
  onConnection: (live: boolean) => void;
}

export interface ShareEvents {
  listen: (listener: ShareListener) => () => void;
  /** Told which generation is another one now; null: any may be. */
  subscribe: (listener: (generationId: string | null) => void) => () => void;
}

function changedIn(data: string): string | null {
  try {
    const { generationId } = JSON.parse(data) as { generationId?: unknown };
    return typeof generationId === "string" ? generationId : null;
  } catch {
    return null;
  }
}

/** Hears what happens to what a link opens. A guest hears that something changed, and reads it: nothing is replayed. */
export function createShareEvents(url: string): ShareEvents {
  const listeners = new Set<(generationId: string | null) => void>();
  const tell = (generationId: string | null) => {
    for (const listener of listeners) listener(generationId);
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    listen: ({ read, onConnection }) => {
      let source: EventSource | null = null;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let reading: ReturnType<typeof setTimeout> | undefined;
      let delayMs = firstDelayMs;
      let ended = false;
      const readSoon = () => {
        clearTimeout(reading);
        reading = setTimeout(() => void read(), quietMs);
      };
      const lose = async () => {
        source?.close();
        // Before anything is said: the stream ends when the link is closed.
        if (!(await read()) || ended) return;
        onConnection(false);
        timer = setTimeout(open, delayMs);
        delayMs = Math.min(delayMs * 2, longestDelayMs);
      };
      const open = () => {
        clearTimeout(timer);
        source?.close();
        const opened = new EventSource(url);
        source = opened;
        opened.addEventListener("open", () => {
          delayMs = firstDelayMs;
          onConnection(true);
          tell(null);
          readSoon();
        });
        opened.addEventListener("review", ({ data }: MessageEvent<string>) => {
          tell(changedIn(data));
          readSoon();
        });
        opened.addEventListener("error", () => void lose());
      };
      open();
      window.addEventListener("online", open);
      return () => {
        ended = true;
        window.removeEventListener("online", open);
        clearTimeout(timer);
        clearTimeout(reading);
        source?.close();
      };
    },
  };
}
