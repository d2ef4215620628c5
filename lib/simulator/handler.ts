import { mediaHost, platformHost, queueHost, storageHost } from "@/lib/domain/fal-contract";
import { pagePriceMicros } from "@/lib/domain/price";

import { CallLog } from "./calls";
import { createClock } from "./clock";
import { answerControl, controlHost } from "./control-routes";
import type { Faults } from "./faults";
import { faultRouteOf, type FaultRule } from "./faults/rule";
import { FaultRules } from "./faults/rules";
import { strike } from "./faults/strike";
import { createFileStore } from "./file-store";
import { createJobStore, type Job } from "./job";
import { JobQueue } from "./jobs";
import { createLedger, type LedgerEntry } from "./ledger";
import { mediaRoute } from "./media-routes";
import { platformRoute } from "./platform-routes";
import { parseQueuePath } from "./queue-path";
import { queueRoute, runRoute } from "./queue-routes";
import { infrastructureError, json, preflight, refusal } from "./replies";
import type { Route, Services } from "./route";
import { createRunner } from "./run";
import type { FpsName } from "./run-input";
import { initialSettings } from "./settings";
import { UploadRoutes } from "./storage-routes";
import { renderVideo } from "./video/render";
import { WebhookDeliveries, type Deliver } from "./webhooks/deliveries";
import { createWebhookKeys } from "./webhooks/webhook-keys";

export interface SimulatorOptions {
  /** Where requests, files and the ledger outlive the process; null: in memory only. */
  dir: string | null;
  now?: () => Date;
  /** How many requests run at once. */
  concurrency?: number;
  /** The least time a request waits. */
  queueSeconds?: number;
  unitPriceUsd?: number;
  /** The name the frame rate is read from; the other is ignored, as fal does with every name it does not know. */
  fpsName?: FpsName;
  faults?: Faults;
  /** How webhooks go out; without it they stay undelivered. */
  deliver?: Deliver;
  render?: typeof renderVideo;
}

export interface Simulator {
  /** Answers a request to one of fal's real URLs as fal would. */
  fetch(request: Request): Promise<Response>;
  ledger(): LedgerEntry[];
  close(): Promise<void>;
}

export function createSimulator({
  dir,
  now: machineNow = () => new Date(),
  concurrency = 1,
  queueSeconds = 0.5,
  unitPriceUsd = pagePriceMicros / 1e6,
  fpsName = "frames_per_second",
  faults = {},
  deliver,
  render = renderVideo,
}: SimulatorOptions): Simulator {
  const unitPriceMicros = Math.round(unitPriceUsd * 1e6);
  const clock = createClock(machineNow);
  const { now } = clock;
  const settings = initialSettings();
  const rules = new FaultRules();
  const ledger = createLedger(dir, unitPriceMicros);
  const files = createFileStore(dir, now);
  const store = createJobStore(dir);
  const webhookKeys = createWebhookKeys(dir);
  const deliveries = new WebhookDeliveries({
    store,
    clock,
    keys: webhookKeys,
    faults: rules,
    settings,
    deliver: deliver ?? null,
  });
  const runner = createRunner({ files, clock, fpsName, render });
  const ended = (job: Job) => deliveries.begin(job);
  const jobs = new JobQueue({ store, ledger, runner, clock, ended, concurrency, queueSeconds });
  const uploads = new UploadRoutes(files, now);
  const calls = new CallLog();
  const services: Services = { jobs, files, ledger, settings, webhookKeys, now, unitPriceMicros };
  const closing = new AbortController();

  async function answer(request: Request, url: URL): Promise<Response> {
    const route = findRoute(request, url, services, uploads);
    const call = { route: route.name, method: request.method, url: url.href };
    const instead = await faults.before?.(call);
    const rule = instead ? null : pickFault(rules, route, url, jobs);
    const made = { ...call, at: now().toISOString(), ...(rule ? { fault: rule.kind } : {}) };
    const around = { caller: request.signal, closing: closing.signal, sleep: clock.sleep };
    const act = () => attempt(route);
    try {
      const done = instead ?? (await (rule ? strike(rule, act, around) : act()));
      const response = (await faults.after?.(call, done)) ?? done;
      calls.record({ ...made, status: response.status });
      return response;
    } catch (error) {
      calls.record({ ...made, status: 0 });
      throw error;
    }
  }

  return {
    async fetch(request) {
      const url = new URL(request.url);
      if (url.host !== controlHost) return answer(request, url);
      return answerControl(request, url, { ledger, calls, jobs, faults: rules, clock, settings });
    },
    ledger: () => ledger.entries(),
    async close() {
      closing.abort();
      deliveries.close();
      await jobs.close();
    },
  };
}

/** The fault that was ordered for a call, if it strikes. */
function pickFault(rules: FaultRules, { name }: Route, url: URL, jobs: JobQueue): FaultRule | null {
  const route = faultRouteOf[name];
  if (!route) return null;
  const path = parseQueuePath(url.pathname);
  const job = path?.kind === "request" ? jobs.get(path.requestId) : undefined;
  return rules.pick(route, job?.state === "completed");
}

async function attempt(route: Route): Promise<Response> {
  try {
    return await route.answer();
  } catch (error) {
    console.error("fal simulator:", error);
    return infrastructureError(500, "internal_error", "Internal error");
  }
}

function findRoute(request: Request, url: URL, services: Services, uploads: UploadRoutes): Route {
  if (request.method === "OPTIONS") return { name: "preflight", answer: () => preflight(request) };
  const unknown: Route = { name: "unknown", answer: () => refusal(404, "Not Found") };
  return routeOfHost(request, url, services, uploads) ?? unknown;
}

/** fal answers under some of its names twice: a second queue, and hosts that went before. */
function routeOfHost(request: Request, url: URL, services: Services, uploads: UploadRoutes): Route | null {
  switch (url.host) {
    case queueHost:
    case "queue.falrun.com":
      return queueRoute(request, url, services);
    case "fal.run":
    case "falrun.com":
      return runRoute(request, url, services);
    case storageHost:
    case "rest.alpha.fal.ai":
      return uploads.initiate(request, url) ?? keySetRoute(request, url, services);
    case platformHost:
      return platformRoute(request, url, services);
    case mediaHost:
      return uploads.write(request, url) ?? mediaRoute(request, url, services.files);
    default:
      return null;
  }
}

/** Where fal publishes the keys that sign its webhooks. */
function keySetRoute(request: Request, url: URL, { webhookKeys }: Services): Route | null {
  if (request.method !== "GET" || url.pathname !== "/.well-known/jwks.json") return null;
  return { name: "jwks", answer: () => json(200, webhookKeys.jwks()) };
}
