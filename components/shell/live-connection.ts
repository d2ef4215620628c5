import type { Generation } from "@/lib/domain/generation";

import { openEvents } from "./event-connection";
import type { Connection } from "./generations-store";
import type { Presence } from "./presence-changes";

const name = "firstframe-events";

/** What tabs of one browser tell each other. */
type TabMessage =
  | { kind: "generation"; generation: Generation; eventId: string }
  | { kind: "review"; generationId: string; eventId: string }
  | { kind: "presence"; presence: Presence }
  | { kind: "connection"; connection: Connection }
  | { kind: "hello" };

/** Tabs are pages of ours; one that was loaded from an older version may say what this one does not know. */
function readMessage(data: unknown): TabMessage | null {
  return typeof data === "object" && data !== null && "kind" in data ? (data as TabMessage) : null;
}

export interface LiveListener {
  onGeneration: (generation: Generation) => void;
  onReview: (generationId: string) => void;
  onPresence: (presence: Presence) => void;
  /** `complete`: nothing can have been missed up to here. */
  onConnection: (connection: Connection, complete: boolean) => void;
}

/**
 * A browser opens about six connections to one address, so the tabs share one: the tab that holds the lock listens
 * and tells the others, and when it closes the next one takes over from the last event it heard of.
 */
function shareConnection(listener: LiveListener, locks: LockManager, since: string | null): () => void {
  const channel = new BroadcastChannel(name);
  const left = new AbortController();
  let connection: Connection = "connecting";
  let lastEventId = since;
  let leading = false;
  let knowsAll = since !== null;

  // A channel reaches this origin alone and takes no target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const tell = (message: TabMessage) => channel.postMessage(message);
  const change = (next: Connection) => {
    connection = next;
    listener.onConnection(next, next === "live" && leading && knowsAll);
    if (next === "lost") knowsAll = false;
    if (leading) tell({ kind: "connection", connection: next });
  };

  channel.addEventListener("message", (event: MessageEvent<unknown>) => {
    const message = readMessage(event.data);
    if (message?.kind === "hello" && leading) tell({ kind: "connection", connection });
    if (message?.kind === "connection" && message.connection !== connection) change(message.connection);
    if (message?.kind === "presence") listener.onPresence(message.presence);
    if (message?.kind === "generation") {
      lastEventId = message.eventId;
      listener.onGeneration(message.generation);
    }
    if (message?.kind === "review") {
      lastEventId = message.eventId;
      listener.onReview(message.generationId);
    }
  });

  const lead = () =>
    new Promise<void>((resolve) => {
      // The lock can be granted in the very moment this tab lets go of it.
      if (left.signal.aborted) return resolve();
      leading = true;
      const close = openEvents(
        {
          onOpen: () => change("live"),
          onLost: () => change("lost"),
          onGeneration: (generation, eventId) => {
            lastEventId = eventId;
            listener.onGeneration(generation);
            tell({ kind: "generation", generation, eventId });
          },
          onReview: (generationId, eventId) => {
            lastEventId = eventId;
            listener.onReview(generationId);
            tell({ kind: "review", generationId, eventId });
          },
          onPresence: (presence) => {
            listener.onPresence(presence);
            tell({ kind: "presence", presence });
          },
        },
        () => lastEventId,
      );
      left.signal.addEventListener("abort", () => {
        close();
        resolve();
      });
    });

  tell({ kind: "hello" });
  // An aborted wait rejects: this tab closed before its turn came.
  locks.request(name, { signal: left.signal }, lead).catch(() => undefined);
  return () => {
    left.abort();
    channel.close();
  };
}

/** Without locks (an address that is not secure) each tab listens for itself, while it is in sight. */
function listenAlone(listener: LiveListener, since: string | null): () => void {
  let lastEventId = since;
  let close: (() => void) | null = null;
  const follow = () => {
    if (document.visibilityState === "hidden") {
      close?.();
      close = null;
      return;
    }
    close ??= openEvents(
      {
        onOpen: () => listener.onConnection("live", false),
        onLost: () => listener.onConnection("lost", false),
        onGeneration: (generation, eventId) => {
          lastEventId = eventId;
          listener.onGeneration(generation);
        },
        onReview: (generationId, eventId) => {
          lastEventId = eventId;
          listener.onReview(generationId);
        },
        onPresence: listener.onPresence,
      },
      () => lastEventId,
    );
  };
  follow();
  document.addEventListener("visibilitychange", follow);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    close?.();
  };
}

/**
 * Hears every change to generations until the returned function is called.
 * @param since the place in the order of changes up to which the page knows everything; null where it does not know.
 */
export function connectLive(listener: LiveListener, since: string | null = null): () => void {
  const { locks } = navigator as { locks?: LockManager | null };
  const shared = locks && typeof BroadcastChannel !== "undefined";
  return shared ? shareConnection(listener, locks, since) : listenAlone(listener, since);
}
