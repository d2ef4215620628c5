import type * as z from "zod/mini";

import type { GenerationsStore } from "@/components/shell/generations-store";
import { loadSchemas } from "@/components/shell/load-schemas";
import { requestJson } from "@/components/shell/request-json";
import type { Generation } from "@/lib/domain/generation";
import { readSettings } from "@/lib/domain/model-fields";
import { type Micros, priceRange } from "@/lib/domain/price";

export type Action = "look" | "never_ran" | "send_again";

/** What came of an action, for a sentence; `refused` carries fal's own reason. */
export type Outcome =
  | { kind: "found" | "none" | "forbidden" | "ended" | "sent" | "unclear" }
  | { kind: "refused"; reason: string }
  | { kind: "problem"; status: number | null; message: string | null };

type Resolution = z.infer<Awaited<ReturnType<typeof loadSchemas>>["resolution"]>;

const decidedMeanwhile = 409;

/** A second send that fal refused leaves the reservation as it was; one without an answer has added its own. */
function outcomeOf(before: Generation, action: Action, { generation, search }: Resolution): Outcome {
  if (action === "look") return { kind: search ?? "none" };
  if (action === "never_ran") return { kind: "ended" };
  if (generation.status !== "unconfirmed") return { kind: "sent" };
  return generation.cost.reservedMicros > before.cost.reservedMicros
    ? { kind: "unclear" }
    : { kind: "refused", reason: generation.error?.message ?? "" };
}

/** Does what a person decided about a generation of which nobody knows whether fal took it. */
export async function resolveGeneration(
  generations: GenerationsStore,
  before: Generation,
  action: Action,
): Promise<Outcome> {
  const { receive } = generations.getState();
  const answer = await requestJson(
    `/api/generations/${before.id}/resolve`,
    async () => (await loadSchemas()).resolution,
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ action }),
    },
  );
  if (answer.ok) {
    receive([answer.data.generation]);
    return outcomeOf(before, action, answer.data);
  }
  if (answer.status === decidedMeanwhile) {
    const present = await requestJson(
      `/api/generations/${before.id}`,
      async () => (await loadSchemas()).generation,
    );
    if (present.ok) receive([present.data]);
  }
  return { kind: "problem", status: answer.status, message: answer.message };
}

/** What one more send reserves: of what is reserved, the share of one send. */
export function sendMicros({ cost, input }: Generation, secondMicros: Micros): Micros {
  const settings = readSettings(input);
  if (!settings) return cost.reservedMicros;
  const each = priceRange(settings, secondMicros).maxMicros;
  return cost.reservedMicros / Math.max(1, Math.round(cost.reservedMicros / each));
}
