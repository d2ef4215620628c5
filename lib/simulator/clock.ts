import { setImmediate as turn } from "node:timers/promises";

/** The simulator's time: the machine's, and what was added to it by `advance`. */
export interface Clock {
  /** The simulator's date. */
  now: () => Date;
  /** The machine's date, without what was added: what others hold against their own clocks. */
  machineNow: () => Date;
  /** Milliseconds that never run backwards, with what was added. */
  monotonicMs: () => number;
  advancedMs: () => number;
  /** Calls back after a while of the simulator's time, until the returned function is called. */
  after: (delayMs: number, run: () => void | Promise<void>) => () => void;
  /** Resolves after a while of the simulator's time; rejects with the signal's reason. */
  sleep: (delayMs: number, signal?: AbortSignal) => Promise<void>;
  /** Moves on from one due callback to the next and waits for each, those that they set themselves included. */
  advance: (byMs: number) => Promise<void>;
}

interface Timer {
  dueMs: number;
  run: () => void | Promise<void>;
  handle?: NodeJS.Timeout;
}

/** The longest delay of Node's timers in milliseconds: beyond it they fire at once. */
const longestMs = 2 ** 31 - 1;

export function createClock(machineNow: () => Date): Clock {
  let addedMs = 0;
  const timers = new Set<Timer>();
  const monotonicMs = () => performance.now() + addedMs;

  function fire(timer: Timer): void | Promise<void> {
    clearTimeout(timer.handle);
    timers.delete(timer);
    return timer.run();
  }

  function arm(timer: Timer): void {
    clearTimeout(timer.handle);
    const leftMs = Math.max(0, timer.dueMs - monotonicMs());
    timer.handle = setTimeout(
      () => (leftMs > longestMs ? arm(timer) : void fire(timer)),
      Math.min(leftMs, longestMs),
    );
  }

  function after(delayMs: number, run: Timer["run"]): () => void {
    const timer: Timer = { dueMs: monotonicMs() + delayMs, run };
    timers.add(timer);
    arm(timer);
    return () => {
      clearTimeout(timer.handle);
      timers.delete(timer);
    };
  }

  async function advance(byMs: number): Promise<void> {
    const targetMs = addedMs + byMs;
    for (let next = earliest(timers); next; next = earliest(timers)) {
      const stepMs = Math.max(0, next.dueMs - monotonicMs());
      if (addedMs + stepMs > targetMs) break;
      addedMs += stepMs;
      await fire(next);
      await turn();
    }
    addedMs = Math.max(addedMs, targetMs);
    for (const timer of timers) arm(timer);
  }

  return {
    now: () => new Date(machineNow().getTime() + addedMs),
    machineNow,
    monotonicMs,
    advancedMs: () => addedMs,
    after,
    sleep: (delayMs, signal) => sleep(after, delayMs, signal),
    advance,
  };
}

function earliest(timers: Set<Timer>): Timer | undefined {
  return [...timers].toSorted((a, b) => a.dueMs - b.dueMs)[0];
}

async function sleep(after: Clock["after"], delayMs: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const stop = after(delayMs, () => {
      signal?.removeEventListener("abort", give);
      resolve();
    });
    function give() {
      stop();
      reject(signal?.reason as Error);
    }
    signal?.addEventListener("abort", give, { once: true });
  });
}
