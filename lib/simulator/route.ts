import type { Micros } from "@/lib/domain/price";

import type { FileStore } from "./file-store";
import type { JobQueue } from "./jobs";
import type { Ledger } from "./ledger";
import type { Settings } from "./settings";
import type { WebhookKeys } from "./webhooks/webhook-keys";

/** What the simulator does for a request, by name; these are the names that calls are counted under. */
export type RouteName =
  | "submit"
  | "status"
  | "status-stream"
  | "result"
  | "cancel"
  | "run"
  | "upload-initiate"
  | "upload-put"
  | "upload-part"
  | "upload-complete"
  | "media"
  | "pricing"
  | "billing-events"
  | "history"
  | "jwks"
  | "preflight"
  | "unknown";

export interface Route {
  name: RouteName;
  answer(): Response | Promise<Response>;
}

/** What the routes of every host share. */
export interface Services {
  jobs: JobQueue;
  files: FileStore;
  ledger: Ledger;
  settings: Settings;
  webhookKeys: WebhookKeys;
  now: () => Date;
  unitPriceMicros: Micros;
}
