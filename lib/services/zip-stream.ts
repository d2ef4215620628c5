import { makeZip } from "client-zip";

type Chunks = AsyncGenerator<Uint8Array | string, void, undefined>;

export interface ZipEntry {
  name: string;
  at: Date;
  body: ReadableStream<Uint8Array> | Chunks | string;
}

async function* chunksOf(reader: ReadableStreamDefaultReader<Uint8Array>): Chunks {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/**
 * A zip that is made while it is read, stored and not deflated: videos and pictures get no smaller. One entry is open at
 * a time, nothing is asked for before the reader takes it, and a reader who goes away closes what is open: once its
 * `cancel` is done, nothing is asked for any more.
 */
export function zipStream(entries: AsyncGenerator<ZipEntry, void, undefined>): ReadableStream<Uint8Array> {
  let close: (() => Promise<unknown>) | undefined;
  let stopped = false;
  async function* inputs() {
    for await (const { name, at, body } of entries) {
      if (stopped) return;
      if (body instanceof ReadableStream) {
        const reader = body.getReader();
        close = () => reader.cancel();
        yield { name, lastModified: at, input: chunksOf(reader) };
      } else {
        close = async () => (typeof body === "string" ? undefined : body.return());
        yield { name, lastModified: at, input: body };
      }
    }
  }
  const zip = makeZip(inputs()).getReader();
  const stop = async () => {
    stopped = true;
    await close?.().catch(() => undefined);
    await entries.return().catch(() => undefined);
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await zip.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          await stop();
          throw error;
        }
      },
      cancel: stop,
    },
    { highWaterMark: 0 },
  );
}
