import type { Clock } from "../clock";
import { silence } from "../faults/broken-connection";
import type { FaultRule } from "../faults/rule";
import type { FaultRules } from "../faults/rules";
import type { Job, JobStore, Webhook } from "../job";
import type { Settings } from "../settings";
import { ordersOf, webhookBody } from "./webhook-body";
import type { WebhookKeys } from "./webhook-keys";

/** Sends one delivery on its way and gives the receiver's answer. */
export type Deliver = (request: Request) => Promise<Response>;

interface DeliveryParts {
  store: JobStore;
  clock: Clock;
  keys: WebhookKeys;
  faults: FaultRules;
  settings: Settings;
  /** None: webhooks stay undelivered. */
  deliver: Deliver | null;
}

/** How long a receiver may take, in milliseconds, as fal documents it. */
const patienceMs = 15_000;
/** Further from the present than a receiver may let pass, which is 300 seconds. */
const staleMs = 600_000;

/** Tells receivers of ended requests, again until they acknowledge it with 2xx or the retries are used up. */
export class WebhookDeliveries {
  readonly #parts: DeliveryParts;
  readonly #closing = new AbortController();
  readonly #stops = new Map<string, () => void>();

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  /** Takes on a request that has ended: at once, or where a simulator before this one left off. */
  begin(job: Job): void {
    const { webhook } = job;
    if (!webhook || !this.#parts.deliver || !["waiting", "pending"].includes(webhook.state)) return;
    webhook.state = "pending";
    const dueMs = webhook.nextAt === null ? 0 : Date.parse(webhook.nextAt);
    this.#later(job, webhook, Math.max(0, dueMs - this.#parts.clock.now().getTime()));
  }

  close(): void {
    this.#closing.abort();
    for (const stop of this.#stops.values()) stop();
  }

  #later(job: Job, webhook: Webhook, delayMs: number, isLate = false): void {
    if (this.#closing.signal.aborted) return;
    webhook.nextAt = new Date(this.#parts.clock.now().getTime() + delayMs).toISOString();
    const attempt = () => this.#attempt(job, webhook, isLate);
    this.#stops.set(job.requestId, this.#parts.clock.after(delayMs, attempt));
  }

  async #attempt(job: Job, webhook: Webhook, isLate: boolean): Promise<void> {
    const fault = isLate ? null : this.#parts.faults.pick("webhook", true);
    if (fault?.kind === "slow") {
      this.#later(job, webhook, fault.delayMs, true);
      return;
    }
    const status = await this.#send(job, webhook, fault);
    if (this.#closing.signal.aborted) return;
    webhook.attempts.push({ at: this.#parts.clock.now().toISOString(), status });
    this.#conclude(job, webhook, status, fault?.kind === "drop");
    this.#parts.store.save(job);
  }

  /** The receiver's status as fal hears it; null: none. */
  async #send(job: Job, webhook: Webhook, fault: FaultRule | null): Promise<number | null> {
    if (fault?.kind === "drop") return null;
    const heard = fault ? heardInstead(fault) : undefined;
    if (heard !== undefined && fault?.when !== "after") return heard;
    const twice = fault?.kind === "duplicate" || ordersOf(job, "duplicate-webhook");
    if (twice) await this.#post(job, webhook, fault);
    const status = await this.#post(job, webhook, fault);
    return heard === undefined ? status : heard;
  }

  async #post(job: Job, { url }: Webhook, fault: FaultRule | null): Promise<number | null> {
    const { keys, clock, deliver } = this.#parts;
    const body = webhookBody(job, fault?.kind === "payload_error" || ordersOf(job, "payload-error"));
    const stale = fault?.kind === "stale_timestamp" ? staleMs : 0;
    const signedAt = new Date(clock.machineNow().getTime() - stale);
    const signed = keys.headers(job.requestId, fault?.kind === "bad_signature" ? `${body} ` : body, signedAt);
    const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(patienceMs)]);
    try {
      const headers = { "content-type": "application/json", ...signed };
      const request = new Request(url, { method: "POST", headers, body, signal, redirect: "manual" });
      // A receiver in this process may not heed the signal.
      const answer = await Promise.race([deliver?.(request), silence(signal, signal)]);
      await answer?.body?.cancel();
      return answer?.status ?? null;
    } catch {
      return null;
    }
  }

  #conclude(job: Job, webhook: Webhook, status: number | null, isDropped: boolean): void {
    webhook.nextAt = null;
    this.#stops.delete(job.requestId);
    const retrySeconds = this.#parts.settings.webhookRetrySeconds[webhook.attempts.length - 1];
    // A redirect is followed by no retry either, as fal documents it.
    const isFinal = isDropped || (status !== null && status >= 300 && status < 400);
    if (status !== null && status >= 200 && status < 300) webhook.state = "delivered";
    else if (isFinal || retrySeconds === undefined) webhook.state = "failed";
    else this.#later(job, webhook, retrySeconds * 1000);
  }
}

/** What a fault lets fal hear of a delivery; undefined: what the receiver says. */
function heardInstead({ kind }: FaultRule): number | null | undefined {
  if (kind === "reset" || kind === "hang") return null;
  return /^\d+$/.test(kind) ? Number(kind) : undefined;
}
