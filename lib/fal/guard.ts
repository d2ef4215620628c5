import { AppError } from "@/lib/domain/errors";
import { cancelUrl, requestUrl, statusStreamUrl, statusUrl, submitUrl } from "@/lib/domain/fal-contract";

/** What a request through the proxy may ask fal for; nothing else gets past. */
export type ProxyCall =
  | { kind: "submit"; idempotencyKey: string }
  | { kind: "status" | "status-stream" | "result" | "cancel"; requestId: string; target: string };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const targetHeader = "x-fal-target-url";

/** Headers under fal's prefix that pass, each with the values it may have. */
const allowedFalHeaders: Record<string, RegExp> = {
  [targetHeader]: /^.*$/,
  "x-fal-queue-priority": /^(normal|low)$/,
};

/** Each address is written out in full and compared as text: no decoding, no normalising, nothing to slip through. */
const readable = [
  { method: "GET", kind: "status", address: statusUrl, queries: ["", "?logs=0", "?logs=1"] },
  { method: "GET", kind: "status-stream", address: statusStreamUrl, queries: ["", "?logs=0", "?logs=1"] },
  { method: "GET", kind: "result", address: requestUrl, queries: [""] },
  { method: "PUT", kind: "cancel", address: cancelUrl, queries: [""] },
] as const;

const requestIdIn = /\/requests\/([A-Za-z0-9_-]{8,128})(?:[/?]|$)/;

function refuse(message: string, at: string): never {
  throw new AppError("bad_request", message, [{ loc: ["header", at], msg: message, type: "not_allowed" }]);
}

function checkFalHeaders(headers: Headers): void {
  for (const [name, value] of headers) {
    if (!name.startsWith("x-fal-")) continue;
    if (!allowedFalHeaders[name]?.test(value)) {
      refuse(`The header ${name} is not passed on. Leave it out.`, name);
    }
  }
}

/**
 * Decides what a request to the proxy is, from its method and headers alone.
 * @throws AppError bad_request for everything that is not exactly one of the allowed calls.
 */
export function guardCall(method: string, headers: Headers): ProxyCall {
  checkFalHeaders(headers);
  const target = headers.get(targetHeader);
  if (!target)
    refuse(`The header ${targetHeader} is missing: it says which address of fal's is meant.`, targetHeader);
  if (method === "POST" && target === submitUrl) {
    const idempotencyKey = headers.get("x-idempotency-key") ?? "";
    if (!uuid.test(idempotencyKey)) {
      refuse("A submit needs a lower-case UUID of its own in x-idempotency-key.", "x-idempotency-key");
    }
    return { kind: "submit", idempotencyKey };
  }
  const requestId = requestIdIn.exec(target)?.[1];
  if (requestId) {
    for (const { method: allowed, kind, address, queries } of readable) {
      const exact = queries.some((query) => target === address(requestId) + query);
      if (method === allowed && exact) return { kind, requestId, target };
    }
  }
  return refuse("This address is not one this studio speaks to.", targetHeader);
}
