import { createStore, type StoreApi } from "zustand/vanilla";

import { frameAtTime } from "@/lib/domain/timecode";

import {
  createLock,
  decide,
  type FrameLock,
  frameOf,
  goTo,
  halt,
  isPlaying,
  type Order,
  setSpeed,
  type Sight,
  start,
} from "./frame-lock";
import { positionOf, type Painted } from "./position";
import { timelineOf, type Track } from "./timeline";

export interface LockedVideo {
  element: HTMLVideoElement;
  track: Track;
}

/** What the page shows of it. */
export interface LockView {
  playing: boolean;
  /** Waits for a video to be loaded, sought or decoded, for longer than a person overlooks. */
  waiting: boolean;
  /** Of the common clock, and of each video. */
  frame: number;
  frames: readonly number[];
}

const overlookedMs = 400;
/** Of a media element's readyState. */
const canGoOn = 3;

/** Each newest frame as the browser painted it, where the browser tells. */
function watchPaint(element: HTMLVideoElement, onPaint: (painted: Painted) => void): () => void {
  if (!("requestVideoFrameCallback" in element)) return () => undefined;
  let handle = 0;
  const ask = () => {
    handle = element.requestVideoFrameCallback((_, { mediaTime, expectedDisplayTime }) => {
      onPaint({ mediaTime, atMs: expectedDisplayTime });
      ask();
    });
  };
  ask();
  return () => element.cancelVideoFrameCallback(handle);
}

/** The small changes of a rate that keep videos together are none. */
const leap = 0.2;
const isLeap = ({ playbackRate }: HTMLVideoElement, order: Order) =>
  order.kind === "play" || (order.kind === "rate" && Math.abs(order.rate - playbackRate) > leap);

function obey(element: HTMLVideoElement, order: Order, onRefused: () => void): void {
  if (order.kind === "pause") element.pause();
  else if (order.kind === "rate") element.playbackRate = order.rate;
  else if (order.kind === "seek") element.currentTime = order.to;
  else {
    element.play().catch((error: unknown) => {
      // A pause that follows at once also ends the promise, and means nothing.
      if (error instanceof DOMException && error.name === "NotAllowedError") onRefused();
    });
  }
}

/** Drives the elements by the lock: one look at all of them, and one task of orders, at every frame of the screen. */
export class LockPlayer {
  readonly view: StoreApi<LockView>;
  readonly timeline: Track;
  readonly #videos: readonly LockedVideo[];
  readonly #painted: (Painted | null)[];
  readonly #leaptAt: number[];
  readonly #stopWatching: readonly (() => void)[];
  #lock: FrameLock;
  #next = 0;
  #waitsSince: number | null = null;

  constructor(videos: readonly LockedVideo[], begin: { frame: number; speed: number }) {
    const tracks = videos.map(({ track }) => track);
    this.#videos = videos;
    this.#lock = createLock(tracks, begin);
    this.timeline = timelineOf(tracks);
    this.#painted = videos.map(() => null);
    this.#leaptAt = videos.map(() => 0);
    this.view = createStore<LockView>(() => ({
      playing: false,
      waiting: false,
      frame: frameAtTime(this.timeline, this.#lock.at),
      frames: tracks.map((track) => frameAtTime(track, this.#lock.at)),
    }));
    this.#stopWatching = videos.map(({ element }, index) =>
      watchPaint(element, (shown) => {
        this.#painted[index] = shown;
      }),
    );
    this.#wake();
  }

  readonly play = () => this.#wish(start);
  readonly pause = () => this.#wish((lock) => halt(lock, this.#see(performance.now())));
  readonly toggle = () => (isPlaying(this.#lock) ? this.pause() : this.play());
  readonly goTo = (frame: number) => this.#wish((lock) => goTo(lock, frame));

  /** Counted from the frame that is seen, or is on its way. */
  step(frames: number): void {
    this.#wish((lock) => goTo(lock, frameOf(lock, this.#see(performance.now())) + frames));
  }

  setSpeed(speed: number): void {
    this.#wish((lock) => setSpeed(lock, speed));
  }

  dispose(): void {
    cancelAnimationFrame(this.#next);
    for (const stop of this.#stopWatching) stop();
    for (const { element } of this.#videos) element.pause();
  }

  #see(now: number): Sight[] {
    return this.#videos.map(({ element, track }, index) => {
      const { currentTime, seeking, readyState, ended, error } = element;
      const shown = this.#painted[index] ?? null;
      const runs = this.#lock.phase === "running";
      const leaptAt = this.#leaptAt[index] ?? 0;
      const time = positionOf({ currentTime, painted: runs ? shown : null, now, fps: track.fps, leaptAt });
      const painted = shown?.mediaTime ?? null;
      return { time, seeking, readyState, ended, painted, broken: error !== null };
    });
  }

  /** On the screen, while it moves; else the one that it stands on, or goes to. */
  #shownFrames(sights: readonly Sight[]): number[] {
    const { phase, next, at } = this.#lock;
    return this.#videos.map(({ track }, index) => {
      if (phase !== "running") return frameAtTime(track, next ?? at);
      return frameAtTime(track, this.#painted[index]?.mediaTime ?? sights[index]?.time ?? 0);
    });
  }

  #show(sights: readonly Sight[], now: number): void {
    const { phase } = this.#lock;
    const stuck = sights.some(({ readyState, ended, broken }) => readyState < canGoOn && !ended && !broken);
    const waits = phase === "gathering" || (phase === "running" && stuck);
    this.#waitsSince = waits ? (this.#waitsSince ?? now) : null;
    const before = this.view.getState();
    const frames = this.#shownFrames(sights);
    const state: LockView = {
      playing: isPlaying(this.#lock),
      waiting: this.#waitsSince !== null && now - this.#waitsSince > overlookedMs,
      frame: frameOf(this.#lock, sights),
      frames: frames.every((frame, index) => frame === before.frames[index]) ? before.frames : frames,
    };
    const names = Object.keys(state) as (keyof LockView)[];
    if (names.some((name) => before[name] !== state[name])) this.view.setState(state);
  }

  #act(): void {
    const now = performance.now();
    const sights = this.#see(now);
    const { lock, orders } = decide(this.#lock, sights);
    this.#lock = lock;
    for (const order of orders) {
      const video = this.#videos[order.index];
      if (!video) continue;
      if (isLeap(video.element, order)) this.#leaptAt[order.index] = now;
      obey(video.element, order, this.pause);
    }
    this.#show(sights, now);
  }

  #wish(change: (lock: FrameLock) => FrameLock): void {
    this.#lock = change(this.#lock);
    this.#act();
    this.#wake();
  }

  #wake(): void {
    if (this.#next !== 0) return;
    this.#next = requestAnimationFrame(() => {
      this.#next = 0;
      this.#act();
      if (this.#lock.phase !== "still") this.#wake();
    });
  }
}
