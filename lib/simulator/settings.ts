import * as z from "zod/mini";

/**
 * Seconds before each retry of a webhook. fal documents ten retries within two hours and not how they are spread:
 * doubling from 7 seconds makes 7161.
 */
const webhookRetrySeconds = Array.from({ length: 10 }, (_, index) => 7 * 2 ** index);

const Changes = {
  history: z.enum(["allowed", "forbidden"]),
  tagsInHistory: z.boolean(),
  billingDelaySeconds: z.number().check(z.gte(0)),
  webhookRetrySeconds: z.array(z.number().check(z.gte(0))),
};
export const SettingsChange = z.partial(z.strictObject(Changes));

/** What can be changed while the simulator runs. */
export interface Settings {
  /** Whether keys may read the request history and the billing events. */
  history: "allowed" | "forbidden";
  /** Whether the history tells tags; fal documents that it keeps them, and no such field. */
  tagsInHistory: boolean;
  /** How long a charge is in the ledger before a billing event tells of it; minutes, with fal. */
  billingDelaySeconds: number;
  /** One entry a retry. */
  webhookRetrySeconds: number[];
}

export function initialSettings(): Settings {
  return {
    history: "allowed",
    tagsInHistory: false,
    billingDelaySeconds: 0,
    webhookRetrySeconds: [...webhookRetrySeconds],
  };
}
