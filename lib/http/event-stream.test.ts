import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Change } from "@/lib/services/generations/list-changes";

import { eventStream } from "./event-stream";

const change = (sequence: number, id = `g${sequence}`): Change =>
  ({ sequence, generation: { id, note: `at ${sequence}` } }) as unknown as Change;

/** A source of changes that tells how many listen. */
function source() {
  const listeners = new Set<(change: Change) => void>();
  return {
    listeners,
    tell: (...changes: Change[]) => {
      for (const each of changes) for (const listener of listeners) listener(each);
    },
    subscribe: (listener: (change: Change) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What has come so far, without waiting for more. */
function reader(response: Response) {
  const stream = response.body?.getReader();
  if (!stream) throw new Error("no body");
  let text = "";
  let end: "open" | "closed" | "failed" = "open";
  const pump = async () => {
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await stream.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    end = "closed";
  };
  const pumping = pump().catch(() => (end = "failed"));
  return {
    cancel: () => stream.cancel(),
    pumping,
    end: () => end,
    text: () => text,
    ids: () => [...text.matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1])),
  };
}

/** What was missed, once `loaded` gives it. */
function slowly() {
  const resolvers: ((changes: Change[]) => void)[] = [];
  return {
    missed: () => new Promise<Change[]>((resolve) => void resolvers.push(resolve)),
    loaded: (changes: Change[]) => resolvers.forEach((resolve) => resolve(changes)),
  };
}
const mayListen = () => Promise.resolve(true);
const nothing = () => Promise.resolve<Change[]>([]);
const away = () => Promise.reject(new Error("the database is away"));

/** Lets every promise that can go on do so; fake timers do not touch it. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("eventStream", () => {
  it("is an event stream that nothing on the way keeps or buffers", () => {
    const { subscribe } = source();
    const abort = new AbortController();
    const { headers } = eventStream({ missed: nothing, subscribe, signal: abort.signal, mayListen });
    expect(headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(headers.get("cache-control")).toBe("no-store, no-transform");
    expect(headers.get("x-accel-buffering")).toBe("no");
    abort.abort();
  });

  it("sends what was missed first, then each change as it comes", async () => {
    const { subscribe, tell } = source();
    const abort = new AbortController();
    const missed = async () => [change(3), change(5)];
    const read = reader(eventStream({ missed, subscribe, signal: abort.signal, mayListen }));
    await settle();
    tell(change(6), change(7));
    await settle();
    expect(read.ids()).toEqual([3, 5, 6, 7]);
    const events = read
      .text()
      .split("\n\n")
      .filter((block) => block.startsWith("id:"));
    expect(events[0]).toBe('id: 3\nevent: generation\ndata: {"id":"g3","note":"at 3"}');
    abort.abort();
  });

  it("leaves out nothing and repeats nothing when changes come while it loads what was missed", async () => {
    const { subscribe, tell } = source();
    const abort = new AbortController();
    const { missed, loaded } = slowly();
    const read = reader(eventStream({ missed, subscribe, signal: abort.signal, mayListen }));
    await settle();
    tell(change(4, "a"), change(5, "b"), change(6, "a"));
    loaded([change(2, "c"), change(4, "a"), change(5, "b")]); // read when 5 was there and 6 was not
    await settle();
    tell(change(7, "b"));
    await settle();
    expect(read.ids()).toEqual([2, 4, 5, 6, 7]);
    abort.abort();
  });

  it("repeats nothing that the source tells late", async () => {
    const { subscribe, tell } = source();
    const abort = new AbortController();
    const missed = async () => [change(8, "a"), change(9, "b")];
    const read = reader(eventStream({ missed, subscribe, signal: abort.signal, mayListen }));
    await settle();
    tell(change(8, "a"), change(9, "b"), change(10, "a"));
    await settle();
    expect(read.ids()).toEqual([8, 9, 10]);
    abort.abort();
  });

  it("sends a comment every 15 seconds", async () => {
    const { subscribe } = source();
    const abort = new AbortController();
    const read = reader(eventStream({ missed: nothing, subscribe, signal: abort.signal, mayListen }));
    await settle();
    const began = read.text().length;
    await vi.advanceTimersByTimeAsync(14_999);
    expect(read.text()).toHaveLength(began);
    await vi.advanceTimersByTimeAsync(1);
    expect(read.text().slice(began)).toMatch(/^:[^\n]*\n\n$/);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(read.text().slice(began).match(/^:/gm)).toHaveLength(3);
    abort.abort();
  });

  it("says something at once, so that the browser knows it is through", async () => {
    const { subscribe } = source();
    const abort = new AbortController();
    const read = reader(eventStream({ missed: slowly().missed, subscribe, signal: abort.signal, mayListen }));
    await settle();
    expect(read.text()).toMatch(/^:/);
    abort.abort();
  });

  it.each([
    ["the request is aborted", (abort: AbortController) => abort.abort()],
    ["the reader goes", (_: AbortController, read: ReturnType<typeof reader>) => read.cancel()],
  ])("lets go of everything when %s", async (_, end) => {
    const { subscribe, tell, listeners } = source();
    const abort = new AbortController();
    const read = reader(eventStream({ missed: nothing, subscribe, signal: abort.signal, mayListen }));
    await settle();
    expect(listeners.size).toBe(1);
    await end(abort, read);
    await settle();
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    tell(change(1));
    expect(read.ids()).toEqual([]);
    expect(read.end()).toBe("closed");
  });

  it("lets go of everything when the request was gone before", async () => {
    const { subscribe, listeners } = source();
    const read = reader(eventStream({ missed: nothing, subscribe, signal: AbortSignal.abort(), mayListen }));
    await settle();
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(read.end()).toBe("closed");
  });

  it("lets go of everything when it is aborted while it loads what was missed", async () => {
    const { subscribe, listeners } = source();
    const abort = new AbortController();
    const { missed, loaded } = slowly();
    const read = reader(eventStream({ missed, subscribe, signal: abort.signal, mayListen }));
    await settle();
    abort.abort();
    loaded([change(1)]);
    await settle();
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(read.ids()).toEqual([]);
    expect(read.end()).toBe("closed");
  });

  it("breaks off and lets go of everything when what was missed cannot be read", async () => {
    const { subscribe, listeners } = source();
    const read = reader(
      eventStream({ missed: away, subscribe, signal: new AbortController().signal, mayListen }),
    );
    await settle();
    expect(read.end()).toBe("failed");
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends within fifteen seconds of the session that opened it", async () => {
    const { subscribe, listeners } = source();
    let signedIn = true;
    const whileSignedIn = () => Promise.resolve(signedIn);
    const signal = new AbortController().signal;
    const read = reader(eventStream({ missed: nothing, subscribe, signal, mayListen: whileSignedIn }));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(read.end()).toBe("open");
    expect(read.text().match(/^: alive$/gm)).toHaveLength(2);
    signedIn = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(read.end()).toBe("closed");
    expect(listeners.size).toBe(0);
  });

  it("goes on while nobody can say whether the session has ended", async () => {
    const { subscribe } = source();
    const signal = new AbortController().signal;
    const read = reader(eventStream({ missed: nothing, subscribe, signal, mayListen: away }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(read.end()).toBe("open");
    expect(read.text().match(/^: alive$/gm)).toHaveLength(4);
  });

  it("keeps no more than a thousand for who takes none of them, and ends with those", async () => {
    const { subscribe, listeners, tell } = source();
    const missed = Array.from({ length: 2000 }, (_, index) => change(index + 1));
    const signal = new AbortController().signal;
    const stream = eventStream({ missed: () => Promise.resolve(missed), subscribe, signal, mayListen });
    await settle();
    for (let sequence = 2001; sequence <= 2900; sequence += 1) tell(change(sequence));
    expect(listeners.size).toBe(1);
    for (let sequence = 2901; sequence <= 9000; sequence += 1) tell(change(sequence));
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    const read = reader(stream);
    await read.pumping;
    expect(read.end()).toBe("closed");
    const ids = read.ids();
    expect(ids.length).toBeLessThan(3100);
    expect(ids).toEqual(ids.map((_, index) => index + 1));
  });
});
