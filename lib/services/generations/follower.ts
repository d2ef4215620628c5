import { setTimeout as sleep } from "node:timers/promises";

import type { Ctx } from "../context";
import type { GenerationRow } from "./change";
import { createNudge, followGeneration, pace, type Nudge } from "./follow";
import { leaseMs, renewLeases, takeLeases } from "./lease";

export interface Follower {
  /** Looks at once for generations that nobody follows. */
  wake(): void;
  /** Asks fal about a generation at once, where this process follows it. */
  nudge(id: string): void;
  /** Ends every following; the leases lapse, and another process goes on. */
  stop(): Promise<void>;
}

interface Followed {
  stop: AbortController;
  nudge: Nudge;
  done: Promise<void>;
}

const lookEveryMs = 1_000;
/** Changes come in bursts; one look serves them all. */
const gatherMs = 25;
const renewEveryMs = leaseMs / 3;

/** Follows every unfinished generation of this install that no other process follows, as long as it lives. */
export function startFollower(ctx: Ctx, owner: string, asking = pace): Follower {
  const followed = new Map<string, Followed>();
  let stopped = false;
  let looking: Promise<void> | undefined;
  let lookAgain = false;

  const follow = (row: GenerationRow) => {
    if (followed.has(row.id)) return;
    const stop = new AbortController();
    const nudge = createNudge();
    const done = followGeneration(ctx, row, stop.signal, asking, nudge)
      .catch((error: unknown) =>
        ctx.log.error("follow.failed", { generation: row.id, reason: String(error) }),
      )
      .finally(() => followed.delete(row.id));
    followed.set(row.id, { stop, nudge, done });
  };

  const look = async () => {
    try {
      while (lookAgain) {
        lookAgain = false;
        for (const row of await takeLeases(ctx, owner)) follow(row);
      }
    } catch (error) {
      ctx.log.warn("follower.look_failed", { reason: String(error) });
    } finally {
      looking = undefined; // in the same turn as the last question: a wake between the two would be lost
    }
  };

  const wake = () => {
    if (stopped) return;
    lookAgain = true;
    looking ??= sleep(gatherMs).then(look);
  };

  const renew = async () => {
    if (followed.size === 0) return;
    const mine = await renewLeases(ctx, owner);
    for (const [id, { stop }] of followed) if (!mine.has(id)) stop.abort();
  };

  const looker = setInterval(wake, lookEveryMs);
  const renewer = setInterval(() => {
    renew().catch((error: unknown) => ctx.log.warn("follower.renew_failed", { reason: String(error) }));
  }, renewEveryMs);
  wake();

  return {
    wake,
    nudge(id) {
      const known = followed.get(id);
      if (known) known.nudge.nudge();
      else wake();
    },
    async stop() {
      stopped = true;
      lookAgain = false;
      clearInterval(looker);
      clearInterval(renewer);
      await looking;
      for (const { stop } of followed.values()) stop.abort();
      await Promise.all([...followed.values()].map(({ done }) => done));
    },
  };
}
