import type { Job } from "./job";
import type { JobQueue } from "./jobs";
import { describeStatus } from "./status";

const keepAliveMs = 15_000;

/**
 * A request's status as server-sent events: one at once, one after each change, each with the log lines that are
 * new since the one before. It ends with COMPLETED.
 */
export function statusStream(job: Job, jobs: JobQueue, logs: boolean): Response {
  const encoder = new TextEncoder();
  let stop: (() => void) | null = null;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let told = 0;
      let last = "";
      const send = () => {
        const fresh = logs ? job.logs.slice(told) : [];
        const bare = JSON.stringify(describeStatus(job, jobs, []));
        if (bare === last && fresh.length === 0) return;
        told = job.logs.length;
        last = bare;
        const event = JSON.stringify(describeStatus(job, jobs, fresh));
        controller.enqueue(encoder.encode(`data: ${event}\n\n`));
        if (job.state !== "completed") return;
        stop?.();
        controller.close();
      };
      const ignore = jobs.onChange(send);
      const timer = setInterval(() => controller.enqueue(encoder.encode(": keep-alive\n\n")), keepAliveMs);
      stop = () => {
        ignore();
        clearInterval(timer);
      };
      send();
    },
    cancel: () => stop?.(),
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-cache",
      "access-control-allow-origin": "*",
      "x-fal-request-id": job.requestId,
    },
  });
}
