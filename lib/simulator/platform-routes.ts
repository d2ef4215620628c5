import { modelId } from "@/lib/domain/model-fields";

import { answerBillingEvents } from "./platform/billing-events";
import { answerHistory } from "./platform/history";
import { listOf } from "./platform/lists";
import { platformError } from "./platform/platform-error";
import { hasKey, json } from "./replies";
import type { Route, RouteName, Services } from "./route";

interface PlatformPage {
  name: RouteName;
  /** Only for keys that may read what the account did. */
  isPrivate: boolean;
  answer(url: URL, services: Services): Response;
}

const pages: Record<string, PlatformPage> = {
  "/v1/models/pricing": { name: "pricing", isPrivate: false, answer: pricing },
  "/v1/models/billing-events": { name: "billing-events", isPrivate: true, answer: answerBillingEvents },
  "/v1/models/requests/by-endpoint": { name: "history", isPrivate: true, answer: answerHistory },
};

/** `api.fal.ai`, whose errors have a shape of their own. */
export function platformRoute(request: Request, url: URL, services: Services): Route | null {
  const page = pages[url.pathname.replace(/\/$/, "")];
  if (request.method !== "GET" || !page) return null;
  return { name: page.name, answer: () => refuse(request, page, services) ?? page.answer(url, services) };
}

function refuse(request: Request, { isPrivate }: PlatformPage, { settings }: Services): Response | null {
  if (!hasKey(request)) return platformError(401, "authorization_error", "Authentication is required");
  if (!isPrivate || settings.history === "allowed") return null;
  return platformError(403, "authorization_error", "This key does not have the permission to read this");
}

function pricing(url: URL, { unitPriceMicros }: Services): Response {
  const ids = listOf(url, "endpoint_id");
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
