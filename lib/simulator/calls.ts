import type { FaultKind } from "./faults/rule";
import type { RouteName } from "./route";

export interface Call {
  at: string;
  route: RouteName;
  method: string;
  url: string;
  /** 0: the caller got no answer. */
  status: number;
  fault?: FaultKind;
}

const kept = 200;
const openParameters = new Set(["logs", "endpoint_id", "storage_type", "fal_max_queue_length"]);

/** The calls that came in: counted by route, the last ones listed, without what their queries keep secret. */
export class CallLog {
  readonly #counts = new Map<RouteName, number>();
  readonly #last: Call[] = [];

  record(call: Call): void {
    this.#counts.set(call.route, (this.#counts.get(call.route) ?? 0) + 1);
    this.#last.push({ ...call, url: withoutSecrets(call.url) });
    if (this.#last.length > kept) this.#last.shift();
  }

  summary(): { counts: Record<string, number>; last: Call[] } {
    return { counts: Object.fromEntries(this.#counts), last: [...this.#last] };
  }
}

function withoutSecrets(address: string): string {
  const url = new URL(address);
  const names = new Set(url.searchParams.keys());
  for (const name of names) {
    if (!openParameters.has(name)) url.searchParams.set(name, "hidden");
  }
  return url.href;
}
