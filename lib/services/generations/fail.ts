import type { FalFailure } from "@/lib/fal/map";

import { withTransaction, type Ctx } from "../context";
import { recordEntry } from "../spend/record";
import { changeGeneration, type GenerationRow } from "./change";

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
