import { Agent, fetch as networkFetch } from "undici";

import { isFalHost } from "@/lib/domain/fal-contract";

/** Where fal's hosts are reached. */
export type FalRoute =
  | { kind: "network" }
  /** `https://queue.fal.run/a` is asked for at `${origin}/queue.fal.run/a`. */
  | { kind: "origin"; origin: string }
  /** fal on this machine, in this process. */
  | { kind: "simulator"; fetch: (request: Request) => Promise<Response> };

export type Transport = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/** An address that is not fal's was asked for: a mistake in this program, or an attack. */
export class ForeignAddressError extends TypeError {}

const agent = new Agent({ connect: { timeout: 10_000 }, headersTimeout: 60_000, bodyTimeout: 120_000 });

function requireFalAddress(address: string): URL {
  const url = new URL(address);
  const plain = url.protocol === "https:" && url.port === "" && url.username === "" && url.password === "";
  if (!plain || !isFalHost(url.hostname)) {
    throw new ForeignAddressError(`Refused to fetch from ${url.protocol}//${url.host}: it is not fal's.`);
  }
  return url;
}

const encoding = ["content-encoding", "content-length", "transfer-encoding"];
const bodiless = new Set([204, 205, 304]);

/** The headers of a body as it is read: those that speak of a compressed one are gone. */
function headersDecoded(of: Iterable<[string, string]>): Headers {
  const headers = new Headers([...of]);
  if (headers.has("content-encoding")) for (const name of encoding) headers.delete(name);
  return headers;
}

async function overNetwork(address: string, request: Request): Promise<Response> {
  const body = request.body ? Buffer.from(await request.arrayBuffer()) : null;
  const response = await networkFetch(address, {
    method: request.method,
    headers: [...request.headers],
    body,
    signal: request.signal,
    redirect: "error",
    dispatcher: agent,
  });
  const headers = headersDecoded(response.headers);
  const stream = bodiless.has(response.status) ? null : (response.body as ReadableStream<Uint8Array> | null);
  return new Response(stream, { status: response.status, statusText: response.statusText, headers });
}

/** The simulator answers in this process and knows nothing of who waits: the caller's end is brought about here. */
async function inProcess(
  route: (request: Request) => Promise<Response>,
  request: Request,
): Promise<Response> {
  const { signal } = request;
  signal.throwIfAborted();
  const gone = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
  const response = await Promise.race([route(request), gone]);
  const body = response.body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal }) ?? null;
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers: headersDecoded(headers) });
}

/**
 * The one way out of this server: it reaches fal's hosts over https and nothing else, and follows no redirect.
 * @throws ForeignAddressError for any other address, before anything is sent.
 */
export function createTransport(route: FalRoute): Transport {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = requireFalAddress(request.url);
    switch (route.kind) {
      case "simulator":
        return inProcess((each) => route.fetch(each), request);
      case "origin":
        return overNetwork(`${route.origin}/${url.hostname}${url.pathname}${url.search}`, request);
      case "network":
        return overNetwork(url.href, request);
    }
  };
}

/** Makes the transport this process's `fetch`, so that a library's own calls obey it too. */
export function installTransport(transport: Transport): void {
  globalThis.fetch = transport;
}
