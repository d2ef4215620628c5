import * as fc from "fast-check";
import { expect, test } from "vitest";

import { frameAtTime } from "@/lib/domain/timecode";

import {
  createLock,
  decide,
  type FrameLock,
  frameOf,
  goTo,
  halt,
  type Order,
  type Sight,
  start,
} from "./frame-lock";
import { durationOf, targetOf, timelineOf, type Track } from "./timeline";

interface Nature {
  track: Track;
  /** How long it takes to begin, in turn. */
  startsMs: readonly number[];
  seekMs: number;
  /** From the seek's end to the frame on the screen; null where nobody tells. */
  paintMs: number | null;
  /** Its clock against the wall's. */
  skew: number;
  /** When its decoder gives nothing, and whether it says so. */
  stalls: readonly { fromMs: number; lastsMs: number; told: boolean }[];
}

/** A media element as it may behave on a bad day. */
class SimulatedVideo {
  time = 0;
  #painted = 0;
  #rate = 1;
  #startsAt = Infinity;
  #soughtAt = 0;
  #starts = 0;
  readonly #nature: Nature;

  constructor(nature: Nature) {
    this.#nature = nature;
  }

  #stall(now: number) {
    return this.#nature.stalls.find(({ fromMs, lastsMs }) => now >= fromMs && now < fromMs + lastsMs);
  }

  pass(now: number) {
    if (now >= this.#soughtAt + (this.#nature.paintMs ?? 0)) this.#painted = this.time;
    if (now < this.#startsAt || now < this.#soughtAt || this.#stall(now)) return;
    const { track, skew } = this.#nature;
    this.time = Math.min(durationOf(track), this.time + (this.#rate * skew) / 1000);
  }

  see(now: number): Sight {
    const seeking = now < this.#soughtAt;
    const readyState = seeking ? 1 : this.#stall(now)?.told ? 2 : 4;
    return {
      time: this.time,
      seeking,
      readyState,
      ended: this.time >= durationOf(this.#nature.track),
      painted: this.#nature.paintMs === null ? null : this.#painted,
      broken: false,
    };
  }

  obey(order: Order, now: number) {
    const { startsMs, seekMs, track } = this.#nature;
    if (order.kind === "rate") {
      if (order.rate < 1 / 16) throw new Error(`no browser plays at ${order.rate}`);
      this.#rate = order.rate;
    } else if (order.kind === "play") {
      if (this.time >= durationOf(track)) throw new Error("from its end a browser would begin again");
      this.#startsAt = now + (startsMs[this.#starts++ % startsMs.length] ?? 0);
    } else if (order.kind === "pause") {
      this.#startsAt = Infinity;
    } else {
      this.time = Math.min(durationOf(track), order.to);
      this.#soughtAt = now + seekMs;
    }
  }
}

class Wall {
  now = 0;
  loops = 0;
  /** The most that two were apart, neither of them over, in seconds. */
  worst = 0;
  lock: FrameLock;
  readonly videos: SimulatedVideo[];
  readonly #tracks: readonly Track[];

  constructor(natures: readonly Nature[]) {
    this.#tracks = natures.map(({ track }) => track);
    this.videos = natures.map((nature) => new SimulatedVideo(nature));
    this.lock = createLock(this.#tracks);
  }

  sights = () => this.videos.map((video) => video.see(this.now));

  tick() {
    const before = this.lock;
    const { lock, orders } = decide(before, this.sights());
    this.lock = lock;
    if (before.phase === "running" && lock.phase === "gathering" && lock.at === 0) this.loops += 1;
    for (const order of orders) this.videos[order.index]?.obey(order, this.now);
  }

  pass(ms: number) {
    for (let left = ms; left > 0; left -= 1) {
      this.now += 1;
      for (const video of this.videos) video.pass(this.now);
      const running = this.videos.flatMap(({ time }, index) => {
        const track = this.#tracks[index];
        return track && time < durationOf(track) - 2e-3 ? [time] : [];
      });
      if (this.lock.phase === "running" && running.length > 1)
        this.worst = Math.max(this.worst, Math.max(...running) - Math.min(...running));
    }
  }

  run(untilMs: number, ticksMs: readonly number[]) {
    for (let turn = 0; this.now < untilMs; turn += 1) {
      this.tick();
      this.pass(ticksMs[turn % ticksMs.length] ?? 16);
    }
  }
}

const track = fc.record({
  fps: fc.constantFrom(10, 12, 24, 30),
  numFrames: fc.integer({ min: 29, max: 60 }),
});
const stall = fc.record({
  fromMs: fc.integer({ min: 500, max: 9000 }),
  lastsMs: fc.integer({ min: 20, max: 600 }),
  told: fc.boolean(),
});
const nature = fc.record({
  track,
  startsMs: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 5 }),
  seekMs: fc.integer({ min: 1, max: 200 }),
  paintMs: fc.option(fc.integer({ min: 0, max: 80 })),
  skew: fc.double({ min: 0.995, max: 1.005, noNaN: true }),
  stalls: fc.array(stall, { maxLength: 3 }),
});
const natures = fc.array(nature, { minLength: 2, maxLength: 4 });
const quick = fc.array(fc.integer({ min: 6, max: 17 }), { minLength: 1, maxLength: 8 });
const runs = { numRuns: 25 };

const frameOfQuickest = (all: readonly Nature[]) => 1 / timelineOf(all.map((each) => each.track)).fps;

test("at 60 ticks a second they stay within one frame, whenever each starts, stalls and seeks", () => {
  fc.assert(
    fc.property(natures, quick, (all, ticksMs) => {
      const wall = new Wall(all);
      wall.lock = start(wall.lock);
      wall.run(20_000, ticksMs);
      expect(wall.worst).toBeLessThanOrEqual(
        Math.max(frameOfQuickest(all), 0.4 * frameOfQuickest(all) + 0.021),
      );
    }),
    runs,
  );
});

test("with slow ticks they are apart by what one tick lasts and a frame, never more", () => {
  fc.assert(
    fc.property(natures, fc.array(fc.integer({ min: 16, max: 90 }), { minLength: 2 }), (all, ticksMs) => {
      const wall = new Wall(all);
      wall.lock = start(wall.lock);
      wall.run(15_000, ticksMs);
      expect(wall.worst).toBeLessThanOrEqual(frameOfQuickest(all) + (1.15 * Math.max(...ticksMs)) / 1000);
    }),
    runs,
  );
});

const even = { track: { fps: 24, numFrames: 200 }, seekMs: 20, paintMs: null, stalls: [] };

test("even at 30 ticks a second none begins a frame before another", () => {
  const starts = fc.array(fc.integer({ min: 0, max: 250 }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(starts, (startsMs) => {
      const wall = new Wall(startsMs.map((ms) => ({ ...even, skew: 1, startsMs: [ms] })));
      wall.lock = start(wall.lock);
      wall.run(2000, [33]);
      expect(wall.worst).toBeLessThanOrEqual(1 / 24);
    }),
    runs,
  );
});

test("clocks that go differently are brought together before it is a quarter of a frame", () => {
  const wall = new Wall([0.994, 1, 1.006].map((skew) => ({ ...even, skew, startsMs: [0] })));
  wall.lock = start(wall.lock);
  wall.run(20_000, [16, 17, 17]);
  expect(wall.worst).toBeLessThanOrEqual(0.25 / 24);
});

test("nothing keeps them from going round: they loop on after every stall, at nearly full speed", () => {
  fc.assert(
    fc.property(natures, quick, (all, ticksMs) => {
      const wall = new Wall(all);
      wall.lock = start(wall.lock);
      wall.run(30_000, ticksMs);
      const longest = Math.max(...all.map((each) => durationOf(each.track)));
      const stalledMs = all.flatMap(({ stalls }) => stalls).reduce((sum, { lastsMs }) => sum + lastsMs, 0);
      // A round, with a seek and the slowest start at each end.
      const round = longest * 1.1 + 1.3;
      expect(wall.loops).toBeGreaterThanOrEqual(Math.floor((30 - (stalledMs * 2) / 1000) / round) - 1);
    }),
    runs,
  );
});

test("a halt and a step end on one moment: each shows the frame of its own that belongs to it", () => {
  const steps = fc.array(fc.integer({ min: -3, max: 60 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(natures, quick, steps, (all, ticksMs, frames) => {
      const tracks = all.map((each) => each.track);
      const timeline = timelineOf(tracks);
      const wall = new Wall(all);
      wall.lock = start(wall.lock);
      wall.run(3000, ticksMs);
      wall.lock = halt(wall.lock, wall.sights());
      for (const frame of frames) {
        wall.lock = goTo(wall.lock, frame);
        wall.run(wall.now + 40, ticksMs);
      }
      wall.run(wall.now + 2000, ticksMs);
      expect(wall.lock.phase).toBe("still");
      const frame = frameOf(wall.lock, wall.sights());
      expect(frame).toBe(Math.min(timeline.numFrames - 1, Math.max(0, frames.at(-1) ?? 0)));
      const at = (frame + 0.5) / timeline.fps;
      tracks.forEach((each, index) => {
        const video = wall.videos[index];
        expect(frameAtTime(each, video?.time ?? -1)).toBe(
          Math.min(each.numFrames - 1, Math.floor(at * each.fps)),
        );
      });
    }),
    runs,
  );
});

test("of the same rate, each is sought at the middle of the frame", () => {
  const same = { fps: 24, numFrames: 189 };
  for (let frame = 0; frame < 189; frame += 1)
    expect(targetOf(same, (frame + 0.5) / 24)).toBeCloseTo((frame + 0.5) / 24, 9);
});

test("one that cannot be read keeps nobody waiting", () => {
  const tracks = [
    { fps: 24, numFrames: 48 },
    { fps: 24, numFrames: 96 },
  ];
  const sight = { time: 0, seeking: false, readyState: 4, ended: false, painted: null, broken: false };
  const sights = [sight, { ...sight, readyState: 0, broken: true }];
  const first = decide(start(createLock(tracks)), sights);
  expect(first.orders).toEqual([
    { kind: "pause", index: 0 },
    { kind: "seek", index: 0, to: 0.5 / 24 },
  ]);
  const second = decide(first.lock, sights);
  expect(second.lock.phase).toBe("running");
  expect(second.orders.every(({ index }) => index === 0)).toBe(true);
  const end = sights.map((each) => ({ ...each, time: 2 }));
  expect(decide(second.lock, end).lock).toMatchObject({ phase: "gathering", at: 0, aim: "running" });
});
