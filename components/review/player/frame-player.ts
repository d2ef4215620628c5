import { oncePageLoaded } from "@/components/shell/once-page-loaded";
import {
  boundsOf,
  type FrameRange,
  isWhole,
  isWithin,
  startFrame,
  wholeRange,
  withIn,
  withOut,
} from "@/lib/domain/frame-range";
import { nextSpeed, type PlaySpeed, type ShuttleKey, shuttled } from "@/lib/domain/shuttle";
import { clampFrame, type FrameClock, frameAtTime, lastFrameOf } from "@/lib/domain/timecode";

import { runBackward } from "./backward";
import { createPlayerStore, type PlayerState, type PlayerStore } from "./player-store";
import { savesData } from "./saves-data";
import { Seeker } from "./seeker";
import { watchTrouble } from "./trouble-watch";
import { watchFrames } from "./watch-frames";

/** The end of a range is acted on this long before its last frame is over, so that no frame beyond it is painted. */
const aheadMs = 20;

const wantsStillness = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Drives one video element by frames, and tells in its store what is in the picture. Made before the element is there. */
export class FramePlayer {
  readonly clock: FrameClock;
  readonly store: PlayerStore;
  readonly #seeker: Seeker;
  #element: HTMLVideoElement | null = null;
  #stopBackward: (() => void) | null = null;
  /** Whether the element was told to play. One that stands on its last frame may say that it ended, too. */
  #runs = false;
  #atEnd: ReturnType<typeof setTimeout> | undefined;
  /** Whether what plays has been within the range, and so ends with it. */
  #isWithin = true;

  /** Opens on a frame and stands still there; without one it plays, unless a person wants stillness. */
  constructor(clock: FrameClock, opensOn: number | null) {
    this.clock = clock;
    this.store = createPlayerStore(opensOn);
    this.#seeker = new Seeker(clock, (frame) =>
      this.#set({ sought: null, ...(frame === null ? {} : { frame }) }),
    );
    if (opensOn !== null) this.#seeker.seek(opensOn);
  }

  get last(): number {
    return lastFrameOf(this.clock);
  }

  /** The element as drawings and pictures of a frame need it; null while there is none. */
  get element(): HTMLVideoElement | null {
    return this.#element;
  }

  /** For React's `ref`: takes the element, and gives what lets it go. */
  readonly hold = (element: HTMLVideoElement) => {
    this.#element = element;
    const left = new AbortController();
    const listen = (name: string, act: () => void) =>
      element.addEventListener(name, act, { signal: left.signal });
    listen("play", this.#tellMotion);
    listen("pause", () => {
      this.#runs &&= element.ended;
      this.#tellLoop();
      this.#tellMotion();
    });
    listen("ended", () => {
      if (this.#runs) this.#turn();
    });
    listen("click", this.toggle);
    const size = new ResizeObserver(() => {
      this.#set({ box: { width: element.clientWidth, height: element.clientHeight } });
    });
    size.observe(element);
    const ends = [
      watchFrames(element, this.clock, this.#painted),
      watchTrouble(element, {
        onWaiting: (waiting) => this.#set({ waiting }),
        onBroken: () => this.#set({ broken: true }),
      }),
      this.#seeker.attach(element),
      oncePageLoaded(this.#start),
    ];
    return () => {
      this.#haltBackward();
      clearTimeout(this.#atEnd);
      left.abort();
      size.disconnect();
      for (const end of ends) end();
      this.#element = null;
    };
  };

  readonly play = () => {
    const { frame, sought, range, speed } = this.store.getState();
    this.#haltBackward();
    const from = sought ?? frame;
    const start = startFrame(boundsOf(this.clock, range), from);
    if (start !== from) this.#send(start);
    this.#run(speed);
  };

  readonly pause = () => {
    const ran = this.#element?.paused === false;
    this.#stop();
    if (ran) this.#settle();
  };

  #stop(): void {
    this.#haltBackward();
    clearTimeout(this.#atEnd);
    this.#runs = false;
    this.#element?.pause();
    this.#tellLoop();
    this.#set({ shuttle: 0 });
    this.#tellMotion();
  }

  readonly toggle = () => (this.store.getState().playing ? this.pause() : this.play());

  /** Goes on playing from there, if it plays. */
  readonly seek = (frame: number) => {
    if (this.#stopBackward) this.pause();
    const target = clampFrame(this.clock, frame);
    const { range } = this.store.getState();
    this.#isWithin = target <= boundsOf(this.clock, range).last;
    clearTimeout(this.#atEnd);
    this.#send(target);
  };

  /** Stands still on a frame. */
  readonly show = (frame: number) => {
    this.pause();
    this.seek(frame);
  };

  /** Stands still on a frame; a part becomes the range and is played round and round. */
  readonly lookAt = ({ frame, endFrame }: { frame: number; endFrame: number | null }) => {
    const { range } = this.store.getState();
    if (endFrame !== null)
      this.#setRange(withOut(this.clock, withIn(this.clock, wholeRange, frame), endFrame));
    else if (!isWithin(boundsOf(this.clock, range), frame)) this.clearRange();
    this.show(frame);
    if (endFrame === null || wantsStillness()) return;
    this.#set({ loop: true });
    this.play();
  };

  /** Counted from the frame that is in the picture, or on its way. */
  step(frames: number): void {
    this.pause();
    const { frame, sought } = this.store.getState();
    const target = clampFrame(this.clock, (sought ?? frame) + frames);
    if (target !== frame || sought !== null) this.seek(target);
  }

  stepSeconds(seconds: number): void {
    this.step(Math.max(1, Math.round(Math.abs(seconds) * this.clock.fps)) * Math.sign(seconds));
  }

  /** J, K and L. */
  shuttle(key: ShuttleKey): void {
    const { shuttle, playing } = this.store.getState();
    const next = shuttled(playing && shuttle === 0 ? 1 : shuttle, key);
    if (next === 0) this.pause();
    else if (next < 0) this.#runBackward(next);
    else {
      if (!playing || shuttle < 0) this.play();
      this.#run(next);
      this.#set({ shuttle: next });
    }
  }

  setSpeed(speed: PlaySpeed): void {
    this.#set({ speed, shuttle: 0 });
    if (this.#stopBackward) this.pause();
    if (this.#element) this.#element.playbackRate = speed;
  }

  changeSpeed(direction: 1 | -1): void {
    this.setSpeed(nextSpeed(this.store.getState().speed, direction));
  }

  readonly toggleLoop = () => {
    this.#set({ loop: !this.store.getState().loop });
    this.#tellLoop();
  };

  readonly markIn = () => this.#setRange(withIn(this.clock, this.store.getState().range, this.#present()));
  readonly markOut = () => this.#setRange(withOut(this.clock, this.store.getState().range, this.#present()));
  readonly clearRange = () => this.#setRange(wholeRange);

  /** Tries again after a video that could not be read. */
  readonly retry = () => {
    const { frame, sought } = this.store.getState();
    this.#set({ broken: false });
    this.#element?.load();
    this.seek(sought ?? frame);
  };

  /** The last picture before a halt may be painted without a word: it is sent to where the clock stands. */
  #settle(): void {
    const element = this.#element;
    if (element && !element.ended && this.store.getState().sought === null)
      this.#send(frameAtTime(this.clock, element.currentTime));
  }

  #present(): number {
    const { frame, sought } = this.store.getState();
    return sought ?? frame;
  }

  #setRange(range: FrameRange): void {
    this.#set({ range });
    this.#isWithin = this.#present() <= boundsOf(this.clock, range).last;
    this.#tellLoop();
  }

  readonly #start = () => {
    const element = this.#element;
    if (!element) return;
    element.preload = savesData() ? "metadata" : "auto";
    const { sought } = this.store.getState();
    if (sought !== null) this.#seeker.seek(sought);
    else if (!wantsStillness()) this.play();
  };

  #run(rate: number): void {
    const element = this.#element;
    if (!element) return;
    this.#haltBackward();
    this.#set({ shuttle: 0 });
    this.#isWithin = this.#present() <= boundsOf(this.clock, this.store.getState().range).last;
    this.#runs = true;
    this.#tellLoop();
    element.playbackRate = rate;
    // A browser may refuse to play by itself, and a pause that follows at once also ends the promise: both stand still.
    element.play().catch(this.#tellMotion);
  }

  #runBackward(shuttle: number): void {
    this.pause();
    const { range, loop } = this.store.getState();
    const from = this.#present();
    const within = boundsOf(this.clock, range);
    const bounds = isWithin(within, from) ? within : boundsOf(this.clock, wholeRange);
    this.#stopBackward = runBackward({
      bounds,
      from,
      framesPerSecond: this.clock.fps * -shuttle,
      loop,
      onFrame: (frame) => {
        if (frame !== this.#present()) this.#send(frame);
      },
      onEnd: this.pause,
    });
    this.#set({ shuttle });
    this.#tellMotion();
  }

  #haltBackward(): void {
    this.#stopBackward?.();
    this.#stopBackward = null;
  }

  #send(frame: number): void {
    this.#set({ sought: frame });
    this.#seeker.seek(frame);
  }

  readonly #painted = (frame: number) => {
    this.#set({ frame });
    this.#seeker.painted(frame);
    this.#mindTheEnd(frame);
  };

  /** Ends or begins again where the range ends. At the end of the video itself the element says so. */
  #mindTheEnd(frame: number): void {
    const element = this.#element;
    const { range, sought } = this.store.getState();
    if (!element || element.paused || sought !== null || range.out === null || range.out === this.last)
      return;
    clearTimeout(this.#atEnd);
    if (frame < range.out) this.#isWithin = true;
    else if (this.#isWithin && frame > range.out) this.#turn();
    else if (this.#isWithin) {
      const lastsMs = 1000 / this.clock.fps / element.playbackRate;
      this.#atEnd = setTimeout(this.#turn, Math.max(0, lastsMs - aheadMs));
    }
  }

  readonly #turn = () => {
    const { loop, range } = this.store.getState();
    const { first, last } = boundsOf(this.clock, range);
    if (!loop) {
      this.#stop();
      if (this.#present() !== last) this.#send(last);
      return;
    }
    this.#send(first);
    if (this.#element?.paused) this.#element.play().catch(this.#tellMotion);
  };

  /**
   * The whole video is looped by the browser itself, which loses no frame over it; only while it plays, for Chromium
   * also begins again from a last frame it stands still on.
   */
  #tellLoop(): void {
    const { loop, range } = this.store.getState();
    if (this.#element) this.#element.loop = this.#runs && loop && isWhole(range);
  }

  readonly #tellMotion = () => {
    const playing = this.#stopBackward !== null || this.#element?.paused === false;
    this.#set(playing ? { playing } : { playing, shuttle: 0 });
  };

  #set(change: Partial<PlayerState>): void {
    const before = this.store.getState();
    const names = Object.keys(change) as (keyof PlayerState)[];
    if (names.some((name) => before[name] !== change[name])) this.store.setState(change);
  }
}
