import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import * as z from "zod/mini";

import { writeAtomicallySync } from "./write-atomically";

const JobLog = z.object({
  message: z.string(),
  timestamp: z.string(),
  level: z.enum(["INFO", "ERROR"]),
  source: z.literal("USER"),
});
export type JobLog = z.infer<typeof JobLog>;

const Outcome = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.unknown(),
  error: z.nullable(z.string()),
  errorType: z.nullable(z.string()),
});
/** What a finished request answers with, and what its status says about it. */
export type Outcome = z.infer<typeof Outcome>;

const Webhook = z.object({
  url: z.string(),
  /** `waiting` until the request has ended, `pending` until a delivery is acknowledged or given up. */
  state: z.enum(["waiting", "pending", "delivered", "failed"]),
  /** Each delivery: when it was made and what was heard; null: nothing. */
  attempts: z.array(z.object({ at: z.string(), status: z.nullable(z.number()) })),
  nextAt: z.nullable(z.string()),
});
export type Webhook = z.infer<typeof Webhook>;

const Job = z.object({
  requestId: z.string(),
  /** Place in the order of arrival. */
  order: z.number(),
  endpoint: z.string(),
  input: z.unknown(),
  /** Used when the input names no seed, and kept, so that a second run makes the same video. */
  fallbackSeed: z.number(),
  startTimeoutSeconds: z.nullable(z.number()),
  outputLifetimeSeconds: z.nullable(z.number()),
  tags: z._default(z.record(z.string(), z.string()), {}),
  /** Whether the history keeps what was asked and answered. */
  keepsPayloads: z._default(z.boolean(), true),
  webhook: z._default(z.nullable(Webhook), null),
  state: z.enum(["queued", "running", "completed"]),
  cancelRequested: z.boolean(),
  submittedAt: z.string(),
  startedAt: z.nullable(z.string()),
  completedAt: z.nullable(z.string()),
  logs: z.array(JobLog),
  outcome: z.nullable(Outcome),
});
export type Job = z.infer<typeof Job>;

export interface JobStore {
  save(job: Job): void;
  load(): Job[];
}

/** Jobs on disk, one JSON file each; without a directory nothing is kept. */
export function createJobStore(dir: string | null): JobStore {
  if (!dir) return { save: () => undefined, load: () => [] };
  const folder = join(dir, "jobs");
  mkdirSync(folder, { recursive: true });
  return {
    save: (job) => writeAtomicallySync(join(folder, `${job.requestId}.json`), JSON.stringify(job)),
    load: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .map((name) => Job.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))))
        .toSorted((a, b) => a.order - b.order),
  };
}
