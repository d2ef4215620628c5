import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { FramePlayer } from "./frame-player";

const clock = { fps: 24, numFrames: 61 };
const startOf = (frame: number) => frame / clock.fps;

/** A video as a page meets it; what it takes time for happens when the test says so. */
class FakeVideo extends EventTarget {
  readyState = 4;
  seeking = false;
  paused = true;
  ended = false;
  loop = false;
  playbackRate = 1;
  preload = "none";
  clientWidth = 832;
  clientHeight = 480;
  readonly sent: number[] = [];
  #time = 0;

  get currentTime() {
    return this.#time;
  }

  set currentTime(time: number) {
    this.#time = time;
    this.seeking = true;
    this.sent.push(Math.floor(time * clock.fps));
  }

  /** As it is while it plays. */
  set time(time: number) {
    this.#time = time;
  }

  play() {
    this.paused = false;
    this.dispatchEvent(new Event("play"));
    return Promise.resolve();
  }

  pause() {
    this.paused = true;
    this.dispatchEvent(new Event("pause"));
  }

  seeked() {
    this.seeking = false;
    this.dispatchEvent(new Event("seeked"));
  }
}

/** One whose browser tells what it paints. */
class TellingVideo extends FakeVideo {
  #painters: VideoFrameRequestCallback[] = [];

  requestVideoFrameCallback(call: VideoFrameRequestCallback) {
    return this.#painters.push(call);
  }

  cancelVideoFrameCallback() {
    this.#painters = [];
  }

  paint(frame: number) {
    const painters = this.#painters;
    this.#painters = [];
    for (const call of painters) call(0, { mediaTime: startOf(frame) } as VideoFrameCallbackMetadata);
  }
}

function opened<Video extends FakeVideo = TellingVideo>(opensOn: number | null, given?: Video) {
  const video = given ?? (new TellingVideo() as FakeVideo as Video);
  const player = new FramePlayer(clock, opensOn);
  const release = player.hold(video as unknown as HTMLVideoElement);
  return { player, video, release, frame: () => player.store.getState().frame };
}

let stillness = false;

beforeEach(() => {
  vi.useFakeTimers();
  stillness = false;
  vi.stubGlobal("matchMedia", (query: string) => ({ matches: query.includes("motion") && stillness }));
  vi.spyOn(document, "readyState", "get").mockReturnValue("complete");
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("the number changes when the picture does, not when it is asked to", () => {
  const { player, video, frame } = opened(0);
  video.seeked();
  video.paint(0);
  player.seek(12);
  expect(frame()).toBe(0);
  video.seeked();
  expect(frame()).toBe(0);
  video.paint(12);
  expect(frame()).toBe(12);
  expect(player.store.getState().sought).toBeNull();
});

test("of what is asked for during a seek only the last is followed", () => {
  const { player, video, frame } = opened(0);
  video.seeked();
  video.paint(0);
  for (const asked of [3, 9, 17, 40]) player.seek(asked);
  expect(video.sent).toEqual([0, 3]);
  video.seeked();
  expect(video.sent).toEqual([0, 3, 40]);
  video.seeked();
  video.paint(40);
  expect(frame()).toBe(40);
});

test("steps are counted from what was asked for, also faster than the browser paints", () => {
  const { player, video, frame } = opened(10);
  for (let press = 0; press < 5; press += 1) player.step(1);
  video.seeked();
  video.seeked();
  video.paint(15);
  expect(frame()).toBe(15);
  player.step(-100);
  video.seeked();
  video.paint(0);
  player.step(-1);
  expect([frame(), video.sent.at(-1)]).toEqual([0, 0]);
});

test("a picture of before that is painted late does not end the wait for the right one", () => {
  const { player, video, frame } = opened(0);
  video.seeked();
  video.paint(0);
  player.seek(20);
  video.seeked();
  video.paint(0);
  expect(player.store.getState().sought).toBe(20);
  video.paint(20);
  expect([frame(), player.store.getState().sought]).toEqual([20, null]);
});

test("where a browser paints nothing after a seek its clock says the frame", () => {
  const { player, video, frame } = opened(0);
  video.seeked();
  player.seek(33);
  video.seeked();
  vi.advanceTimersByTime(1000);
  expect(frame()).toBe(33);
});

test("a browser that does not tell what it paints is read by its clock, between seeks alone", () => {
  const video = new FakeVideo();
  const { player, frame } = opened(5, video);
  expect(frame()).toBe(0);
  video.seeked();
  expect(frame()).toBe(5);
  player.step(1);
  expect(frame()).toBe(5);
  video.seeked();
  expect(frame()).toBe(6);
  player.play();
  video.time = 9.2 / clock.fps;
  player.pause();
  expect(video.sent.at(-1)).toBe(9);
  video.seeked();
  expect(frame()).toBe(9);
});

test("it plays by itself, unless it opens on a frame or a person wants stillness", () => {
  expect(opened(null).video.paused).toBe(false);
  expect(opened(7).video.paused).toBe(true);
  stillness = true;
  expect(opened(null).video.paused).toBe(true);
});

test("a range is played to its end and begun again; without the loop it stands on its last frame", () => {
  const { player, video, frame } = opened(10);
  video.seeked();
  video.paint(10);
  player.markIn();
  player.step(10);
  video.seeked();
  video.paint(20);
  player.markOut();
  player.play();
  expect(video.sent.at(-1)).toBe(10);
  video.seeked();
  video.paint(10);
  video.paint(20);
  vi.advanceTimersByTime(1000 / clock.fps);
  expect([video.sent.at(-1), video.paused]).toEqual([10, false]);
  video.seeked();
  video.paint(10);
  player.toggleLoop();
  video.paint(21);
  expect([video.sent.at(-1), video.paused]).toEqual([20, true]);
  video.seeked();
  video.paint(20);
  expect(frame()).toBe(20);
});

test("a part that is looked at becomes the range and is played round; a frame beyond it lets it go", () => {
  const { player, video } = opened(50);
  video.seeked();
  video.paint(50);
  player.toggleLoop();
  player.lookAt({ frame: 10, endFrame: 20 });
  expect(player.store.getState()).toMatchObject({ range: { in: 10, out: 20 }, loop: true, playing: true });
  expect(video.sent.at(-1)).toBe(10);
  player.lookAt({ frame: 15, endFrame: null });
  expect(player.store.getState()).toMatchObject({ range: { in: 10, out: 20 }, playing: false });
  player.lookAt({ frame: 21, endFrame: null });
  expect(player.store.getState().range).toEqual({ in: null, out: null });
  stillness = true;
  player.lookAt({ frame: 30, endFrame: 40 });
  expect(player.store.getState()).toMatchObject({ range: { in: 30, out: 40 }, sought: 30, playing: false });
});

test("a video that says it ended while it stands on its last frame is not begun again", () => {
  const { player, video } = opened(60);
  video.seeked();
  video.paint(60);
  expect(video.loop).toBe(false);
  video.dispatchEvent(new Event("ended"));
  expect([video.paused, video.sent.at(-1)]).toEqual([true, 60]);
  player.play();
  expect([video.loop, video.paused, video.sent.at(-1)]).toEqual([true, false, 0]);
  player.pause();
  expect(video.loop).toBe(false);
});

test("J, K and L: backwards by frames, quicker when pressed again, forwards by the browser's own rate", () => {
  const { player, video } = opened(48);
  video.seeked();
  video.paint(48);
  player.shuttle("back");
  expect(player.store.getState()).toMatchObject({ playing: true, shuttle: -1 });
  vi.advanceTimersByTime(520);
  expect(video.sent.at(-1)).toBeLessThan(48);
  player.shuttle("back");
  expect(player.store.getState().shuttle).toBe(-2);
  player.shuttle("stop");
  expect(player.store.getState()).toMatchObject({ playing: false, shuttle: 0 });
  player.shuttle("forward");
  player.shuttle("forward");
  expect([video.playbackRate, player.store.getState().shuttle]).toEqual([2, 2]);
  player.setSpeed(0.5);
  expect([video.playbackRate, player.store.getState().shuttle]).toEqual([0.5, 0]);
});

test("a video that is let go is left alone", () => {
  const { player, video, release } = opened(4);
  release();
  player.seek(9);
  video.paint(9);
  expect(video.sent).toEqual([4]);
  expect(player.store.getState().frame).toBe(0);
});
