import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { sampleGeneration } from "@/lib/testing/sample-generation";

import { connectLive, type LiveListener } from "./live-connection";

/** Locks as the browser keeps them: one holder, the others in line. */
class FakeLocks {
  private waiting: (() => void)[] = [];
  private held = false;

  async request(_name: string, { signal }: { signal: AbortSignal }, act: () => Promise<void>): Promise<void> {
    if (this.held) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (signal.aborted) return;
    this.held = true;
    await act();
    this.held = false;
    this.waiting.shift()?.();
  }
}

class FakeEventSource extends EventTarget {
  static opened: FakeEventSource[] = [];
  closed = false;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeEventSource.opened.push(this);
  }

  close() {
    this.closed = true;
  }
}

const sample = sampleGeneration({ queuePosition: 1 });

const listen = (since: string | null = null) => {
  const listener = {
    onReview: vi.fn<LiveListener["onReview"]>(),
    onPresence: vi.fn<LiveListener["onPresence"]>(),
    onGeneration: vi.fn<LiveListener["onGeneration"]>(),
    onConnection: vi.fn<LiveListener["onConnection"]>(),
  };
  return { ...listener, close: connectLive(listener, since) };
};

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
const live = () => FakeEventSource.opened.filter(({ closed }) => !closed);

beforeEach(() => {
  FakeEventSource.opened = [];
  vi.stubGlobal("EventSource", FakeEventSource);
  Object.defineProperty(navigator, "locks", { value: new FakeLocks(), configurable: true });
});

afterEach(() => {
  Reflect.deleteProperty(navigator, "locks");
  vi.unstubAllGlobals();
});

test("many tabs hold one connection, and each hears what comes over it", async () => {
  const tabs = [listen(), listen(), listen()];
  await settled();
  expect(live()).toHaveLength(1);

  live()[0]?.dispatchEvent(
    new MessageEvent("generation", { data: JSON.stringify(sample), lastEventId: "41" }),
  );
  await vi.waitFor(() => {
    for (const tab of tabs) expect(tab.onGeneration).toHaveBeenCalledTimes(1);
  });
  for (const tab of tabs) tab.close();
});

test("when the leading tab closes, the next one goes on from the last event", async () => {
  const [first, second] = [listen(), listen()];
  await settled();
  live()[0]?.dispatchEvent(
    new MessageEvent("generation", { data: JSON.stringify(sample), lastEventId: "41" }),
  );
  await vi.waitFor(() => expect(second.onGeneration).toHaveBeenCalled());
  first.close();
  await vi.waitFor(() => expect(live().map(({ url }) => url)).toEqual(["/api/events?last-event-id=41"]));
  second.close();
});

test("what cannot be read as a generation is passed over", async () => {
  const tab = listen();
  await settled();
  live()[0]?.dispatchEvent(new MessageEvent("generation", { data: "{", lastEventId: "1" }));
  live()[0]?.dispatchEvent(new MessageEvent("generation", { data: '{"id":3}', lastEventId: "2" }));
  live()[0]?.dispatchEvent(
    new MessageEvent("generation", { data: JSON.stringify(sample), lastEventId: "3" }),
  );
  await vi.waitFor(() => expect(tab.onGeneration).toHaveBeenCalled());
  expect(tab.onGeneration.mock.calls).toEqual([[sample]]);
  tab.close();
});

test("only a tab that knows where it began, and has listened since, has missed nothing", async () => {
  const [leader, follower] = [listen("41"), listen("41")];
  await settled();
  expect(live().map(({ url }) => url)).toEqual(["/api/events?last-event-id=41"]);
  live()[0]?.dispatchEvent(new Event("open"));
  await vi.waitFor(() => expect(follower.onConnection).toHaveBeenLastCalledWith("live", false));
  expect(leader.onConnection).toHaveBeenLastCalledWith("live", true);
  live()[0]?.dispatchEvent(new Event("error"));
  expect(leader.onConnection).toHaveBeenLastCalledWith("lost", false);
  window.dispatchEvent(new Event("online"));
  live()[0]?.dispatchEvent(new Event("open"));
  expect(leader.onConnection).toHaveBeenLastCalledWith("live", false);
  leader.close();
  follower.close();
});

test("a lost connection is told and renewed", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const tab = listen();
  await vi.advanceTimersByTimeAsync(30);
  live()[0]?.dispatchEvent(new Event("error"));
  expect(tab.onConnection).toHaveBeenLastCalledWith("lost", false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(live()).toHaveLength(1);
  tab.close();
  vi.useRealTimers();
});
