import type { Change } from "@/lib/services/generations/list-changes";

const aliveEveryMs = 15_000;
/** How much is kept for who does not take it, on a machine that sleeps; it comes back and asks for what it missed. */
const mostUnread = 1000;

interface EventStreamOptions {
  /**
   * What the listener has not seen, oldest first and complete up to the last of it. Read after `subscribe`, so that
   * nothing falls between.
   */
  missed: () => Promise<Change[]>;
  subscribe: (onChange: (change: Change) => void) => () => void;
  /** What is told beside the changes, in no order with them and never again; `end` says it is the last of all. */
  aside?: (tell: (name: string, data: unknown) => void, end: () => void) => () => void;
  signal: AbortSignal;
  /** Whether whoever listens may still: asked with each sign of life. */
  mayListen: () => Promise<boolean>;
}

function toEvent(change: Change): string {
  const [name, data] = "generation" in change ? ["generation", change.generation] : ["review", change.review];
  return `id: ${change.sequence}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/**
 * Generations as server-sent events: what was missed first, then each change, with a comment while it is quiet. It ends
 * with the session that it was opened by.
 */
export function eventStream({ missed, subscribe, aside, signal, mayListen }: EventStreamOptions): Response {
  const encoder = new TextEncoder();
  let stopped = false;
  let stop: ((error?: unknown) => void) | undefined;
  const ended = () => stop?.();

  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const unread = () => -(controller.desiredSize ?? 0);
      let most = Infinity; // all that was missed is sent, however much
      const send = (text: string) => {
        controller.enqueue(encoder.encode(text));
        if (unread() > most) ended();
      };
      let waiting: Change[] | null = [];
      let sent = 0;
      const pass = (change: Change) => {
        if (stopped || change.sequence <= sent) return;
        sent = change.sequence;
        send(toEvent(change));
      };
      const unsubscribe = subscribe((change) => (waiting ? waiting.push(change) : pass(change)));
      const stopAside = aside?.((name, data) => {
        if (!stopped) send(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
      }, ended);
      const stillHere = async () => {
        // A database that is away says nothing of a session.
        if (!(await mayListen().catch(() => true))) stop?.();
        else if (!stopped) send(": alive\n\n");
      };
      const alive = setInterval(() => void stillHere(), aliveEveryMs);
      stop = (error) => {
        if (stopped) return;
        stopped = true;
        clearInterval(alive);
        unsubscribe();
        stopAside?.();
        signal.removeEventListener("abort", ended);
        try {
          if (error instanceof Error) controller.error(error);
          else controller.close();
        } catch {
          // already closed by the reader
        }
      };
      signal.addEventListener("abort", ended);
      if (signal.aborted) return ended();
      send(": here\n\nretry: 1000\n\n");
      try {
        for (const change of await missed()) pass(change);
      } catch (error) {
        stop?.(error);
      }
      for (const change of waiting) pass(change);
      waiting = null;
      most = unread() + mostUnread;
    },
    cancel: ended,
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
