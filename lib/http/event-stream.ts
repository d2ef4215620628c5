import type { Change } from "@/lib/services/generations/list";

const aliveEveryMs = 15_000;

interface EventStreamOptions {
  /** What the listener has not seen, oldest first. Read after `subscribe`, so that nothing falls between. */
  missed: () => Promise<Change[]>;
  subscribe: (onChange: (change: Change) => void) => () => void;
  signal: AbortSignal;
}

const toEvent = ({ sequence, generation }: Change) =>
  `id: ${sequence}\nevent: generation\ndata: ${JSON.stringify(generation)}\n\n`;

/** Generations as server-sent events: what was missed first, then each change, with a comment while it is quiet. */
export function eventStream({ missed, subscribe, signal }: EventStreamOptions): Response {
  const encoder = new TextEncoder();
  let stop = () => {};

  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      let waiting: Change[] | null = [];
      const unsubscribe = subscribe((change) => (waiting ? waiting.push(change) : send(toEvent(change))));
      const alive = setInterval(() => send(": alive\n\n"), aliveEveryMs);
      let stopped = false;
      stop = () => {
        if (stopped) return;
        stopped = true;
        clearInterval(alive);
        unsubscribe();
        signal.removeEventListener("abort", stop);
        try {
          controller.close();
        } catch {
          // already closed by the reader
        }
      };
      signal.addEventListener("abort", stop);
      if (signal.aborted) return stop();
      send(": here\n\nretry: 1000\n\n");
      const sent = new Map<string, number>();
      for (const change of await missed()) {
        sent.set(change.generation.id, change.sequence);
        if (!stopped) send(toEvent(change));
      }
      for (const change of waiting) {
        if (!stopped && change.sequence > (sent.get(change.generation.id) ?? 0)) send(toEvent(change));
      }
      waiting = null;
    },
    cancel() {
      stop();
    },
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
