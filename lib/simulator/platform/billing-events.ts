import type { LedgerEntry } from "../ledger";
import { json } from "../replies";
import type { Services } from "../route";
import { isWithin, listOf, pageOf, readSpan } from "./lists";
import { platformError } from "./platform-error";

/** What was charged, one event a request; those of the last `billingDelaySeconds` are not told yet. */
export function answerBillingEvents(url: URL, { ledger, settings, now }: Services): Response {
  const span = readSpan(url, now());
  if (typeof span === "string") return platformError(400, "validation_error", span);
  const ids = listOf(url, "request_id");
  const endpoints = listOf(url, "endpoint_id");
  const toldUntil = now().getTime() - settings.billingDelaySeconds * 1000;
  const found = ledger
    .entries()
    .filter(
      ({ requestId, endpoint, at }) =>
        (ids.length === 0 || ids.includes(requestId)) &&
        (endpoints.length === 0 || endpoints.includes(endpoint)) &&
        isWithin(span, at) &&
        Date.parse(at) <= toldUntil,
    );
  const { items, ...rest } = pageOf(found, url, { usual: 1000, most: 10_000 });
  return json(200, { billing_events: items.map(describe), ...rest });
}

function describe({ requestId, endpoint, at, units, unitPriceMicros, costMicros }: LedgerEntry) {
  return {
    request_id: requestId,
    endpoint_id: endpoint,
    timestamp: at,
    output_units: units,
    unit_price: unitPriceMicros / 1e6,
    percent_discount: 0,
    cost_subtotal: costMicros / 1e6,
    cost_discount: 0,
    cost_total: costMicros / 1e6,
    cost_estimate_nano_usd: costMicros * 1000,
  };
}
