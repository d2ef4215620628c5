export interface SilenceLimit {
  /** Aborts when nothing has been heard for too long, counted from the beginning. */
  signal: AbortSignal;
  /** Lets bytes through and hears them. */
  listen(): TransformStream<Uint8Array, Uint8Array>;
}

/** A connection can be open and dead; this ends it. */
export function createSilenceLimit(mostMs: number): SilenceLimit {
  const controller = new AbortController();
  const end = () => controller.abort(new DOMException("nothing was heard for too long", "TimeoutError"));
  const timer = setTimeout(end, mostMs);
  timer.unref();
  return {
    signal: controller.signal,
    listen: () =>
      new TransformStream({
        transform(chunk, sink) {
          timer.refresh();
          sink.enqueue(chunk);
        },
        flush: () => clearTimeout(timer),
      }),
  };
}
