import { createRouteHandler } from "@fal-ai/server-proxy/nextjs";
import { NextRequest } from "next/server";

import { modelAlias, queueHost } from "@/lib/domain/fal-contract";
import { modelId } from "@/lib/domain/model-fields";

type Forward = (method: "GET" | "PUT", target: string, signal: AbortSignal) => Promise<Response>;

const requests = `${queueHost}/${modelAlias}/requests/*`;
/** The proxy library's own list, in its glob form; the guard has compared the address to the letter before. */
const allowedUrlPatterns = [
  requests,
  ...["/status", "/status/stream"].flatMap((path) => [
    `${requests}${path}`,
    `${requests}${path}\\?logs=[01]`,
  ]),
  `${requests}/cancel`,
];

/** fal's headers that mean something to a client; the rest stays here. */
const passedHeaders = new Set([
  "content-type",
  "retry-after",
  "x-fal-request-id",
  "x-fal-billable-units",
  "x-fal-error-type",
  "x-fal-needs-retry",
  "x-fal-retryable",
  "x-fal-request-timeout-type",
]);
const bodiless = new Set([204, 205, 304]);

/**
 * Passes a guarded read or cancel on to fal through @fal-ai/server-proxy, as a request built anew: nothing that the
 * caller sent but the method and the address reaches it.
 */
export function createForward(key: string): Forward {
  const { GET, PUT } = createRouteHandler({
    allowedUrlPatterns,
    allowedEndpoints: [modelId],
    allowUnauthorizedRequests: false,
    isAuthenticated: () => Promise.resolve(true),
    resolveFalAuth: () => Promise.resolve(`Key ${key}`),
  });
  return async (method, target, signal) => {
    const request = new NextRequest("http://localhost/api/fal/proxy", {
      method,
      headers: { "x-fal-target-url": target, "user-agent": "firstframe" },
      signal,
    });
    const response: Response = await (method === "GET" ? GET : PUT)(request);
    const headers = new Headers({ "cache-control": "no-store" });
    for (const [name, value] of response.headers) if (passedHeaders.has(name)) headers.set(name, value);
    const body = bodiless.has(response.status) ? null : response.body;
    return new Response(body, { status: response.status, headers });
  };
}
