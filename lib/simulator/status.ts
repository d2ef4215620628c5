import { cancelUrl, requestUrl, statusUrl } from "@/lib/domain/fal-contract";

import type { Job, JobLog } from "./job";
import type { JobQueue } from "./jobs";

/** The addresses of a request, in the short form fal gives. */
export function requestUrls(requestId: string): Record<string, string> {
  return {
    response_url: requestUrl(requestId),
    status_url: statusUrl(requestId),
    cancel_url: cancelUrl(requestId),
  };
}

/** A request's status as fal tells it: a failed or cancelled one is COMPLETED and carries its error. */
export function describeStatus(job: Job, jobs: JobQueue, logs: JobLog[]): Record<string, unknown> {
  const common = { request_id: job.requestId, ...requestUrls(job.requestId) };
  switch (job.state) {
    case "queued":
      return { status: "IN_QUEUE", ...common, queue_position: jobs.position(job) };
    case "running":
      return { status: "IN_PROGRESS", ...common, logs };
    case "completed":
      return {
        status: "COMPLETED",
        ...common,
        logs,
        metrics: { inference_time: inferenceSeconds(job) },
        ...(job.outcome?.errorType ? { error: job.outcome.error, error_type: job.outcome.errorType } : {}),
      };
  }
}

function inferenceSeconds({ startedAt, completedAt }: Job): number | null {
  return startedAt && completedAt ? (Date.parse(completedAt) - Date.parse(startedAt)) / 1000 : null;
}

/** `logs=1` as JavaScript's client says it, `logs=true` as Python's does. */
export function wantsLogs(url: URL): boolean {
  return ["1", "true"].includes(url.searchParams.get("logs") ?? "");
}
