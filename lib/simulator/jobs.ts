import { randomInt, randomUUID } from "node:crypto";

import type { Clock } from "./clock";
import { infrastructureFailure, modelFailure } from "./failures";
import type { Job, JobLog, JobStore, Outcome } from "./job";
import type { Ledger } from "./ledger";
import type { Runner, RunResult } from "./run";

const largestSeed = 2 ** 31 - 1;

/** What a submit says about a request. */
export type JobRequest = Pick<
  Job,
  | "endpoint"
  | "input"
  | "startTimeoutSeconds"
  | "outputLifetimeSeconds"
  | "tags"
  | "keepsPayloads"
  | "webhook"
>;

interface QueueParts {
  store: JobStore;
  ledger: Ledger;
  runner: Runner;
  clock: Clock;
  /** Hears of each end before it is saved, and of each request in the store that had ended. */
  ended: (job: Job) => void;
  concurrency: number;
  queueSeconds: number;
}

/** What became of a wish to cancel. */
export type CancelAnswer = "removed" | "requested" | "already-completed" | "unknown";

/** Requests from arrival to end, in order of arrival, at most `concurrency` of them running. */
export class JobQueue {
  readonly #parts: QueueParts;
  readonly #jobs = new Map<string, Job>();
  /** Requests that wait, in order of arrival, each with the time on the monotonic clock from which it may start. */
  readonly #waiting = new Map<Job, number>();
  readonly #runs = new Map<string, { cancel: AbortController; ended: Promise<void> }>();
  readonly #listeners = new Set<() => void>();
  readonly #closing = new AbortController();
  #order = 0;
  #stopTimer: () => void = () => undefined;

  constructor(parts: QueueParts) {
    this.#parts = parts;
    for (const job of parts.store.load()) this.#resume(job);
    this.#pump();
  }

  submit(request: JobRequest, { atOnce = false } = {}): Job {
    const job: Job = {
      ...request,
      requestId: randomUUID(),
      order: (this.#order += 1),
      fallbackSeed: randomInt(largestSeed),
      state: "queued",
      cancelRequested: false,
      submittedAt: this.#parts.clock.now().toISOString(),
      startedAt: null,
      completedAt: null,
      logs: [],
      outcome: null,
    };
    this.#parts.store.save(job);
    this.#jobs.set(job.requestId, job);
    this.#waiting.set(job, this.#parts.clock.monotonicMs() + (atOnce ? 0 : this.#parts.queueSeconds * 1000));
    this.#pump();
    return job;
  }

  get(requestId: string): Job | undefined {
    return this.#jobs.get(requestId);
  }

  list(): Job[] {
    return [...this.#jobs.values()];
  }

  /** How many requests wait before this one. */
  position(job: Job): number {
    return [...this.#waiting.keys()].filter((other) => other.order < job.order).length;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Whether every place to run is taken. */
  get full(): boolean {
    return this.#runs.size >= this.#parts.concurrency;
  }

  cancel(requestId: string): CancelAnswer {
    const job = this.#jobs.get(requestId);
    if (!job) return "unknown";
    if (job.state === "completed") return "already-completed";
    job.cancelRequested = true;
    if (job.state === "queued") {
      this.#complete(job, infrastructureFailure("client_cancelled"));
      this.#pump();
      return "removed";
    }
    this.#parts.store.save(job);
    this.#runs.get(requestId)?.cancel.abort();
    return "requested";
  }

  /** Calls back after each change of any job, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves with the job once it has ended; never, when the simulator closes before. */
  async ended(job: Job): Promise<Outcome> {
    return new Promise((resolve) => {
      const look = () => {
        if (!job.outcome) return;
        stop();
        resolve(job.outcome);
      };
      const stop = this.onChange(look);
      look();
    });
  }

  /** Stops every run. What has not ended stays unfinished in the store and runs again with the next simulator. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#stopTimer();
    await Promise.all([...this.#runs.values()].map(({ ended }) => ended));
  }

  #resume(job: Job): void {
    this.#jobs.set(job.requestId, job);
    this.#order = Math.max(this.#order, job.order);
    if (job.state === "completed") {
      this.#parts.ended(job);
      return;
    }
    if (job.cancelRequested) {
      this.#complete(job, infrastructureFailure("client_cancelled"));
      return;
    }
    Object.assign(job, { state: "queued", startedAt: null, logs: [] } satisfies Partial<Job>);
    this.#waiting.set(job, this.#parts.clock.monotonicMs() + this.#parts.queueSeconds * 1000);
  }

  #pump(): void {
    if (this.#closing.signal.aborted) return;
    this.#stopTimer();
    let wakeAt = Infinity;
    for (const [job, readyAt] of this.#waiting) {
      const late = this.#startBy(job);
      if (late <= this.#parts.clock.now().getTime()) {
        this.#complete(
          job,
          infrastructureFailure("request_timeout", { "x-fal-request-timeout-type": "user" }),
        );
      } else if (!this.full && readyAt <= this.#parts.clock.monotonicMs()) this.#start(job);
      else {
        const wait = Math.min(
          this.full ? Infinity : readyAt - this.#parts.clock.monotonicMs(),
          late - this.#parts.clock.now().getTime(),
        );
        wakeAt = Math.min(wakeAt, Math.max(1, wait));
      }
    }
    if (wakeAt < Infinity) this.#stopTimer = this.#parts.clock.after(wakeAt, () => this.#pump());
  }

  #startBy({ submittedAt, startTimeoutSeconds }: Job): number {
    return startTimeoutSeconds === null ? Infinity : Date.parse(submittedAt) + startTimeoutSeconds * 1000;
  }

  #start(job: Job): void {
    this.#waiting.delete(job);
    job.state = "running";
    job.startedAt = this.#parts.clock.now().toISOString();
    this.#tell();
    const cancel = new AbortController();
    const ended = this.#run(job, cancel.signal).finally(() => {
      this.#runs.delete(job.requestId);
      this.#pump();
    });
    this.#runs.set(job.requestId, { cancel, ended });
  }

  async #run(job: Job, cancelled: AbortSignal): Promise<void> {
    let result: RunResult;
    try {
      const log = (message: string) => this.#log(job, "INFO", message);
      result = await this.#parts.runner(job, { cancelled, closing: this.#closing.signal, log });
    } catch (error) {
      if (!cancelled.aborted) this.#log(job, "ERROR", error instanceof Error ? error.message : String(error));
      const failed = cancelled.aborted
        ? infrastructureFailure("client_cancelled")
        : modelFailure("internal_server_error");
      result = { outcome: failed, units: 0 };
    }
    if (this.#closing.signal.aborted) return;
    // The charge comes first: a stop between the two lines runs the job again, and the ledger books an id only once.
    if (result.units > 0) {
      const { requestId, endpoint } = job;
      this.#parts.ledger.bill({ requestId, endpoint, units: result.units, at: this.#parts.clock.now() });
    }
    this.#complete(job, result.outcome);
  }

  #log(job: Job, level: JobLog["level"], message: string): void {
    job.logs.push({ message, timestamp: this.#parts.clock.now().toISOString(), level, source: "USER" });
    this.#tell();
  }

  #complete(job: Job, outcome: Outcome): void {
    Object.assign(job, {
      state: "completed",
      completedAt: this.#parts.clock.now().toISOString(),
      outcome,
    } satisfies Partial<Job>);
    this.#waiting.delete(job);
    this.#parts.ended(job);
    this.#parts.store.save(job);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
