import { boxBlur } from "./blur";
import type { Grid } from "./depth";
import type { Shift } from "./mesh";
import { createRandom, createWander, smooth } from "./random";
import type { Scene } from "./scene";
import type { Surroundings } from "./surroundings";

const turn = 2 * Math.PI;

/** Everything breathes a little; wind moves near things, water ripples where it is wet, and an unfinished picture wobbles. */
export function createSway(scene: Scene, around: Surroundings): (frame: number, seconds: number) => Shift {
  const { grid, nearness, wetness, px, py } = around;
  const count = grid.columns * grid.rows;
  const random = createRandom(scene.detailSeed ^ 0x5bd1e995);
  const phases = Float32Array.from({ length: 8 }, () => random() * turn);
  const phase = (index: number) => phases[index] as number;
  const gusts = createWander(random, 0.17);
  const blowing = random() < 0.5 ? -1 : 1;
  const wobble = createWobble(scene, grid, random);
  const shift: Shift = { x: new Float32Array(count), y: new Float32Array(count) };
  const breath = 0.0011 + (scene.move === "static" ? 0.0007 : 0);

  return (frame, seconds) => {
    const begun = smooth(seconds / 1.2);
    const gust = scene.wind * scene.motion * begun * (0.75 + 0.45 * gusts(seconds));
    const swell = scene.water * begun * (0.8 + 0.2 * scene.motion);
    wobble(frame, shift);
    for (let i = 0; i < count; i += 1) {
      const x = px[i] as number;
      const y = py[i] as number;
      const near = nearness[i] as number;
      let dx = breath * begun * near * Math.sin(turn * (0.21 * seconds + 0.9 * y) + phase(0));
      let dy = breath * begun * near * Math.sin(turn * (0.26 * seconds - 0.8 * x) + phase(1));
      if (gust > 0) {
        const slow = Math.sin(turn * (0.42 * seconds - blowing * 0.9 * x - 0.35 * y) + phase(2));
        const quick = Math.sin(turn * (0.97 * seconds - blowing * 2.1 * x + 0.8 * y) + phase(3));
        const bend = gust * (0.15 + 0.85 * near) * (0.0062 * slow + 0.0026 * quick);
        dx += bend;
        dy += 0.22 * bend * slow;
      }
      const wet = swell * (wetness[i] as number);
      if (wet > 0.01) {
        const farther = 1 / (0.35 + Math.max(0, y + 0.35));
        const along = turn * (1.15 * seconds - 3.4 * y * farther) + phase(4);
        const aslant = turn * (0.8 * seconds + 2.6 * x * farther - 1.7 * y * farther) + phase(5);
        dx += wet * 0.0034 * (Math.sin(aslant) + 0.5 * Math.sin(1.7 * along));
        dy += wet * 0.0042 * (Math.sin(along) + 0.5 * Math.sin(1.9 * aslant + phase(6)));
      }
      shift.x[i] = (shift.x[i] as number) + dx;
      shift.y[i] = (shift.y[i] as number) + dy;
    }
    return shift;
  };
}

const wobbleFrames = 5;

/** Outlines that do not hold still: random offsets, new every few frames and blended between. */
function createWobble(
  scene: Scene,
  grid: Grid,
  random: () => number,
): (frame: number, target: Shift) => void {
  const count = grid.columns * grid.rows;
  const reach = 0.02 * scene.noise ** 1.5;
  const fresh = () => {
    const values = new Float32Array(count).map(() => (random() - 0.5) * 2 * reach);
    return boxBlur(boxBlur(values, grid.columns, grid.rows, 1), grid.columns, grid.rows, 1);
  };
  if (reach < 0.0004) return (_, target) => void (target.x.fill(0), target.y.fill(0));
  let fromX: Float32Array = new Float32Array(count);
  let fromY: Float32Array = new Float32Array(count);
  let [toX, toY] = [fresh(), fresh()];
  let from = 0;
  return (frame, target) => {
    while (frame >= from + wobbleFrames) {
      [fromX, fromY, toX, toY] = [toX, toY, fresh(), fresh()];
      from += wobbleFrames;
    }
    const way = smooth((frame - from) / wobbleFrames);
    for (let i = 0; i < count; i += 1) {
      target.x[i] = (fromX[i] as number) * (1 - way) + (toX[i] as number) * way;
      target.y[i] = (fromY[i] as number) * (1 - way) + (toY[i] as number) * way;
    }
  };
}
