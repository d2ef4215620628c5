import { modelId } from "@/lib/domain/model-fields";

import { asBytes } from "./raw-ask";

/** What somebody sends to the proxy who wants it to go elsewhere, or to do something else. */
export interface HostileCall {
  method: string;
  target: string;
  headers: Record<string, string>;
}

/** The same numbers for the same seed: what failed once fails again. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const owner = "nvidia/cosmos-3-super";
const request = "11111111-2222-4333-8444-555555555555";
const hosts = [
  "queue.fal.run",
  "fal.run",
  "rest.fal.ai",
  "rest.alpha.fal.ai",
  "api.fal.ai",
  "v3.fal.media",
  "ws.fal.run",
  "gateway.fal.ai",
  "queue.fal.run.evil.example",
  "evil-queue.fal.run.example",
  "127.0.0.1",
  "[::1]",
  "169.254.169.254",
  "metadata.google.internal",
  "2130706433",
  "0x7f000001",
  "queue。fal。run",
  "quеue.fal.run",
  "queue.fal.run.",
  "QUEUE.fal.run",
  "queue.fal.run%2eevil.example",
  "localhost",
];
const paths = [
  `/${modelId}`,
  `/${owner}`,
  `/${owner}/text-to-image`,
  `/${owner}/requests/${request}`,
  `/${owner}/requests/${request}/status`,
  `/${owner}/requests/${request}/cancel`,
  `/${modelId}/requests/${request}`,
  "/fal-ai/flux/dev",
  "/fal-ai/veo3/requests/1/status",
  "/storage/upload/initiate",
  "/tokens/",
  "/billing/user_details",
  "/v1/account/billing",
  "/latest/meta-data/",
  "/",
];
const methods = ["POST", "GET", "PUT"];

type Twist = (url: string, pick: <T>(from: readonly T[]) => T) => string;
const twists: Twist[] = [
  (url) => url.replace("https:", "http:"),
  (url) => url.replace("https://", "//"),
  (url) => url.replace("https://", "https:/\\"),
  (url) => url.replace("https://", "https:///"),
  (url) => url.toUpperCase(),
  (url, pick) => url.replace("://", pick(["://user@", "://user:pass@", "://queue.fal.run@", "://%40"])),
  (url, pick) => url.replace(/(:\/\/[^/]+)/, `$1${pick([":443", ":80", ":8443", ":0", ":65536", ":"])}`),
  (url, pick) => url + pick(["/", "//", "/.", "/..", "%00", "%0d%0aHost:evil.example", "%20", ";x", "\\"]),
  (url, pick) =>
    `${url}?${pick(["fal_webhook=https://evil.example", "logs=1&x=1", "logs=2", "", "url=//evil.example"])}`,
  (url) => `${url}#fragment`,
  (url) => url.replace(/\/(?=[^/]*$)/, "/../"),
  (url) => url.replace(/\/(?=[^/]*$)/, "/%2e%2e/"),
  (url) => url.replace(/\/(?=[^/]*$)/, "%2f"),
  (url) => url.replace(/\/(?=[^/]*$)/, "\\"),
  (url) => url.replace(/\/(?=[^/]*$)/, "//"),
  (url) => url.replace(/\/(?=[^/]*$)/, "/./"),
  (url) => url.replace(/[aeiou]/, (vowel) => `%${vowel.charCodeAt(0).toString(16)}`),
  (url) => url.replace(/[aeiou]/, (vowel) => `%25${vowel.charCodeAt(0).toString(16)}`),
  (url) => url.replace("nvidia", "nvidіa"), // a Cyrillic letter
  (url) => url.replace("cosmos", "ｃosmos"),
  (url) => `${url}\u200b`,
  (url) => url.replace("super", "Super"),
  (url) => ` ${url}`,
  (url) => `${url}, ${url}`,
  (url) => encodeURIComponent(url),
  (url) => `data:text/plain,${url}`,
  (url) => `javascript:fetch('${url}')`,
  (url) => url.repeat(20),
];

const headers: Record<string, string>[] = [
  {},
  {},
  {},
  { "x-fal-target-url-extra": "https://evil.example" },
  { "x-fal-runner-hint": "evil" },
  { "x-fal-store-io": "0" },
  { "x-fal-queue-priority": "high" },
  { authorization: "Key mine:mine" },
  { "x-http-method-override": "DELETE" },
  { "x-original-url": "/api/health", "x-rewrite-url": "/api/health" },
  { "x-firstframe-forwarded": "no", "x-firstframe-address": "127.0.0.1" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-idempotency-key": "not-a-uuid" },
  { "x-idempotency-key": request.toUpperCase() },
  { "transfer-encoding": "chunked" },
  { "content-type": "application/x-www-form-urlencoded" },
  { "accept-language": "de" },
];

/** A submit is the one call that an address alone makes; everything else speaks of a request nobody here has. */
const isSubmit = ({ method, target }: HostileCall) =>
  method === "POST" && target === `https://queue.fal.run/${modelId}`;

export function hostileCalls(seed: number, count: number): HostileCall[] {
  const next = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const calls: HostileCall[] = [];
  while (calls.length < count) {
    let target = `https://${next() < 0.5 ? hosts[0] : pick(hosts)}${pick(paths)}`;
    for (let turn = Math.floor(next() * 3); turn >= 0; turn -= 1) target = pick(twists)(target, pick);
    const call = { method: pick(methods), target: asBytes(target).slice(0, 4000), headers: pick(headers) };
    if (!isSubmit(call)) calls.push(call);
  }
  return calls;
}
