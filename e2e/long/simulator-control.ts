import * as z from "zod/mini";

import { generationTag } from "@/lib/domain/fal-contract";

const Job = z.object({
  requestId: z.string(),
  tags: z.record(z.string(), z.string()),
  state: z.enum(["queued", "running", "completed"]),
  outcome: z.nullable(z.object({ status: z.number() })),
});
const Jobs = z.object({ jobs: z.array(Job) });
const Ledger = z.object({ entries: z.array(z.object({ requestId: z.string(), costMicros: z.int() })) });
const Faults = z.object({ faults: z.array(z.object({ route: z.string(), struck: z.number() })) });
const Calls = z.object({ counts: z.record(z.string(), z.number()) });

/** A request as fal has it; the tag is the generation it was sent for. */
export interface FalJob {
  requestId: string;
  tag: string | undefined;
  /** The result's HTTP status; null until it has one. */
  status: number | null;
}

/** What the simulator tells of itself, and how it is steered. */
export class SimulatorControl {
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async #call<Schema extends z.ZodMiniType>(
    path: string,
    schema: Schema,
    init?: RequestInit,
  ): Promise<z.output<Schema>> {
    const response = await fetch(`${this.#origin}/_simulator/${path}`, init);
    if (!response.ok) throw new Error(`the simulator answered ${response.status}: ${await response.text()}`);
    return schema.parse(await response.json());
  }

  async jobs(): Promise<FalJob[]> {
    const { jobs } = await this.#call("jobs", Jobs);
    return jobs.map(({ requestId, tags, outcome }) => ({
      requestId,
      tag: tags[generationTag],
      status: outcome?.status ?? null,
    }));
  }

  /** What was charged for each request, in micro-dollars. */
  async charges(): Promise<Map<string, number>> {
    const { entries } = await this.#call("ledger", Ledger);
    return new Map(entries.map(({ requestId, costMicros }) => [requestId, costMicros]));
  }

  /** How many calls came in, by route. */
  async calls(): Promise<Record<string, number>> {
    return (await this.#call("calls", Calls)).counts;
  }

  async addFault(rule: Record<string, unknown>): Promise<void> {
    await this.#call("faults", z.unknown(), { method: "POST", body: JSON.stringify(rule) });
  }

  /** Ends all faults; answers how often each route was struck. */
  async clearFaults(): Promise<Map<string, number>> {
    const { faults } = await this.#call("faults", Faults);
    await this.#call("faults", z.unknown(), { method: "DELETE" });
    const struck = new Map<string, number>();
    for (const { route, struck: times } of faults) struck.set(route, (struck.get(route) ?? 0) + times);
    return struck;
  }

  async set(settings: Record<string, unknown>): Promise<void> {
    await this.#call("settings", z.unknown(), { method: "POST", body: JSON.stringify(settings) });
  }
}
