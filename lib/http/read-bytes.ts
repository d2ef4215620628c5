import { AppError, type Sayable } from "@/lib/domain/errors";
import { sentence } from "@/lib/words/catalogue";

/** How much of a body beyond its limit is still taken in, and dropped, so that the refusal can be read. */
const drainedBytes = 100 * 1024 * 1024;

/**
 * A request's body, at most `maxBytes` of it; more is refused with `tooLarge`. What the length header says
 * can only hasten the refusal.
 */
export async function readBytes(
  request: Request,
  maxBytes: number,
  tooLarge: string | Sayable,
): Promise<Uint8Array> {
  // An untouched body is drained by the server itself, after the answer.
  if (Number(request.headers.get("content-length")) > maxBytes) throw new AppError("too_large", tooLarge);
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
    const said = sentence((t) => t("errors.uploadBrokeOff"));
    throw new AppError("bad_request", said, [], { cause: error });
  }
  if (total > maxBytes) {
    // Cancelling closes the connection: it stands after the draining, for bodies without end.
    await reader.cancel().catch(() => undefined);
    throw new AppError("too_large", tooLarge);
  }
  return Buffer.concat(chunks, total);
}
