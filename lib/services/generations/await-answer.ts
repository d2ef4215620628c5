import { setTimeout as sleep } from "node:timers/promises";

import type { SubmitAnswer } from "@/lib/db/schema/generations";

import type { Ctx } from "../context";
import { getGenerationRow } from "./get";

const everyMs = 100;
const mostMs = 90_000;

/** The answer of the first call under a key, once it is there. */
export async function awaitAnswer(ctx: Ctx, id: string): Promise<SubmitAnswer> {
  for (let waitedMs = 0; waitedMs < mostMs; waitedMs += everyMs) {
    const row = await getGenerationRow(ctx, id);
    if (row?.submitAnswer) return row.submitAnswer;
    await sleep(everyMs);
  }
  const message = "The first submit under this key is still on its way. Follow the generation instead.";
  return {
    status: 409,
    body: { message, detail: [{ loc: ["header", "x-idempotency-key"], msg: message, type: "in_flight" }] },
  };
}
