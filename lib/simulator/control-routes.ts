import * as z from "zod/mini";

import type { CallLog } from "./calls";
import type { Clock } from "./clock";
import { FaultRule, misfit } from "./faults/rule";
import type { FaultRules } from "./faults/rules";
import type { Job } from "./job";
import type { JobQueue } from "./jobs";
import type { Ledger } from "./ledger";
import { SettingsChange, type Settings } from "./settings";

/** No name of fal's and none that any network resolves: here the simulator tells about itself. */
export const controlHost = "simulator.invalid";

const about = `fal simulator: fal's HTTP protocol for nvidia/cosmos-3-super/image-to-video, on this machine.
Nothing leaves it but the webhooks that were asked for, nothing is charged.

A request for https://queue.fal.run/a/b?c goes to /queue.fal.run/a/b?c here; the same holds for fal.run, rest.fal.ai,
api.fal.ai and v3b.fal.media.

/_simulator/ledger    what fal would have charged
/_simulator/calls     the calls that came in
/_simulator/jobs      the requests and their states
/_simulator/faults    troubles on purpose: GET lists, POST adds, DELETE ends
/_simulator/clock     the simulator's time: GET, POST {"advanceSeconds": 3600}
/_simulator/settings  GET, POST {"history": "forbidden"}
`;

interface ControlParts {
  ledger: Ledger;
  calls: CallLog;
  jobs: JobQueue;
  faults: FaultRules;
  clock: Clock;
  settings: Settings;
}

type Control = (parts: ControlParts, request: Request) => Response | Promise<Response>;

/** What is at each path, by method. */
const controls: Record<string, Partial<Record<string, Control>>> = {
  "/": { GET: () => new Response(about, { headers: { "content-type": "text/plain; charset=utf-8" } }) },
  "/ledger": { GET: ({ ledger }) => Response.json({ entries: ledger.entries() }) },
  "/calls": { GET: ({ calls }) => Response.json(calls.summary()) },
  "/jobs": { GET: ({ jobs }) => Response.json({ jobs: jobs.list().map(summarise) }) },
  "/faults": {
    GET: ({ faults }) => Response.json({ faults: faults.list() }),
    POST: addFault,
    DELETE: ({ faults }) => Response.json({ cleared: faults.clear() }),
  },
  "/clock": { GET: ({ clock }) => tellTime(clock), POST: advance },
  "/settings": { GET: ({ settings }) => Response.json(settings), POST: change },
};

/** Answers in the control host's paths. */
export async function answerControl(request: Request, url: URL, parts: ControlParts): Promise<Response> {
  const faultId = /^\/faults\/(\d+)$/.exec(url.pathname)?.[1];
  if (faultId !== undefined && request.method === "DELETE") {
    return Response.json({ cleared: parts.faults.clear(Number(faultId)) });
  }
  const methods = Object.hasOwn(controls, url.pathname) ? controls[url.pathname] : undefined;
  if (!methods) return Response.json({ detail: "Not Found" }, { status: 404 });
  const control = methods[request.method];
  return control?.(parts, request) ?? Response.json({ detail: "Method Not Allowed" }, { status: 405 });
}

async function addFault({ faults }: ControlParts, request: Request): Promise<Response> {
  const rule = await readBody(request, FaultRule);
  if (rule instanceof Response) return rule;
  const reason = misfit(rule);
  return reason === null ? Response.json(faults.add(rule), { status: 201 }) : refuse(reason);
}

const tellTime = (clock: Clock) =>
  Response.json({ now: clock.now().toISOString(), advancedSeconds: clock.advancedMs() / 1000 });

const Advance = z.strictObject({ advanceSeconds: z.number().check(z.gte(0), z.lte(1e9)) });

async function advance({ clock }: ControlParts, request: Request): Promise<Response> {
  const body = await readBody(request, Advance);
  if (body instanceof Response) return body;
  await clock.advance(body.advanceSeconds * 1000);
  return tellTime(clock);
}

async function change({ settings }: ControlParts, request: Request): Promise<Response> {
  const body = await readBody(request, SettingsChange);
  if (body instanceof Response) return body;
  return Response.json(Object.assign(settings, body));
}

const refuse = (detail: string) => Response.json({ detail }, { status: 400 });

async function readBody<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema> | Response> {
  const read = schema.safeParse(await request.json().catch(() => null));
  return read.success ? read.data : refuse(read.error.issues.map(reasonOf).join("; "));
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `unknown: ${issue.keys.join(", ")}`;
  const expected = issue.code === "invalid_value" ? ` (one of ${issue.values.join(", ")})` : "";
  return `${issue.path.join(".") || "the body"}: not valid${expected}`;
}

/** A job without its pictures and without what its webhook's address keeps secret. */
function summarise({ outcome, input, webhook, ...job }: Job) {
  return {
    ...job,
    input: withoutPicture(input),
    webhook: webhook && { ...webhook, url: `${new URL(webhook.url).origin}/…` },
    outcome: outcome && { status: outcome.status, error: outcome.error, errorType: outcome.errorType },
  };
}

function withoutPicture(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("image_url" in input)) return input;
  const { image_url: url } = input;
  return typeof url === "string" && url.startsWith("data:") ? { ...input, image_url: "data:…" } : input;
}
