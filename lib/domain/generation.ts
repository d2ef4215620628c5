export type { Generation } from "./generation-schema";

/**
 * The life of a generation. Rows are what it is, columns what it may become.
 *
 * | from        | queued | generating | completed | failed | cancelled | unconfirmed |
 * |-------------|--------|------------|-----------|--------|-----------|-------------|
 * | queued      |        | yes        | yes       | yes    | yes       | yes         |
 * | generating  | yes    |            | yes       | yes    | yes       |             |
 * | unconfirmed | yes    | yes        | yes       | yes    | yes       |             |
 * | completed, failed, cancelled: nothing further                                     |
 *
 * Generating goes back to queued when fal moves the request to another runner.
 */
export const statuses = ["queued", "generating", "completed", "failed", "cancelled", "unconfirmed"] as const;
export type Status = (typeof statuses)[number];

export const transitions: Record<Status, readonly Status[]> = {
  queued: ["generating", "completed", "failed", "cancelled", "unconfirmed"],
  generating: ["queued", "completed", "failed", "cancelled"],
  unconfirmed: ["queued", "generating", "completed", "failed", "cancelled"],
  completed: [],
  failed: [],
  cancelled: [],
};

export const finalStatuses: readonly Status[] = statuses.filter((status) => transitions[status].length === 0);

export function isFinal(status: Status): boolean {
  return transitions[status].length === 0;
}

/** The statuses from which `to` may be reached: the `where` of its conditional update. */
export function statusesBefore(to: Status): Status[] {
  return statuses.filter((from) => transitions[from].includes(to));
}

export const modes = ["demo", "live"] as const;
export type Mode = (typeof modes)[number];
