import { setTimeout as sleep } from "node:timers/promises";

import { eq } from "drizzle-orm";

import { generations } from "@/lib/db/schema";
import { StatusReply, type LogLine } from "@/lib/domain/fal-contract";
import { isLocked, toFailure, type FalFailure } from "@/lib/fal/map";

import type { Ctx } from "../context";
import { requestCancel } from "./cancel";
import { changeGeneration, type GenerationRow } from "./change";
import { NotStoredError } from "./copy-video";
import { ourFailure } from "./fail";
import type { Finished } from "./read-result";
import { settleGeneration } from "./settle";

const leastBetweenWritesMs = 250;
/** How long to wait before asking fal again: twice as long each time, up to a limit; longer while it is locked. */
export const pace = { firstRetryMs: 500, longestRetryMs: 5_000, lockedRetryMs: 15_000 };
type Pace = typeof pace;
const mostLogLines = 500;

/** The last percentage a log line tells of, 0 to 1. Many models tell none. */
export function progressOf(logs: readonly LogLine[]): number | null {
  for (const { message } of logs.toReversed()) {
    const percent = [...message.matchAll(/(\d{1,3})\s?%/g)].at(-1)?.[1];
    if (percent !== undefined) return Math.min(Number(percent), 100) / 100;
  }
  return null;
}

/** fal's word for it where it is a place in a queue; a number that no column holds must not stop the following. */
export function toQueuePosition(said: number | null | undefined): number | null {
  return typeof said === "number" && said >= 0 && said < 2 ** 31 ? Math.floor(said) : null;
}

interface Seen {
  logs: LogLine[];
  status: StatusReply["status"] | null;
  writtenAt: number;
}

/** Writes what fal says of a request that is not finished, unless it said the same a moment ago. */
async function recordState(ctx: Ctx, row: GenerationRow, reply: StatusReply, seen: Seen): Promise<void> {
  const now = ctx.now();
  const newState = reply.status !== seen.status;
  if (!newState && now.getTime() - seen.writtenAt < leastBetweenWritesMs) return;
  seen.status = reply.status;
  seen.writtenAt = now.getTime();
  const running = reply.status === "IN_PROGRESS";
  await changeGeneration(
    ctx,
    row.id,
    {
      status: running ? "generating" : "queued",
      queuePosition: running ? null : toQueuePosition(reply.queue_position),
      progress: running ? progressOf(seen.logs) : null,
      logs: seen.logs.slice(-mostLogLines),
      ...(running && newState && !row.startedAt ? { startedAt: now } : {}),
      errorType: null,
      errorMessage: null,
    },
    ["queued", "generating", "unconfirmed"],
  );
}

/** Keeps the log to its last line. No page is told of it, so it is no change of its own. */
async function keepLog(ctx: Ctx, { id }: GenerationRow, { logs }: Seen): Promise<void> {
  await ctx.db
    .update(generations)
    .set({ logs: logs.slice(-mostLogLines) })
    .where(eq(generations.id, id));
}

/** Watches until fal says that the request is finished; null when the watching broke off. */
async function watch(
  ctx: Ctx,
  row: GenerationRow,
  seen: Seen,
  signal: AbortSignal,
): Promise<StatusReply | null> {
  for await (const reply of ctx.fal.watch(row.requestId ?? "", signal)) {
    signal.throwIfAborted(); // another may follow it by now, and nothing may be written over that
    seen.logs.push(...(reply.logs ?? []));
    if (reply.status === "COMPLETED") {
      await keepLog(ctx, row, seen);
      return reply;
    }
    await recordState(ctx, row, reply, seen);
  }
  return null;
}

/** Asks once, as the net under a stream that broke. A locked account is recorded, and the generation waits. */
async function poll(
  ctx: Ctx,
  row: GenerationRow,
  seen: Seen,
  signal: AbortSignal,
): Promise<StatusReply | "locked" | "unknown" | null> {
  const answer = await ctx.fal.status(row.requestId ?? "", signal);
  if (answer.status === 404 || answer.status === 410) return "unknown";
  if (isLocked(answer.status, answer.body)) {
    await recordLock(ctx, row, answer.status, answer.body);
    return "locked";
  }
  const reply = StatusReply.safeParse(answer.body);
  // Where fal's word for the state cannot be read for long, the result itself tells.
  if (!reply.success) return answer.status === 200 ? "unknown" : null;
  seen.logs = reply.data.logs ?? seen.logs; // a poll tells all lines, a stream only the new ones
  if (reply.data.status === "COMPLETED") await keepLog(ctx, row, seen);
  else await recordState(ctx, row, reply.data, seen);
  return reply.data;
}

async function recordLock(ctx: Ctx, row: GenerationRow, status: number, body: unknown): Promise<void> {
  await recordTrouble(ctx, row, toFailure(status, body));
}

/** Says what a generation waits for that somebody may have to put right. Nothing else about it changes. */
async function recordTrouble(ctx: Ctx, row: GenerationRow, { type, message }: FalFailure): Promise<void> {
  await changeGeneration(ctx, row.id, { errorType: type, errorMessage: message }, [
    row.status,
    "generating",
    "queued",
  ]);
}

/** Settles what fal has finished, again and again until it is decided. */
async function settle(
  ctx: Ctx,
  row: GenerationRow,
  reply: StatusReply,
  signal: AbortSignal,
  { firstRetryMs, longestRetryMs, lockedRetryMs }: Pace,
): Promise<void> {
  const errorType = reply.error_type ?? (reply.error ? "error" : null);
  const finished: Finished = { errorType, attempt: 0 };
  let notStored = false;
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    finished.attempt = attempt;
    const settlement = await settleGeneration(ctx, row, finished, signal).catch(async (error: unknown) => {
      ctx.log.warn("settle.failed", { generation: row.id, attempt, reason: String(error) });
      if (error instanceof NotStoredError && !notStored) {
        // A full disk may keep this from being written too: then it is said as soon as it can be.
        notStored = await recordTrouble(ctx, row, ourFailure("not_stored")).then(
          () => true,
          () => false,
        );
      }
      return "again" as const;
    });
    if (settlement === "done") return;
    if (settlement === "locked") await recordLock(ctx, row, 403, { detail: "User is locked." });
    const pauseMs =
      settlement === "locked" ? lockedRetryMs : Math.min(firstRetryMs * 2 ** attempt, longestRetryMs);
    await sleep(pauseMs, undefined, { signal }).catch(() => {});
  }
}

/** How often fal may not know a request before its result is looked for elsewhere: a new one can be unknown at first. */
const mostUnknown = 5;

/** Ends a request that fal's queue has forgotten; false where it may still come to be known. */
async function isForgotten(
  ctx: Ctx,
  row: GenerationRow,
  unknown: number,
  signal: AbortSignal,
): Promise<boolean> {
  if (unknown < mostUnknown) return false;
  const finished: Finished = { errorType: null, attempt: unknown - mostUnknown };
  const settlement = await settleGeneration(ctx, row, finished, signal).catch(() => "again");
  return settlement === "done";
}

/** Ends a wait early: each wait asks for a signal of its own, and a nudge ends the present one. */
export interface Nudge {
  signal(): AbortSignal;
  nudge(): void;
}

export function createNudge(): Nudge {
  let present = new AbortController();
  return {
    signal() {
      if (present.signal.aborted) present = new AbortController();
      return present.signal;
    },
    nudge: () => present.abort(),
  };
}

/**
 * Follows one request at fal to its end: by fal's stream, by asking where the stream breaks, for as long as it takes.
 * Whoever calls holds the generation's lease; when it is lost, `signal` ends this without a trace. A nudge makes it ask
 * at once.
 */
export async function followGeneration(
  ctx: Ctx,
  row: GenerationRow,
  signal: AbortSignal,
  asking: Pace = pace,
  nudge: Nudge = createNudge(),
): Promise<void> {
  const seen: Seen = { logs: [], status: null, writtenAt: 0 };
  let unknown = 0;
  if (row.cancelRequestedAt) await requestCancel(ctx, row); // whoever was to tell fal may have died before
  for (let failures = 0; !signal.aborted; failures += 1) {
    let pauseMs = Math.min(asking.firstRetryMs * 2 ** failures, asking.longestRetryMs);
    let reply: Awaited<ReturnType<typeof poll>> = null;
    try {
      seen.logs = [];
      reply = await watch(ctx, row, seen, AbortSignal.any([signal, nudge.signal()]));
    } catch (error) {
      if (signal.aborted) return;
      ctx.log.info("follow.broke", { generation: row.id, failures, reason: String(error) });
    }
    reply ??= await poll(ctx, row, seen, signal).catch(() => null);
    if (signal.aborted) return;
    unknown = reply === "unknown" ? unknown + 1 : 0;
    if (reply === "locked") pauseMs = asking.lockedRetryMs;
    else if (reply === "unknown") {
      if (await isForgotten(ctx, row, unknown, signal)) return;
    } else if (reply?.status === "COMPLETED") return settle(ctx, row, reply, signal, asking);
    await sleep(pauseMs, undefined, { signal: AbortSignal.any([signal, nudge.signal()]) }).catch(() => {});
  }
}
