import { AppError } from "@/lib/domain/errors";

/** How much of a body beyond its limit is still taken in, and dropped, so that the refusal can be read. */
const drainedBytes = 100 * 1024 * 1024;

/**
 * A request's body, at most `maxBytes` of it; more is refused with `sentence`. What the length header says
 * can only hasten the refusal.
 */
export async function readBytes(request: Request, maxBytes: number, sentence: string): Promise<Uint8Array> {
  // An untouched body is drained by the server itself, after the answer.
  if (Number(request.headers.get("content-length")) > maxBytes) throw new AppError("too_large", sentence);
  if (request.body === null) return new Uint8Array(0);

  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  let chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      total += value.byteLength;
      if (total <= maxBytes) chunks.push(value);
      else chunks = [];
      if (total > maxBytes + drainedBytes) break;
    }
  } catch (error) {
    const cause = { cause: error };
    throw new AppError("bad_request", "The upload broke off before its end. Send it again.", [], cause);
  }
  if (total > maxBytes) {
    // Cancelling closes the connection: it stands after the draining, for bodies without end.
    await reader.cancel().catch(() => undefined);
    throw new AppError("too_large", sentence);
  }
  return Buffer.concat(chunks, total);
}
