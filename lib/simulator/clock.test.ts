import { describe, expect, test } from "vitest";

import { createClock } from "./clock";
import { advance, control, patient, startSimulator, statusOf, smallInput, submit } from "./test-setup";

const start = new Date("2026-11-01T00:00:00Z");
const stopped = () => createClock(() => start);

describe("the clock", () => {
  test("adds what it is advanced by, and leaves the machine's date alone", async () => {
    const clock = stopped();
    await clock.advance(90_000);
    expect(clock.now()).toEqual(new Date("2026-11-01T00:01:30Z"));
    expect([clock.machineNow(), clock.advancedMs()]).toEqual([start, 90_000]);
  });

  test("calls back in the order of time, each at its own time, with those that are set on the way", async () => {
    const clock = stopped();
    const heard: [string, number][] = [];
    const hear = (name: string) => () => void heard.push([name, Math.round(clock.advancedMs() / 1000)]);
    clock.after(20_000, hear("late"));
    clock.after(10_000, async () => {
      await Promise.resolve();
      clock.after(5000, hear("between"));
    });
    clock.after(100_000, hear("never"))();
    clock.after(300_000, hear("beyond"));
    await clock.advance(200_000);
    expect(heard).toEqual([
      ["between", 15],
      ["late", 20],
    ]);
    expect(clock.advancedMs()).toBe(200_000);
  });

  test("calls back by itself, and wakes no sleeper who has left", async () => {
    const clock = stopped();
    await clock.sleep(1);
    const leave = new AbortController();
    const slept = clock.sleep(60_000, leave.signal);
    leave.abort(new Error("enough"));
    await expect(slept).rejects.toThrow("enough");
    await expect(clock.sleep(1, leave.signal)).rejects.toThrow("enough");
  });

  test("waits as long as it was told beyond the longest timer of Node", async () => {
    const clock = stopped();
    let rung = false;
    const stop = clock.after(2 ** 31 + 1000, () => void (rung = true));
    await clock.sleep(5);
    expect(rung).toBe(false);
    stop();
  });
});

describe("/_simulator/clock", () => {
  test("tells the simulator's time and moves it, queue and ordered waits with it", async () => {
    const simulator = startSimulator({ queueSeconds: 600, now: () => start });
    expect(await control(simulator, "GET", "/clock")).toEqual({
      now: start.toISOString(),
      advancedSeconds: 0,
    });
    const { url } = await submit(simulator, { ...smallInput, prompt: "a cat [simulate: slow 100]" });
    await statusOf(simulator, url, "IN_QUEUE");
    expect(await advance(simulator, 600)).toEqual({
      now: "2026-11-01T00:10:00.000Z",
      advancedSeconds: 600,
    });
    const logs = async () => (await statusOf(simulator, url, "IN_PROGRESS")).logs;
    const waits = expect.objectContaining({ message: expect.stringContaining("Denoising   0%") });
    await expect.poll(logs, patient).toEqual(expect.arrayContaining([waits]));
    await advance(simulator, 101);
    await statusOf(simulator, url);
  });

  test("does not run backwards", async () => {
    await expect(advance(startSimulator(), -1)).rejects.toThrow(/400.*advanceSeconds/s);
  });
});
