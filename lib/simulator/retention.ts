import type { Job } from "./job";

/** fal's reference for the queue's results: an hour after the end, six minutes from 10 KB on. */
const keptMs = 3_600_000;
const largeKeptMs = 360_000;
const largeBytes = 10_000;

/** Whether the time after which the queue knows nothing of a request is over. Its history lasts longer. */
export function isForgotten({ completedAt, outcome }: Job, now: Date): boolean {
  if (completedAt === null) return false;
  const ageMs = now.getTime() - Date.parse(completedAt);
  if (ageMs < largeKeptMs) return false;
  return ageMs >= keptMs || Buffer.byteLength(JSON.stringify(outcome?.body) ?? "") >= largeBytes;
}
