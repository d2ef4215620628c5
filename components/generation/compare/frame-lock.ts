import { frameAtTime, seekTarget } from "@/lib/domain/timecode";

import { durationOf, targetOf, timelineOf, type Track } from "./timeline";

/**
 * Keeps several videos on the same moment. Pure: what is seen of them goes in, orders to them come out; whoever holds
 * the elements obeys all orders of one answer in one task.
 *
 * The clock is the longest video's own. The others follow it by small changes of their rate. Nobody is made to run who
 * cannot, so whoever is ahead goes at a crawl until the last has come up, and stops where even that is too much; only
 * what is several frames apart is brought together by a seek. A browser takes its time to start a video, each its own:
 * so they walk until every one has been seen to move, and a crawl, which has no start, is better than a stop.
 */

/** What is seen of one video. */
export interface Sight {
  /** Seconds. */
  time: number;
  seeking: boolean;
  /** As of a media element: 1 knows its length, 2 has the frame it stands on, 3 could go on. */
  readyState: number;
  ended: boolean;
  /** The time of the frame on the screen; null where the browser does not tell. */
  painted: number | null;
  /** It cannot be read; the others go on without it. */
  broken: boolean;
}

export type Order =
  | { kind: "pause"; index: number }
  | { kind: "play"; index: number }
  | { kind: "seek"; index: number; to: number }
  | { kind: "rate"; index: number; rate: number };

/** `still`: on one frame. `gathering`: on the way to one moment. `running`: off together from there. */
type Phase = "still" | "gathering" | "running";

export interface FrameLock {
  tracks: readonly Track[];
  phase: Phase;
  /** What a gathering is for. */
  aim: "still" | "running";
  /** Seconds on the common clock: where it stands still, gathers, or set off from. */
  at: number;
  /** Where to go once those under way have arrived; a video is never sent elsewhere in the middle of a seek. */
  next: number | null;
  speed: number;
  /** Which were sent to where the gathering is. */
  sent: readonly boolean[];
  /** For how many looks all have been where they were sent, but not all on the screen yet. */
  looks: number;
  /** Which were stopped because they ran ahead. */
  held: readonly boolean[];
  /** Where each was told to play; null once it has been seen to move. */
  from: readonly (number | null)[];
  /** As last ordered. */
  rates: readonly number[];
}

export interface Decision {
  lock: FrameLock;
  orders: readonly Order[];
}

/** Over this time a nudge makes up what is apart. */
const nudgeSeconds = 0.25;
const nudge = { fastest: 1.1, slowest: 0.8 };
/** Until all have moved. */
const walk = 0.25;
/** The least that browsers take. */
const crawl = 1 / 16;
/** How far apart is too far, in frames of the quickest video. */
const near = { enough: 0.06, lead: 0.3, crawls: 0.4, held: 0.85, released: 0.2, sought: 4 };
/** A video out of sight is not painted: it is not waited for any longer than this. */
const mostLooks = 15;
const seconds = { same: 1e-4, end: 1e-3 };
const has = { length: 1, frame: 2, future: 3 };

export function createLock(tracks: readonly Track[], { frame = 0, speed = 1 } = {}): FrameLock {
  const timeline = timelineOf(tracks);
  const each = <T>(value: T): T[] => tracks.map(() => value);
  return {
    tracks,
    phase: "gathering",
    aim: "still",
    at: seekTarget(timeline, Math.min(frame, timeline.numFrames - 1)),
    next: null,
    speed,
    sent: each(false),
    looks: 0,
    held: each(false),
    from: each(null),
    rates: each(1),
  };
}

function gather(lock: FrameLock, at: number, aim: FrameLock["aim"]): FrameLock {
  const none = lock.tracks.map(() => false);
  return { ...lock, phase: "gathering", aim, at, next: null, looks: 0, sent: none, held: none };
}

export const isPlaying = ({ phase, aim }: FrameLock): boolean =>
  phase === "running" || (phase === "gathering" && aim === "running");

const isOver = (lock: FrameLock, index: number, time: number): boolean => {
  const track = lock.tracks[index];
  return !track || time >= durationOf(track) - seconds.end;
};

/** The longest that can be read; of several, the first. */
function referenceOf({ tracks }: FrameLock, sights: readonly Sight[]): number {
  let longest = -1;
  tracks.forEach((track, index) => {
    if (sights[index]?.broken) return;
    const best = tracks[longest];
    if (!best || durationOf(track) > durationOf(best)) longest = index;
  });
  return longest;
}

/** Stands still on a frame of the common clock, once all have arrived. */
export function goTo(lock: FrameLock, frame: number): FrameLock {
  const timeline = timelineOf(lock.tracks);
  const at = seekTarget(timeline, Math.min(timeline.numFrames - 1, Math.max(0, frame)));
  const underWay = lock.phase === "gathering" && lock.sent.some(Boolean);
  return underWay ? { ...lock, aim: "still", next: at } : gather(lock, at, "still");
}

/** From where it stands; from the last frame, all begin again. */
export function start(lock: FrameLock): FrameLock {
  if (lock.phase === "running") return lock;
  if (lock.phase === "gathering") return { ...lock, aim: "running" };
  const timeline = timelineOf(lock.tracks);
  const atEnd = frameAtTime(timeline, lock.at) >= timeline.numFrames - 1;
  return gather(lock, atEnd ? 0 : lock.at, "running");
}

/** On the frame that is seen. */
export function halt(lock: FrameLock, sights: readonly Sight[]): FrameLock {
  if (lock.phase === "gathering") return { ...lock, aim: "still" };
  if (lock.phase === "still") return lock;
  const timeline = timelineOf(lock.tracks);
  const time = sights[referenceOf(lock, sights)]?.time ?? lock.at;
  return gather(lock, seekTarget(timeline, frameAtTime(timeline, time)), "still");
}

export const setSpeed = (lock: FrameLock, speed: number): FrameLock => ({ ...lock, speed });

/** The frame of the common clock that is seen. */
export function frameOf(lock: FrameLock, sights: readonly Sight[]): number {
  const timeline = timelineOf(lock.tracks);
  if (lock.phase !== "running") return frameAtTime(timeline, lock.next ?? lock.at);
  return frameAtTime(timeline, sights[referenceOf(lock, sights)]?.time ?? lock.at);
}

function hasArrived(lock: FrameLock, index: number, sight: Sight): boolean {
  const rests = lock.aim === "still" || isOver(lock, index, lock.at);
  return (
    (lock.sent[index] ?? false) && !sight.seeking && sight.readyState >= (rests ? has.frame : has.future)
  );
}

/** Whether the frame that it was sent to can be seen: else one begins while another still shows its last frame. */
function isSeen(lock: FrameLock, index: number, { painted, broken }: Sight): boolean {
  const track = lock.tracks[index];
  if (broken || painted === null || !track) return true;
  return frameAtTime(track, painted) === frameAtTime(track, targetOf(track, lock.at));
}

function setOff(lock: FrameLock, sights: readonly Sight[]): Decision {
  const rate = Math.max(crawl, lock.speed * walk);
  const runs = sights.flatMap(({ broken }, index) => (broken || isOver(lock, index, lock.at) ? [] : [index]));
  return {
    lock: {
      ...lock,
      phase: "running",
      rates: lock.tracks.map(() => rate),
      from: sights.map(({ time }, index) => (runs.includes(index) ? time : null)),
    },
    orders: [
      ...runs.map((index) => ({ kind: "rate", index, rate }) as const),
      ...runs.map((index) => ({ kind: "play", index }) as const),
    ],
  };
}

/** To play on from somewhere in the middle, nearly there is near enough. */
function isThere(lock: FrameLock, sight: Sight, to: number): boolean {
  if (sight.ended) return false;
  const playsOn = lock.aim === "running" && lock.at > 0;
  const apart = playsOn ? near.released / timelineOf(lock.tracks).fps : seconds.same;
  return Math.abs(sight.time - to) <= apart;
}

function whileGathering(lock: FrameLock, sights: readonly Sight[]): Decision {
  const orders: Order[] = [];
  const sent = sights.map((sight, index) => {
    const track = lock.tracks[index];
    if (lock.sent[index] || sight.broken || !track) return true;
    orders.push({ kind: "pause", index });
    if (sight.readyState < has.length || sight.seeking) return false;
    const to = targetOf(track, lock.at);
    if (!isThere(lock, sight, to)) orders.push({ kind: "seek", index, to });
    return true;
  });
  const there = sights.every((sight, index) => sight.broken || hasArrived(lock, index, sight));
  if (!there || orders.length > 0) return { lock: { ...lock, sent }, orders };
  const seen = sights.every((sight, index) => isSeen(lock, index, sight));
  if (!seen && lock.looks < mostLooks) return { lock: { ...lock, sent, looks: lock.looks + 1 }, orders };
  if (lock.next !== null) return decide(gather(lock, lock.next, lock.aim), sights);
  if (lock.aim === "running") return setOff(lock, sights);
  return { lock: { ...lock, phase: "still" }, orders };
}

interface Run {
  /** Those that are not over. */
  active: readonly number[];
  reference: number;
  /** Where the last of them is, and where all should be. */
  last: number;
  clock: number;
  stalled: boolean;
  frameSeconds: number;
}

function surveyRun(lock: FrameLock, sights: readonly Sight[]): Run {
  const frameSeconds = 1 / timelineOf(lock.tracks).fps;
  const timeOf = (index: number) => sights[index]?.time ?? 0;
  const active = sights.flatMap(({ broken, ended, time }, index) =>
    broken || ended || isOver(lock, index, time) ? [] : [index],
  );
  const last = Math.min(...active.map(timeOf));
  const reference = referenceOf(lock, sights);
  // A browser has no future to report at the end of a video.
  const stalled = active.some((index) => {
    const track = lock.tracks[index];
    const left = track ? durationOf(track) - timeOf(index) : 0;
    return (sights[index]?.readyState ?? 0) < has.future && left > 2 * frameSeconds;
  });
  const clock = Math.min(timeOf(reference), last + near.lead * frameSeconds);
  return { active, reference, last, clock, stalled, frameSeconds };
}

function rateFor(lock: FrameLock, run: Run, time: number, pace: number): number {
  if (time - run.last > near.crawls * run.frameSeconds) return crawl;
  const behind = run.clock - time;
  const wanted = Math.abs(behind) < near.enough * run.frameSeconds ? 1 : 1 + behind / nudgeSeconds;
  const change = Math.min(nudge.fastest, Math.max(nudge.slowest, wanted));
  return Math.max(crawl, lock.speed * pace * (Math.round(change * 100) / 100));
}

function keepTogether(lock: FrameLock, sights: readonly Sight[], run: Run): Decision {
  const orders: Order[] = [];
  const from = sights.map(({ time }, index) => {
    const set = lock.from[index] ?? null;
    return set === null || !run.active.includes(index) || time > set + seconds.end ? null : set;
  });
  const pace = from.every((set) => set === null) ? 1 : walk;
  const held = [...lock.held];
  const rates = [...lock.rates];
  sights.forEach(({ time, readyState }, index) => {
    if (!run.active.includes(index)) return;
    const ahead = (time - run.last) / run.frameSeconds;
    const waits = run.stalled
      ? (held[index] ?? false) || readyState >= has.future
      : ahead > near[held[index] ? "released" : "held"];
    const rate = rateFor(lock, run, time, pace);
    if (rate !== rates[index]) orders.push({ kind: "rate", index, rate });
    rates[index] = rate;
    if (waits === held[index]) return;
    orders.push({ kind: waits ? "pause" : "play", index });
    held[index] = waits;
    from[index] = waits ? null : time;
  });
  return { lock: { ...lock, from, held, rates }, orders };
}

function whileRunning(lock: FrameLock, sights: readonly Sight[]): Decision {
  const run = surveyRun(lock, sights);
  const main = sights[run.reference];
  if (!main) return { lock: gather(lock, lock.at, "still"), orders: [] };
  if (main.ended || isOver(lock, run.reference, main.time)) return decide(gather(lock, 0, "running"), sights);
  const spread = Math.max(...run.active.map((index) => sights[index]?.time ?? 0)) - run.last;
  if (spread > near.sought * run.frameSeconds) return decide(gather(lock, main.time, "running"), sights);
  return keepTogether(lock, sights, run);
}

/** What is to be done now; to be asked at every frame of the screen, and after every wish. */
export function decide(lock: FrameLock, sights: readonly Sight[]): Decision {
  if (lock.phase === "gathering") return whileGathering(lock, sights);
  if (lock.phase === "running") return whileRunning(lock, sights);
  return { lock, orders: [] };
}
