import type { Job } from "../job";
import { json } from "../replies";
import type { Services } from "../route";
import { isWithin, listOf, pageOf, readSpan } from "./lists";
import { platformError } from "./platform-error";

const keptMs = 30 * 86_400_000;

/**
 * The requests of endpoints that ended in a span of time, the newest first. Those that have not ended are in no list:
 * none found is no proof that nothing was submitted.
 */
export function answerHistory(url: URL, { jobs, settings, now }: Services): Response {
  const endpoints = listOf(url, "endpoint_id");
  if (endpoints.length === 0) return platformError(400, "validation_error", "endpoint_id is required");
  const span = readSpan(url, now());
  if (typeof span === "string") return platformError(400, "validation_error", span);
  const ids = listOf(url, "request_id");
  const found = jobs
    .list()
    .filter(
      ({ endpoint, requestId, completedAt, outcome }) =>
        endpoints.includes(endpoint) &&
        (ids.length === 0 || ids.includes(requestId)) &&
        completedAt !== null &&
        isWithin(span, completedAt) &&
        hasStatus(url.searchParams.get("status"), outcome?.status ?? 500),
    )
    .toSorted((a, b) => Date.parse(b.completedAt ?? "") - Date.parse(a.completedAt ?? ""));
  const withPayloads = listOf(url, "expand").includes("payloads");
  const page = pageOf(found, url, { usual: 50, most: 100 });
  return json(200, {
    ...page,
    items: page.items.map((job) => ({
      ...describe(job, withPayloads, now()),
      ...(settings.tagsInHistory ? { tags: job.tags } : {}),
    })),
  });
}

function hasStatus(wanted: string | null, status: number): boolean {
  if (wanted === "success") return status < 400;
  if (wanted === "user_error") return status >= 400 && status < 500;
  return wanted === "error" ? status >= 500 : true;
}

function describe(job: Job, withPayloads: boolean, now: Date): Record<string, unknown> {
  const { requestId, endpoint, submittedAt, startedAt, completedAt, outcome } = job;
  const endedMs = Date.parse(completedAt ?? "");
  const kept = withPayloads && job.keepsPayloads && now.getTime() - endedMs < keptMs;
  return {
    request_id: requestId,
    endpoint_id: endpoint,
    sent_at: submittedAt,
    started_at: startedAt,
    ended_at: completedAt,
    duration: (endedMs - Date.parse(submittedAt)) / 1000,
    status_code: outcome?.status,
    ...(kept ? { json_input: job.input } : {}),
    // A video inside the answer is not kept.
    ...(kept && !isInline(job.input) ? { json_output: outcome?.body } : {}),
  };
}

function isInline(input: unknown): boolean {
  return typeof input === "object" && input !== null && "sync_mode" in input && input.sync_mode === true;
}
