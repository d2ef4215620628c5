import { ErrorReply, ResultReply } from "@/lib/domain/fal-contract";
import type { FalAnswer } from "@/lib/fal/client";
import { isLocked } from "@/lib/fal/map";

import type { Ctx } from "../context";
import type { GenerationRow } from "./change";

export interface Finished {
  /** The error fal's status told of, if any: without one, an error on reading the result is trouble of the moment. */
  errorType: string | null;
  /** How often the result was asked for before. */
  attempt: number;
  /** The result with its video, once it was read: fal forgets it after an hour, or within minutes. */
  answer?: FalAnswer;
}

/** At the follower's pace, minutes for fal's own trouble, and an hour for what somebody may have to put right. */
const mostAttempts = 30;
const mostPatientAttempts = 720;

/** fal says so of what still runs, and for a moment of what has just ended. */
const isPutAway = ({ status, body }: FalAnswer) =>
  status === 400 && JSON.stringify(body).includes("still in progress");
const isMissing = (status: number) => status === 404 || status === 410;

/** A page of a gateway, or nothing that can be read: it says nothing about the request. */
export const saysNothing = ({ status, body }: FalAnswer) =>
  (status >= 500 && !ErrorReply.safeParse(body).success) || (status === 200 && typeof body === "string");

/** A model's own verdict, 400 and 422, is no trouble in between. */
export const isModelError = (answer: FalAnswer) =>
  (answer.status === 400 && !isPutAway(answer)) || answer.status === 422;

/** fal answers so while a result is being put away, while its machines have trouble, or while our key is not valid. */
export function isPassing(answer: FalAnswer, { errorType, attempt }: Finished): boolean {
  const { status, body } = answer;
  if ([401, 403, 408, 429].includes(status) || isPutAway(answer)) return attempt < mostPatientAttempts;
  if (saysNothing(answer)) return attempt < (errorType === null ? mostPatientAttempts : mostAttempts);
  if (attempt >= mostAttempts) return false;
  if (status === 200) return !ResultReply.safeParse(body).success;
  if (isMissing(status)) return true;
  return errorType === null && status !== 499 && !isModelError(answer);
}

/** Before that, the queue's own answer is worth waiting for: it also tells what was billed. */
const historyFrom = 5;

/** Whether fal's queue has for some time not told what became of a request that ended well. */
function looksForgotten(answer: FalAnswer, { errorType, attempt }: Finished): boolean {
  if (errorType !== null || attempt < historyFrom || isLocked(answer.status, answer.body)) return false;
  return answer.status !== 200 && answer.status !== 499 && !isModelError(answer);
}

/** What fal's history keeps for a month of a request that its queue has forgotten; null where it has nothing. */
async function fromHistory(ctx: Ctx, row: GenerationRow): Promise<FalAnswer | null> {
  const item = await ctx.fal.past(row.requestId ?? "", row.sentAt ?? row.createdAt).catch(() => null);
  if (!item?.json_output) return null;
  return { status: item.status_code ?? 200, body: item.json_output, billableUnits: null };
}

/** What came of a request, from fal's queue, or from its history where the queue has forgotten it. */
export async function readResult(
  ctx: Ctx,
  row: GenerationRow,
  finished: Finished,
  signal: AbortSignal,
): Promise<FalAnswer> {
  if (finished.answer) return finished.answer;
  let answer = await ctx.fal.result(row.requestId ?? "", signal);
  if (looksForgotten(answer, finished)) answer = (await fromHistory(ctx, row)) ?? answer;
  if (answer.status === 200 && ResultReply.safeParse(answer.body).success) finished.answer = answer;
  return answer;
}
