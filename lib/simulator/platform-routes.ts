import { modelId } from "@/lib/domain/model-input";

import { hasKey, json } from "./replies";
import type { Route, Services } from "./route";

/** `api.fal.ai`, whose errors have a shape of their own. */
export function platformRoute(request: Request, url: URL, services: Services): Route | null {
  if (request.method !== "GET" || !/^\/v1\/models\/pricing\/?$/.test(url.pathname)) return null;
  return { name: "pricing", answer: () => pricing(request, url, services) };
}

function platformError(status: number, type: string, message: string): Response {
  return json(status, { error: { type, message } });
}

function pricing(request: Request, url: URL, { unitPriceMicros }: Services): Response {
  if (!hasKey(request)) return platformError(401, "authorization_error", "Authentication is required");
  const ids = url.searchParams
    .getAll("endpoint_id")
    .flatMap((value) => value.split(","))
    .filter((id) => id !== "");
  if (ids.length === 0) return platformError(400, "validation_error", "endpoint_id is required");
  const unknown = ids.find((id) => id !== modelId);
  if (unknown !== undefined) {
    return platformError(404, "not_found", `No price is known for endpoint "${unknown}"`);
  }
  const price = {
    endpoint_id: modelId,
    unit_price: unitPriceMicros / 1e6,
    unit: "second",
    currency: "USD",
  };
  return json(200, { prices: [price], next_cursor: null, has_more: false });
}
