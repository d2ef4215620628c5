import type { Job } from "../job";
import { readOrders, type Order } from "../magic-prompt";

/** What a webhook tells of a request that has ended. A payload that cannot be told leaves the status as it is. */
export function webhookBody({ requestId, outcome }: Job, withoutPayload: boolean): string {
  const good = outcome?.status === 200;
  return JSON.stringify({
    request_id: requestId,
    gateway_request_id: requestId,
    status: good ? "OK" : "ERROR",
    error: good ? null : `Invalid status code: ${outcome?.status}`,
    payload: withoutPayload ? null : (outcome?.body ?? null),
    ...(withoutPayload ? { payload_error: "The payload could not be serialized" } : {}),
  });
}

/** Whether the prompt orders something of the webhook. */
export function ordersOf({ input }: Job, kind: Order["kind"]): boolean {
  if (typeof input !== "object" || input === null || !("prompt" in input)) return false;
  return typeof input.prompt === "string" && readOrders(input.prompt).some((order) => order.kind === kind);
}
