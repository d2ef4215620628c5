import * as z from "zod/mini";

import { modelId } from "./model-fields";
import type { ModelInput } from "./model-input";

/** Where fal takes requests into its queue. */
export const queueHost = "queue.fal.run";
export const storageHost = "rest.fal.ai";
export const platformHost = "api.fal.ai";
export const mediaHost = "v3b.fal.media";

/** The model's id without its last part: fal's status, result and cancel addresses leave that out. */
export const modelAlias = modelId.split("/").slice(0, 2).join("/");

export const submitUrl = `https://${queueHost}/${modelId}`;
export const requestUrl = (requestId: string) => `https://${queueHost}/${modelAlias}/requests/${requestId}`;
export const statusUrl = (requestId: string) => `${requestUrl(requestId)}/status`;
export const statusStreamUrl = (requestId: string) => `${requestUrl(requestId)}/status/stream`;
export const cancelUrl = (requestId: string) => `${requestUrl(requestId)}/cancel`;
export const uploadUrl = `https://${storageHost}/storage/upload/initiate?storage_type=fal-cdn-v3`;
export const pricingUrl = `https://${platformHost}/v1/models/pricing?endpoint_id=${encodeURIComponent(modelId)}`;

export const requestHistoryUrl = `https://${platformHost}/v1/models/requests/by-endpoint`;
export const billingEventsUrl = `https://${platformHost}/v1/models/billing-events`;
/** The public keys that fal's webhooks are signed with. */
export const webhookKeysUrl = `https://${storageHost}/.well-known/jwks.json`;

/** The tag every submit of ours carries; its value is the generation's id. */
export const generationTag = "firstframe";

const falDomains = ["fal.run", "fal.ai", "fal.media"];

/** Whether a host is fal's own: `fal.run` or any name under `fal.run`, `fal.ai` and `fal.media`. */
export function isFalHost(host: string): boolean {
  return falDomains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/**
 * Our input as fal takes it. The model's page says `fps`, fal's present schema `frames_per_second`; fal ignores a
 * name it does not know in silence and would render, and bill, at 24. Both are sent with the one value.
 */
export function toFalInput(input: ModelInput, imageUrl: string): Record<string, unknown> {
  const { seed, ...rest } = input;
  return {
    ...rest,
    image_url: imageUrl,
    frames_per_second: input.fps,
    ...(seed === undefined || seed === null ? {} : { seed }),
  };
}

/** fal's answer to a submit; only the id is relied on. */
export const SubmitReply = z.looseObject({
  request_id: z.string().check(z.regex(/^[A-Za-z0-9_-]{8,128}$/)),
  status: z.optional(z.string()),
  queue_position: z.nullish(z.number()),
});
export type SubmitReply = z.infer<typeof SubmitReply>;

export const LogLine = z.looseObject({
  message: z.string(),
  timestamp: z.optional(z.string()),
  level: z.nullish(z.string()),
});
export type LogLine = z.infer<typeof LogLine>;

/** fal knows three states; a failed or cancelled request is COMPLETED and carries an error. */
export const StatusReply = z.looseObject({
  status: z.enum(["IN_QUEUE", "IN_PROGRESS", "COMPLETED"]),
  queue_position: z.nullish(z.number()),
  logs: z.nullish(z.array(LogLine)),
  error: z.nullish(z.string()),
  error_type: z.nullish(z.string()),
});
export type StatusReply = z.infer<typeof StatusReply>;

/** Only `video.url` is promised; the rest of the video's fields may be missing. */
export const ResultReply = z.looseObject({
  video: z.looseObject({
    url: z.string(),
    content_type: z.nullish(z.string()),
    width: z.nullish(z.number()),
    height: z.nullish(z.number()),
    fps: z.nullish(z.number()),
    num_frames: z.nullish(z.number()),
    duration: z.nullish(z.number()),
  }),
  seed: z.nullish(z.number()),
});
export type ResultReply = z.infer<typeof ResultReply>;

const ErrorItem = z.looseObject({
  loc: z.optional(z.array(z.union([z.string(), z.number()]))),
  msg: z.string(),
  type: z.optional(z.string()),
});

/** fal's errors: a sentence, or a list of fields, with a type beside it for trouble of its own machines. */
export const ErrorReply = z.looseObject({
  detail: z.union([z.string(), z.array(ErrorItem)]),
  error_type: z.nullish(z.string()),
});
export type ErrorReply = z.infer<typeof ErrorReply>;

export const PricingReply = z.looseObject({
  prices: z.array(
    z.looseObject({
      endpoint_id: z.string(),
      unit_price: z.number(),
      unit: z.string(),
      currency: z.string(),
    }),
  ),
});

export const UploadReply = z.looseObject({ upload_url: z.url(), file_url: z.url() });

/** A page of fal's request history. What it was asked for is there only where payloads are kept. */
export const HistoryReply = z.looseObject({
  items: z.array(
    z.looseObject({
      request_id: z.string(),
      sent_at: z.nullish(z.string()),
      ended_at: z.nullish(z.string()),
      status_code: z.nullish(z.number()),
      json_input: z.nullish(z.record(z.string(), z.unknown())),
      json_output: z.optional(z.unknown()),
      tags: z.nullish(z.record(z.string(), z.string())),
    }),
  ),
  next_cursor: z.nullish(z.string()),
});
export type HistoryItem = z.infer<typeof HistoryReply>["items"][number];

/** A page of what fal charged, request by request; it tells some minutes after the end. */
export const BillingReply = z.looseObject({
  billing_events: z.array(
    z.looseObject({
      request_id: z.string(),
      output_units: z.nullish(z.number()),
      unit_price: z.nullish(z.number()),
      cost_total: z.nullish(z.number()),
    }),
  ),
  next_cursor: z.nullish(z.string()),
});

export const WebhookKeysReply = z.looseObject({
  keys: z.array(z.looseObject({ kty: z.string(), crv: z.optional(z.string()), x: z.optional(z.string()) })),
});

/** What fal tells a webhook of a request that has ended. */
export const WebhookBody = z.looseObject({
  request_id: z.string().check(z.regex(/^[A-Za-z0-9_-]{8,128}$/)),
  status: z.string(),
});
