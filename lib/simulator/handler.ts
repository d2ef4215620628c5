import { mediaHost, platformHost, queueHost, storageHost } from "@/lib/domain/fal-contract";
import { pagePriceMicros } from "@/lib/domain/price";

import { CallLog } from "./calls";
import { answerControl, controlHost } from "./control-routes";
import type { Faults } from "./faults";
import { createFileStore } from "./file-store";
import { createJobStore } from "./job";
import { JobQueue } from "./jobs";
import { createLedger, type LedgerEntry } from "./ledger";
import { mediaRoute } from "./media-routes";
import { platformRoute } from "./platform-routes";
import { queueRoute, runRoute } from "./queue-routes";
import { infrastructureError, preflight, refusal } from "./replies";
import type { Route, Services } from "./route";
import { createRunner } from "./run";
import type { FpsName } from "./run-input";
import { UploadRoutes } from "./storage-routes";
import { renderVideo } from "./video/render";

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
  now = () => new Date(),
  concurrency = 1,
  queueSeconds = 0.5,
  unitPriceUsd = pagePriceMicros / 1e6,
  fpsName = "frames_per_second",
  faults = {},
  render = renderVideo,
}: SimulatorOptions): Simulator {
  const unitPriceMicros = Math.round(unitPriceUsd * 1e6);
  const ledger = createLedger(dir, unitPriceMicros);
  const files = createFileStore(dir, now);
  const runner = createRunner({ files, now, fpsName, render });
  const jobs = new JobQueue({ store: createJobStore(dir), ledger, runner, now, concurrency, queueSeconds });
  const uploads = new UploadRoutes(files, now);
  const calls = new CallLog();
  const services: Services = { jobs, files, unitPriceMicros };

  async function answer(request: Request, url: URL): Promise<Response> {
    const route = findRoute(request, url, services, uploads);
    const call = { route: route.name, method: request.method, url: url.href };
    const at = now().toISOString();
    const instead = await faults.before?.(call);
    const done = instead ?? (await attempt(route));
    const response = (await faults.after?.(call, done)) ?? done;
    calls.record({ ...call, at, status: response.status });
    return response;
  }

  return {
    async fetch(request) {
      const url = new URL(request.url);
      if (url.host === controlHost) return answerControl(request, url, { ledger, calls, jobs });
      return answer(request, url);
    },
    ledger: () => ledger.entries(),
    close: () => jobs.close(),
  };
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
      return uploads.initiate(request, url);
    case platformHost:
      return platformRoute(request, url, services);
    case mediaHost:
      return uploads.write(request, url) ?? mediaRoute(request, url, services.files);
    default:
      return null;
  }
}
