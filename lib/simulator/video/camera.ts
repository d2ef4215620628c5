import type { CameraMove } from "./camera-move";
import { createRandom, createWander, smooth } from "./random";
import type { Scene } from "./scene";

/** Where the camera is. Lengths are in frame heights; all are 0 at the first frame. */
export interface Pose {
  /** How much nearer things grow: positive moves in. */
  zoom: number;
  panX: number;
  panY: number;
  /** Sideways shift of near things against far ones. */
  swingX: number;
  swingY: number;
  /** Radians. */
  roll: number;
}

export type CameraPath = (seconds: number) => Pose;

const still: Pose = { zoom: 0, panX: 0, panY: 0, swingX: 0, swingY: 0, roll: 0 };

/** The pose at the end of an eight-second take at common strength. */
const reaches: Record<CameraMove, Partial<Pose>> = {
  static: {},
  "push-in": { zoom: 0.2, panY: 0.006 },
  "pull-out": { zoom: -0.085 },
  "pan-left": { zoom: 0.15, panX: -0.2, swingX: -0.02 },
  "pan-right": { zoom: 0.15, panX: 0.2, swingX: 0.02 },
  "tilt-up": { zoom: 0.15, panY: -0.16, swingY: -0.02 },
  "tilt-down": { zoom: 0.15, panY: 0.16, swingY: 0.02 },
  "orbit-left": { zoom: 0.1, panX: 0.04, swingX: -0.12, roll: -0.006 },
  "orbit-right": { zoom: 0.1, panX: -0.04, swingX: 0.12, roll: 0.006 },
  drift: { zoom: 0.09, panX: 0.035, swingX: 0.06, swingY: 0.012 },
};

/** How far a view may move aside, in frame heights, before it would show more than a sliver beyond the picture. */
interface Room {
  aspect: number;
  spareX: number;
  spareY: number;
}

const sliver = 0.012;

function holdInside(pose: Pose, { aspect, spareX, spareY }: Room): Pose {
  const gained = 0.5 - 0.5 / (1 + Math.max(0, pose.zoom) * 0.8);
  const x = gained * aspect + spareX * 0.9 + sliver;
  const y = gained + spareY * 0.9 + sliver;
  return { ...pose, panX: softLimit(pose.panX, x), panY: softLimit(pose.panY, y) };
}

/** Follows `value` at first and nears `limit` without a jolt. */
function softLimit(value: number, limit: number): number {
  return limit * Math.tanh(value / limit);
}

/** How far a take has come, 0..1: sets off gently, keeps its pace, and slows as it ends. */
function travelled(fraction: number): number {
  const start = 0.25;
  const end = 0.2;
  const speed = 1 / (1 - start / 2 - end / 2);
  if (fraction < start) return (speed * fraction * fraction) / (2 * start);
  if (fraction < 1 - end) return speed * (fraction - start / 2);
  return 1 - (speed * (1 - fraction) ** 2) / (2 * end);
}

/** Short takes go less far: about a third of the way in two seconds. */
function reachOf(durationSeconds: number): number {
  return 1.15 * (1 - Math.exp(-durationSeconds / 4));
}

export function planCamera(scene: Scene, durationSeconds: number, room: Room): CameraPath {
  const random = createRandom(scene.pathSeed);
  const tempo = 0.85 + 0.3 * random();
  const reach = reachOf(durationSeconds) * scene.motion * tempo;
  const side = scene.move === "drift" && random() < 0.5 ? -1 : 1;
  const end = { ...still, ...reaches[scene.move] };
  const veer = { x: (random() - 0.5) * 0.03 * scene.wander, y: (random() - 0.5) * 0.02 * scene.wander };
  const hold = scene.move === "static" ? 0 : scene.wander;
  const wander = (rate: number) => createWander(random, rate);
  const stray = {
    zoom: wander(0.1),
    panX: wander(0.13),
    panY: wander(0.16),
    swingX: wander(0.12),
    swingY: wander(0.15),
    roll: wander(0.11),
  };
  return (seconds) => {
    const way = travelled(Math.min(1, seconds / durationSeconds)) * reach;
    const veered = smooth(seconds / 6) * hold;
    const pose = {
      zoom: end.zoom * way + 0.006 * hold * stray.zoom(seconds),
      panX: end.panX * side * way + veer.x * veered + 0.005 * hold * stray.panX(seconds),
      panY: end.panY * way + veer.y * veered + 0.004 * hold * stray.panY(seconds),
      swingX: end.swingX * side * way + 0.006 * hold * stray.swingX(seconds),
      swingY: end.swingY * way + 0.004 * hold * stray.swingY(seconds),
      roll: end.roll * way + 0.0025 * hold * stray.roll(seconds),
    };
    return holdInside(pose, room);
  };
}
