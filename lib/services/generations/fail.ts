import type { FalFailure } from "@/lib/fal/map";
import { en } from "@/lib/words/en";

import { withTransaction, type Ctx } from "../context";
import { recordEntry } from "../spend/record";
import { changeGeneration, type GenerationRow } from "./change";

const sentences = en.generation.failures;

/** A failure of ours as it is kept; pages say it by its type in the reader's language. */
export function ourFailure(type: keyof typeof sentences): FalFailure {
  return { type, message: sentences[type] };
}

/** A failure of fal's as it is kept: fal's own words give way to ours where we have some for its type. */
export function keptFailure({ type, message }: FalFailure): FalFailure {
  return Object.hasOwn(sentences, type) ? ourFailure(type as keyof typeof sentences) : { type, message };
}

interface Failure {
  status?: "failed" | "cancelled";
  error: FalFailure;
  /** What fal billed all the same, in micro-dollars; null where it did not say: then nothing, until it does. */
  billedMicros?: number | null;
  /** Whether fal said that amount; if not, it is our estimate. */
  verified?: boolean;
  changes?: Parameters<typeof changeGeneration>[2];
}

/** Ends a generation without a video and frees its reservation, less what fal billed, in one transaction. */
export async function failGeneration(
  ctx: Ctx,
  { id }: { id: string },
  { status = "failed", error, billedMicros = null, verified = billedMicros !== null, changes = {} }: Failure,
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    const row: GenerationRow | null = await changeGeneration(tx, id, {
      ...changes,
      status,
      errorType: error.type,
      errorMessage: error.message,
      settledMicros: billedMicros ?? 0,
      completedAt: ctx.now(),
      leaseOwner: null,
      leaseUntil: null,
    });
    if (!row) return;
    await recordEntry(tx, {
      generation: row,
      kind: billedMicros ? "settle" : "release",
      micros: billedMicros ?? 0,
      verified,
    });
  });
}
