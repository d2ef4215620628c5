import type * as z from "zod/mini";

import {
  BillingReply,
  billingEventsUrl,
  type HistoryItem,
  HistoryReply,
  requestHistoryUrl,
  WebhookKeysReply,
  webhookKeysUrl,
} from "@/lib/domain/fal-contract";
import { modelId } from "@/lib/domain/model-fields";
import type { Micros } from "@/lib/domain/price";

import type { FalAnswer } from "./client";

/** fal's own books. A key may or may not read them: `null` is that it may not. */
export interface Platform {
  /** Requests to the model that were sent within a time, newest or oldest first, as fal lists them. */
  history(within: { start: Date; end: Date }): Promise<HistoryItem[] | null>;
  /** One request that has ended, while fal's history has it. */
  past(requestId: string, sentAt: Date): Promise<HistoryItem | null>;
  /** What fal charged for requests, in micro-dollars; one that is missing has not been told yet. */
  charges(requestIds: readonly string[]): Promise<Map<string, Micros> | null>;
  /** The public keys of fal's webhooks, as JWK `x` values. */
  webhookKeys(): Promise<string[]>;
}

type Call = (method: string, url: string) => Promise<FalAnswer>;

const pageSize = 100;
/** Two clocks differ by less, and no request waits and runs for longer. */
const aroundMs = 3600_000;
const longestRunMs = 7 * 24 * 3600_000;
const mostPages = 100;
/** fal takes a comma list; this many UUIDs make an address of about 2 KB. */
const idsAtOnce = 50;

const mayNot = ({ status }: FalAnswer) => status === 401 || status === 403;

/** Every page of a list; null where the key may not read it. @throws where fal answers anything else. */
async function allPages<Page extends { next_cursor?: string | null | undefined }>(
  call: Call,
  url: string,
  query: Record<string, string>,
  schema: { safeParse(body: unknown): { data?: Page | undefined } },
): Promise<Page[] | null> {
  const pages: Page[] = [];
  let cursor: string | null | undefined;
  do {
    const parameters = new URLSearchParams({ ...query, ...(cursor ? { cursor } : {}) });
    const answer = await call("GET", `${url}?${parameters}`);
    if (mayNot(answer)) return null;
    const page = answer.status === 200 ? schema.safeParse(answer.body).data : undefined;
    if (!page) throw new Error(`fal answered ${answer.status} when asked for its books`);
    pages.push(page);
    cursor = page.next_cursor;
  } while (cursor && pages.length < mostPages);
  return pages;
}

type Charge = z.infer<typeof BillingReply>["billing_events"][number];

/** The sum that was charged, in micro-dollars; null where the event tells neither it nor what makes it. */
function chargeOf({ cost_total: total, output_units: units, unit_price: price }: Charge): Micros | null {
  if (typeof total === "number") return Math.round(total * 1e6);
  return typeof units === "number" && typeof price === "number" ? Math.round(units * price * 1e6) : null;
}

async function chargesOf(call: Call, ids: readonly string[], into: Map<string, Micros>): Promise<boolean> {
  const query = { request_id: ids.join(","), limit: "1000" };
  const pages = await allPages(call, billingEventsUrl, query, BillingReply);
  for (const event of pages?.flatMap((page) => page.billing_events) ?? []) {
    const micros = chargeOf(event);
    if (micros !== null) into.set(event.request_id, (into.get(event.request_id) ?? 0) + micros);
  }
  return pages !== null;
}

export function createPlatform(call: Call): Platform {
  return {
    async history({ start, end }) {
      const query = {
        endpoint_id: modelId,
        start: start.toISOString(),
        end: end.toISOString(),
        limit: String(pageSize),
        expand: "payloads",
      };
      const pages = await allPages(call, requestHistoryUrl, query, HistoryReply);
      return pages?.flatMap((page) => page.items) ?? null;
    },

    async past(requestId, sentAt) {
      const query = {
        endpoint_id: modelId,
        request_id: requestId,
        start: new Date(sentAt.getTime() - aroundMs).toISOString(),
        end: new Date(sentAt.getTime() + longestRunMs).toISOString(),
        expand: "payloads",
      };
      const pages = await allPages(call, requestHistoryUrl, query, HistoryReply);
      const items = pages?.flatMap((page) => page.items) ?? [];
      return items.find((item) => item.request_id === requestId) ?? null;
    },

    async charges(requestIds) {
      const charges = new Map<string, Micros>();
      for (let at = 0; at < requestIds.length; at += idsAtOnce) {
        if (!(await chargesOf(call, requestIds.slice(at, at + idsAtOnce), charges))) return null;
      }
      return charges;
    },

    async webhookKeys() {
      const { status, body } = await call("GET", webhookKeysUrl);
      const reply = WebhookKeysReply.safeParse(body);
      if (status !== 200 || !reply.success) throw new Error(`fal answered ${status} when asked for its keys`);
      return reply.data.keys.flatMap(({ crv, x }) => (crv === "Ed25519" && x !== undefined ? [x] : []));
    },
  };
}
