import { setTimeout as sleep } from "node:timers/promises";

import { isFinal } from "@/lib/domain/generation";

import type { Ctx } from "../context";
import type { GenerationRow } from "./change";
import { getGenerationRow } from "./get";

const everyMs = 100;

/** A generation once it has come to its end with us; null when that takes longer than `mostMs`. */
export async function awaitEnd(
  ctx: Ctx,
  id: string,
  { mostMs, signal }: { mostMs: number; signal: AbortSignal },
): Promise<GenerationRow | null> {
  for (let waitedMs = 0; waitedMs < mostMs && !signal.aborted; waitedMs += everyMs) {
    const row = await getGenerationRow(ctx, id);
    if (row && isFinal(row.status)) return row;
    await sleep(everyMs);
  }
  return null;
}
