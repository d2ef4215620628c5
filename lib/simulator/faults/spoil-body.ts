import { gzipSync } from "node:zlib";

import { bodyCutOff, silence } from "./broken-connection";
import { streamOf, streamThrough, type Bytes, type Chunks } from "./byte-stream";
import type { BodyKind, FaultRule } from "./rule";

/** What a fault has at hand: who calls, the simulator's end, and its time. */
export interface FaultSurroundings {
  caller: AbortSignal;
  closing: AbortSignal;
  sleep: (delayMs: number, signal?: AbortSignal) => Promise<void>;
}

/** An answer whose status and headers are right, and whose body is troubled on its way. */
export async function spoilBody(
  kind: BodyKind,
  rule: FaultRule,
  answer: Response,
  around: FaultSurroundings,
): Promise<Response> {
  if (!answer.body) return answer;
  if (kind === "trickle")
    return withBody(
      answer,
      streamThrough(answer.body, (chunks) => trickle(chunks, rule, around)),
    );
  if (kind === "gzip") return gzipped(answer);
  const whole = new Uint8Array(await answer.arrayBuffer());
  const part = whole.slice(0, Math.floor(whole.length * rule.keep));
  const fullLength = { "content-length": String(whole.length) };
  switch (kind) {
    case "truncate":
      return withBody(answer, streamOf(cutOff(part)), fullLength);
    case "stall":
      return withBody(answer, streamOf(stalled(part, around)), fullLength);
    case "short":
      return withBody(answer, part, { "content-length": String(part.length) });
    case "short_chunked":
      return withBody(answer, streamOf(only(part)), { "transfer-encoding": "chunked" }, ["content-length"]);
  }
}

function withBody(
  { status, headers: before }: Response,
  body: BodyInit,
  changed: Record<string, string> = {},
  removed: string[] = [],
): Response {
  const headers = new Headers(before);
  for (const [name, value] of Object.entries(changed)) headers.set(name, value);
  for (const name of removed) headers.delete(name);
  return new Response(body, { status, headers });
}

async function* only(part: Bytes) {
  yield part;
}

async function* cutOff(part: Bytes) {
  if (part.length > 0) yield part;
  throw bodyCutOff();
}

async function* stalled(part: Bytes, { caller, closing }: FaultSurroundings) {
  if (part.length > 0) yield part;
  await silence(caller, closing);
}

async function* trickle(
  chunks: Chunks,
  { chunkBytes, delayMs }: FaultRule,
  { caller, closing, sleep }: FaultSurroundings,
) {
  const gone = AbortSignal.any([caller, closing]);
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += chunkBytes) {
      await sleep(delayMs, gone);
      yield chunk.slice(at, at + chunkBytes);
    }
  }
}

/**
 * As Node's fetch shows a compressed answer: decoded, with the headers of what came over the wire. The HTTP server
 * compresses whatever says that it is.
 */
async function gzipped(answer: Response): Promise<Response> {
  const encoded = { "content-encoding": "gzip" };
  if (answer.headers.get("content-type") === "text/event-stream") {
    return withBody(answer, answer.body ?? "", encoded);
  }
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return withBody(answer, bytes, { ...encoded, "content-length": String(gzipSync(bytes).length) });
}
