import { modelAlias } from "@/lib/domain/fal-contract";

import type { Job, Outcome, Webhook } from "./job";
import type { CancelAnswer, JobRequest } from "./jobs";
import { readLifetimeSeconds } from "./lifetime";
import { parseQueuePath, type RequestPart } from "./queue-path";
import { hasKey, infrastructureError, json, refusal } from "./replies";
import { isForgotten } from "./retention";
import type { Route, Services } from "./route";
import { describeStatus, requestUrls, wantsLogs } from "./status";
import { statusStream } from "./status-stream";
import { readTags } from "./tags";

const methods: Record<RequestPart, string> = {
  status: "GET",
  "status-stream": "GET",
  result: "GET",
  cancel: "PUT",
};

/** `queue.fal.run`: submit, and what is asked about a request. */
export function queueRoute(request: Request, url: URL, services: Services): Route | null {
  const path = parseQueuePath(url.pathname);
  if (!path) return null;
  if (path.kind === "submit") {
    if (request.method !== "POST") return null;
    const answer = () => submit(request, url, path.endpoint, services);
    return { name: "submit", answer: () => admit(request, path.app) ?? answer() };
  }
  if (request.method !== methods[path.part]) return null;
  const answer = () => {
    const job = services.jobs.get(path.requestId);
    return job && !isForgotten(job, services.now())
      ? about(job, path.part, url, services)
      : json(404, { status: "NOT_FOUND" });
  };
  return { name: path.part, answer: () => admit(request, path.app) ?? answer() };
}

/** `fal.run`: runs a request and answers with its result. */
export function runRoute(request: Request, url: URL, services: Services): Route | null {
  const path = parseQueuePath(url.pathname);
  if (path?.kind !== "submit" || request.method !== "POST") return null;
  return { name: "run", answer: () => admit(request, path.app) ?? run(request, path.endpoint, services) };
}

function admit(request: Request, app: string): Response | null {
  if (!hasKey(request)) return refusal(401, "Authorization header is required");
  return app === modelAlias ? null : refusal(404, `Application "${app}" not found`);
}

async function submit(request: Request, url: URL, endpoint: string, services: Services): Promise<Response> {
  const { jobs } = services;
  const longest = url.searchParams.get("fal_max_queue_length");
  if (longest !== null && jobs.waiting > Number(longest)) {
    return refusal(429, `The queue is longer than ${longest} requests`, { "x-fal-needs-retry": "1" });
  }
  const webhook = readWebhook(url);
  if (webhook instanceof Response) return webhook;
  const read = await readRequest(request, endpoint);
  if (read instanceof Response) return read;
  const job = jobs.submit({ ...read, webhook });
  const { requestId } = job;
  return json(
    200,
    {
      status: "IN_QUEUE",
      request_id: requestId,
      ...requestUrls(requestId),
      queue_position: jobs.position(job),
      gateway_request_id: requestId,
    },
    { "x-fal-request-id": requestId },
  );
}

async function run(request: Request, endpoint: string, { jobs }: Services): Promise<Response> {
  if (jobs.full) {
    return json(
      429,
      { detail: "Too many requests run at once", error_type: "concurrent_requests_limit" },
      { "x-fal-error-type": "concurrent_requests_limit", "x-fal-needs-retry": "1" },
    );
  }
  const read = await readRequest(request, endpoint);
  if (read instanceof Response) return read;
  const job = jobs.submit(read, { atOnce: true });
  // Whoever hangs up on a direct call cancels its work; a queued request goes on.
  const hangUp = () => jobs.cancel(job.requestId);
  request.signal.addEventListener("abort", hangUp);
  if (request.signal.aborted) hangUp();
  return deliver(job, await jobs.ended(job));
}

function readWebhook({ searchParams }: URL): Webhook | null | Response {
  const address = searchParams.get("fal_webhook");
  if (address === null) return null;
  if (!/^https?:/i.test(address) || !URL.canParse(address)) {
    return infrastructureError(400, "bad_request", "fal_webhook is not an address");
  }
  return { url: address, state: "waiting", attempts: [], nextAt: null };
}

/** Only what no model could read is refused here; fields are the runner's business. */
async function readRequest(request: Request, endpoint: string): Promise<JobRequest | Response> {
  const text = await request.text();
  let input: unknown = null;
  try {
    if (text !== "") input = JSON.parse(text);
  } catch {
    return infrastructureError(400, "bad_request", "The request body is not valid JSON");
  }
  const { headers } = request;
  const timeout = Number(headers.get("x-fal-request-start-timeout") ?? headers.get("x-fal-request-timeout"));
  return {
    endpoint,
    input,
    startTimeoutSeconds: timeout > 0 ? timeout : null,
    outputLifetimeSeconds: readLifetimeSeconds(headers.get("x-fal-object-lifecycle-preference")),
    tags: readTags(headers.get("x-fal-tags")),
    keepsPayloads: headers.get("x-fal-store-io") !== "0",
    webhook: null,
  };
}

function about(job: Job, part: RequestPart, url: URL, { jobs }: Services): Response {
  const headers = { "x-fal-request-id": job.requestId };
  switch (part) {
    case "status": {
      const status = describeStatus(job, jobs, wantsLogs(url) ? job.logs : []);
      return json(job.state === "completed" ? 200 : 202, status, headers);
    }
    case "status-stream":
      return statusStream(job, jobs, wantsLogs(url));
    case "result":
      return job.outcome
        ? deliver(job, job.outcome)
        : json(400, { detail: "Request is still in progress" }, headers);
    case "cancel":
      return cancel(jobs.cancel(job.requestId), headers);
  }
}

function cancel(answer: CancelAnswer, headers: Record<string, string>): Response {
  switch (answer) {
    case "removed":
      return json(200, { status: "OK" }, headers);
    case "requested":
      return json(202, { status: "CANCELLATION_REQUESTED" }, headers);
    case "already-completed":
      return json(400, { status: "ALREADY_COMPLETED" }, headers);
    case "unknown":
      return json(404, { status: "NOT_FOUND" }, headers);
  }
}

/** Exactly what the model answered: its status, headers and body. */
function deliver(job: Job, { status, headers, body }: Outcome): Response {
  return json(status, body, { ...headers, "x-fal-request-id": job.requestId });
}
