import type { CallLog } from "./calls";
import type { Job } from "./job";
import type { JobQueue } from "./jobs";
import type { Ledger } from "./ledger";

/** No name of fal's and none that any network resolves: here the simulator tells about itself. */
export const controlHost = "simulator.invalid";

const about = `fal simulator: fal's HTTP protocol for nvidia/cosmos-3-super/image-to-video, on this machine.
Nothing leaves it, nothing is charged.

A request for https://queue.fal.run/a/b?c goes to /queue.fal.run/a/b?c here; the same holds for fal.run, rest.fal.ai,
api.fal.ai and v3b.fal.media.

/_simulator/ledger  what fal would have charged
/_simulator/calls   the calls that came in
/_simulator/jobs    the requests and their states
`;

/** Answers in the control host's paths: `/`, `/ledger`, `/calls`, `/jobs`. */
export function answerControl(
  request: Request,
  url: URL,
  { ledger, calls, jobs }: { ledger: Ledger; calls: CallLog; jobs: JobQueue },
): Response {
  if (request.method !== "GET") return Response.json({ detail: "Method Not Allowed" }, { status: 405 });
  switch (url.pathname) {
    case "/":
      return new Response(about, { headers: { "content-type": "text/plain; charset=utf-8" } });
    case "/ledger":
      return Response.json({ entries: ledger.entries() });
    case "/calls":
      return Response.json(calls.summary());
    case "/jobs":
      return Response.json({ jobs: jobs.list().map(summarise) });
    default:
      return Response.json({ detail: "Not Found" }, { status: 404 });
  }
}

/** A job without its pictures: neither the one it was given nor one inside its answer. */
function summarise({ outcome, input, ...job }: Job) {
  return {
    ...job,
    input: withoutPicture(input),
    outcome: outcome && { status: outcome.status, error: outcome.error, errorType: outcome.errorType },
  };
}

function withoutPicture(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("image_url" in input)) return input;
  const { image_url: url } = input;
  return typeof url === "string" && url.startsWith("data:") ? { ...input, image_url: "data:…" } : input;
}
