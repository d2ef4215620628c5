import "server-only";
import {
  cancelUrl,
  generationTag,
  isFalHost,
  pricingUrl,
  PricingReply,
  requestUrl,
  statusStreamUrl,
  statusUrl,
  StatusReply,
  SubmitReply,
  submitUrl,
} from "@/lib/domain/fal-contract";
import { modelId } from "@/lib/domain/model-fields";
import { pagePriceMicros, type Micros } from "@/lib/domain/price";

import { expectShape, FalError, parseJson, readBody } from "./answers";
import { createPlatform, type Platform } from "./platform";
import { readEvents } from "./read-events";
import { createSilenceLimit } from "./silence-limit";
import type { Transport } from "./transport";
import { again, upload } from "./upload";

/** How a submit ended. Ambiguous: fal may or may not have taken it, and it must not be sent again unasked. */
export type SubmitOutcome =
  | { kind: "accepted"; reply: SubmitReply }
  | { kind: "refused"; status: number; body: unknown }
  | { kind: "ambiguous"; reason: string };

/** An answer of fal's as it came: the status is fal's, the body parsed where it is JSON. */
export interface FalAnswer {
  status: number;
  body: unknown;
  /** Billed quantity in seconds, where fal says it. */
  billableUnits: string | null;
}

export interface FalClient extends Platform {
  submit(input: Record<string, unknown>, options: SubmitOptions): Promise<SubmitOutcome>;
  /** Each state of a request as it changes, until fal ends the stream. */
  watch(requestId: string, signal: AbortSignal): AsyncGenerator<StatusReply>;
  status(requestId: string, signal: AbortSignal): Promise<FalAnswer>;
  result(requestId: string, signal: AbortSignal): Promise<FalAnswer>;
  cancel(requestId: string): Promise<FalAnswer>;
  /** Hands fal a file and answers its address there. */
  upload(
    bytes: Uint8Array,
    contentType: string,
    fileName: string,
    options: { expiresInSeconds: number },
  ): Promise<string>;
  /** The bytes behind an address of fal's, or of a data URI. */
  download(url: string, signal: AbortSignal): Promise<Response>;
  /** What fal's pricing says a second costs; the page's price where it cannot be had. */
  secondPrice(now: Date): Promise<{ micros: Micros; source: "fal" | "page" }>;
}

export interface SubmitOptions {
  /** The generation's id, which fal keeps with the request. */
  tag: string;
  /** Where fal tells of the end; null is nowhere. */
  webhookUrl?: string | null;
}

/** How long fal is waited for, in milliseconds. */
export interface Patience {
  /** For an answer to a question. */
  shortMs: number;
  submitMs: number;
  /** For a whole file, in either direction. */
  transferMs: number;
  /** Within a status stream, in which fal writes a line every 15 seconds: a longer silence is a dead one. */
  streamSilenceMs: number;
  /** Within a file on its way to us. */
  fileSilenceMs: number;
  /** Before an upload that did not arrive is sent again: it costs nothing. */
  uploadAgainMs: readonly number[];
}

const usualPatience: Patience = {
  shortMs: 30_000,
  submitMs: 60_000,
  transferMs: 300_000,
  streamSilenceMs: 45_000,
  fileSilenceMs: 20_000,
  uploadAgainMs: [300, 1_500],
};
const priceLifeMs = 3_600_000;
/** Answers with these statuses were given before anything was put into the queue. */
const refusals = new Set([400, 401, 402, 403, 404, 405, 413, 415, 422, 429]);

async function submit(
  transport: Transport,
  auth: string,
  input: unknown,
  { tag, webhookUrl = null }: SubmitOptions,
  mostMs: number,
): Promise<SubmitOutcome> {
  const query = webhookUrl === null ? "" : `?fal_webhook=${encodeURIComponent(webhookUrl)}`;
  let response: Response;
  let body: unknown;
  try {
    response = await transport(submitUrl + query, {
      method: "POST",
      headers: {
        authorization: auth,
        "content-type": "application/json",
        accept: "application/json",
        "x-fal-tags": `${generationTag}=${tag}`,
      },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(mostMs),
    });
    body = await readBody(response);
  } catch (error) {
    return { kind: "ambiguous", reason: error instanceof Error ? error.name : "unknown" };
  }
  if (refusals.has(response.status)) return { kind: "refused", status: response.status, body };
  const reply = SubmitReply.safeParse(body);
  if (response.status === 200 && reply.success) return { kind: "accepted", reply: reply.data };
  return { kind: "ambiguous", reason: `status ${response.status}` };
}

/** Speaks to fal with the key, over the one transport. Nothing here sends a submit twice. */
export function createFalClient(
  transport: Transport,
  key: string,
  ownPatience: Partial<Patience> = {},
): FalClient {
  const patience = { ...usualPatience, ...ownPatience };
  const auth = `Key ${key}`;

  const call = async (method: string, url: string, signal?: AbortSignal): Promise<FalAnswer> => {
    const timeout = AbortSignal.timeout(patience.shortMs);
    const response = await transport(url, {
      method,
      headers: { authorization: auth, accept: "application/json" },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return {
      status: response.status,
      body: await readBody(response),
      billableUnits: response.headers.get("x-fal-billable-units"),
    };
  };

  return {
    ...createPlatform(call),
    submit: (input, options) => submit(transport, auth, input, options, patience.submitMs),
    status: (requestId, signal) => call("GET", `${statusUrl(requestId)}?logs=1`, signal),
    result: (requestId, signal) => call("GET", requestUrl(requestId), signal),
    cancel: (requestId) => call("PUT", cancelUrl(requestId)),

    async *watch(requestId, signal) {
      const silence = createSilenceLimit(patience.streamSilenceMs);
      const response = await transport(`${statusStreamUrl(requestId)}?logs=1`, {
        headers: { authorization: auth, accept: "text/event-stream" },
        signal: AbortSignal.any([signal, silence.signal]),
      });
      if (!response.ok || !response.body) {
        const body = await readBody(response);
        throw new FalError(`fal answered ${response.status}`, response.status, { cause: body });
      }
      for await (const data of readEvents(response.body.pipeThrough(silence.listen()))) {
        const reply = StatusReply.safeParse(parseJson(data));
        if (!reply.success) throw new FalError("fal sent a state of another shape than agreed", 200);
        yield reply.data;
      }
    },

    upload: (bytes, contentType, fileName, options) =>
      again(patience.uploadAgainMs, () =>
        upload(transport, auth, { bytes, contentType, fileName, ...options }, patience.transferMs),
      ),

    async download(url, signal) {
      if (url.startsWith("data:")) return inlineFile(url);
      if (!isFalHost(new URL(url).hostname))
        throw new FalError("fal named an address that is not its own", null);
      const silence = createSilenceLimit(patience.fileSilenceMs);
      const response = await transport(url, {
        signal: AbortSignal.any([signal, silence.signal, AbortSignal.timeout(patience.transferMs)]),
      });
      if (!response.ok) throw new FalError(`fal answered ${response.status} to a download`, response.status);
      const { status, headers } = response;
      return new Response(response.body?.pipeThrough(silence.listen()) ?? null, { status, headers });
    },

    secondPrice: rememberPrice(() => askPrice(transport, auth)),
  };
}

/** An hour for a price of fal's; a minute for the page's, which stands in where fal's cannot be had. */
function rememberPrice(ask: () => Promise<Micros | null>): FalClient["secondPrice"] {
  let known: { price: Awaited<ReturnType<FalClient["secondPrice"]>>; until: number } | undefined;
  return async (now) => {
    if (known && now.getTime() < known.until) return known.price;
    const found = await ask().catch(() => null);
    known =
      found === null
        ? { price: { micros: pagePriceMicros, source: "page" }, until: now.getTime() + priceLifeMs / 60 }
        : { price: { micros: found, source: "fal" }, until: now.getTime() + priceLifeMs };
    return known.price;
  };
}

/** Not `compute seconds`, in which fal bills the machine instead of the video. */
const videoSecond = /^((per|video|output|generated) )*seconds?$/i;

async function askPrice(transport: Transport, auth: string): Promise<Micros | null> {
  const response = await transport(pricingUrl, {
    headers: { authorization: auth, accept: "application/json" },
    signal: AbortSignal.timeout(5000),
  });
  const { prices } = await expectShape(PricingReply, response);
  const ours = prices.find((entry) => entry.endpoint_id === modelId);
  if (ours?.currency !== "USD" || !videoSecond.test(ours.unit)) return null;
  const micros = Math.round(ours.unit_price * 1e6);
  return micros > 0 ? micros : null; // a price of nothing would reserve nothing, and no cap would hold
}

function inlineFile(uri: string): Response {
  const match = /^data:([\w/+.-]+);base64,/.exec(uri);
  if (!match) throw new FalError("fal's inline video is not base64", null);
  const bytes = Buffer.from(uri.slice(match[0].length), "base64");
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": match[1] ?? "", "content-length": `${bytes.length}` },
  });
}
