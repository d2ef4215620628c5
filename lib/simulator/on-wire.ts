import type { Socket } from "node:net";
import { pipeline, Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { setImmediate as turn } from "node:timers/promises";
import { constants, createGzip } from "node:zlib";

import { streamThrough, type Bytes, type Chunks } from "./faults/byte-stream";

/**
 * An answer as it goes over a connection: what says that it is compressed becomes so, and where reading the body
 * fails the connection ends, after what came before.
 */
export function onWire(answer: Response, socket: Socket): Response {
  if (!answer.body) return answer;
  const headers = new Headers(answer.headers);
  const whole = streamThrough(answer.body, (chunks) => untilBroken(chunks, socket));
  if (headers.get("content-encoding") !== "gzip")
    return new Response(whole, { status: answer.status, headers });
  headers.delete("content-length");
  return new Response(compressed(whole), { status: answer.status, headers });
}

async function* untilBroken(chunks: Chunks, socket: Socket) {
  try {
    for await (const chunk of chunks) {
      yield chunk;
      await turn();
    }
  } catch {
    // Two turns, for what was written to leave the process first.
    await turn();
    await turn();
    socket.destroy();
    await new Promise<never>(() => undefined);
  }
}

/** Flushed with each chunk, so that events arrive as they are sent. */
function compressed(body: ReadableStream<Bytes>): ReadableStream<Bytes> {
  const gzip = createGzip({ flush: constants.Z_SYNC_FLUSH });
  pipeline(Readable.fromWeb(body as unknown as NodeStream), gzip, () => undefined);
  return Readable.toWeb(gzip) as unknown as ReadableStream<Bytes>;
}
