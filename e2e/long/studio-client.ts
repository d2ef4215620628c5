import { setTimeout as sleep } from "node:timers/promises";

import { createFalClient } from "@fal-ai/client";
import * as z from "zod/mini";

import { Generation } from "@/lib/domain/generation-schema";
import { modelId } from "@/lib/domain/model-fields";

const patienceMs = 90_000;
const pollMs = 150;

const Picture = z.object({ url: z.string() });
const Page = z.object({ items: z.array(Generation), nextCursor: z.nullable(z.string()) });
const Refusal = z.object({ status: z.int(), message: z.string() });
const Spend = z.object({
  settledMicros: z.int(),
  reservedMicros: z.int(),
  capMicros: z.nullable(z.int()),
});
export type Spend = z.infer<typeof Spend>;
const Difference = z.looseObject({ kind: z.string() });
const Reconciliation = z.object({ adopted: z.int(), verified: z.int(), differences: z.array(Difference) });
export type Reconciliation = z.infer<typeof Reconciliation>;

/** How a submit ended for whoever made it; 200 is fal's own answer. */
export interface SubmitEnd {
  status: number;
  message: string;
  /** How often the same key was sent again because no answer came. */
  resent: number;
}

/** Asks again until something is there. @throws after 90 seconds. */
export async function until<T>(what: string, ask: () => Promise<T | null>, mostMs = patienceMs): Promise<T> {
  const deadline = Date.now() + mostMs;
  for (;;) {
    const found = await ask();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(`waited ${mostMs / 1000} s in vain for ${what}`);
    await sleep(pollMs);
  }
}

/** A page of the studio's, as far as the server can tell: it sends what a browser sends, and sends again. */
export class StudioClient {
  readonly #origin: string;
  readonly #headers: Record<string, string>;

  /** @param cookie a member's, where people sign in. */
  constructor(origin: string, cookie?: string) {
    this.#origin = origin;
    this.#headers = { origin, ...(cookie ? { cookie } : {}) };
  }

  /** One request; null where no answer came, or the server is only starting. */
  async ask<Schema extends z.ZodMiniType>(
    path: string,
    schema: Schema,
    init: RequestInit = {},
  ): Promise<z.output<Schema> | null> {
    try {
      const headers = { ...this.#headers, ...(init.headers as Record<string, string> | undefined) };
      const response = await fetch(this.#origin + path, { ...init, headers });
      if (!response.ok) {
        await response.body?.cancel();
        return null;
      }
      return schema.parse(await response.json());
    } catch {
      return null;
    }
  }

  /** Stores a picture, again and again until it is there; answers its address. */
  async storePicture(bytes: Buffer, type = "image/png"): Promise<string> {
    const init = { method: "POST", headers: { "content-type": type }, body: new Uint8Array(bytes) };
    return (await until("a picture to be stored", () => this.ask("/api/images", Picture, init))).url;
  }

  /** Submits with fal's own client under a key, and sends the same key again until an answer comes. */
  async submit(id: string, input: Record<string, unknown>): Promise<SubmitEnd> {
    const fal = createFalClient({ proxyUrl: { url: `${this.#origin}/api/fal/proxy`, when: "always" } });
    const headers = { ...this.#headers, "x-idempotency-key": id };
    let resent = -1;
    const ask = async () => {
      resent += 1;
      try {
        await fal.queue.submit(modelId, { input: input as { prompt: string }, headers });
        return { status: 200, message: "", resent };
      } catch (error) {
        const refusal = Refusal.safeParse(error).data;
        if (refusal && refusal.status < 500) return { ...refusal, resent };
        return null;
      }
    };
    return until(`an answer to ${id}`, ask, patienceMs * 4);
  }

  generation(id: string): Promise<Generation | null> {
    return this.ask(`/api/generations/${id}`, Generation);
  }

  async generations(): Promise<Generation[]> {
    const all: Generation[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const path: string = `/api/generations?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      const page: z.infer<typeof Page> = await until("the library", () => this.ask(path, Page));
      all.push(...page.items);
      cursor = page.nextCursor;
    }
    return all;
  }

  async cancel(id: string): Promise<void> {
    await this.ask(`/api/generations/${id}/cancel`, z.unknown(), { method: "POST" });
  }

  /** Decides an unconfirmed generation; whether it was decided. */
  async resolve(id: string, action: "look" | "never_ran" | "send_again"): Promise<boolean> {
    const init = { method: "POST", body: JSON.stringify({ action }) };
    return (await this.ask(`/api/generations/${id}/resolve`, z.unknown(), init)) !== null;
  }

  reconcile(): Promise<Reconciliation | null> {
    return this.ask("/api/reconcile", Reconciliation, { method: "POST" });
  }

  /** Chooses the caps of the install. */
  choose(caps: { monthlyMicros: number | null; generationMicros: number | null }): Promise<Response> {
    const init = { method: "PUT", headers: this.#headers, body: JSON.stringify(caps) };
    return fetch(`${this.#origin}/api/settings`, init);
  }

  spend(): Promise<Spend> {
    return until("the spend", () => this.ask("/api/spend", Spend));
  }
}
