export type Bytes = Uint8Array<ArrayBuffer>;
export type Chunks = AsyncGenerator<Bytes, void>;

/** A body from a generator that is asked only when the reader is: what it throws breaks the body at that place. */
export function streamOf(chunks: Chunks, cancelSource?: () => Promise<void>): ReadableStream<Bytes> {
  return new ReadableStream<Bytes>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        // Only the end of its source wakes a generator that waits for it.
        await cancelSource?.();
        await chunks.return();
      },
    },
    { highWaterMark: 0 },
  );
}

/** A body made of another one's chunks; whoever leaves it leaves the other one too. */
export function streamThrough(
  body: ReadableStream<Bytes>,
  change: (chunks: Chunks) => Chunks,
): ReadableStream<Bytes> {
  const reader = body.getReader();
  const leave = () => reader.cancel().catch(() => undefined);
  return streamOf(change(chunksOf(reader, leave)), leave);
}

async function* chunksOf(reader: ReadableStreamDefaultReader<Bytes>, leave: () => Promise<void>): Chunks {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await leave();
  }
}
