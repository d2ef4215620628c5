import { boxBlur } from "./blur";
import { createRandom, createWander, smooth } from "./random";
import type { Scene } from "./scene";
import type { Surroundings } from "./surroundings";

/** How the light differs from the picture's own at one moment, a value a vertex. */
export interface Light {
  gain: Float32Array;
  lift: Float32Array;
  tintBlue: Float32Array;
  tintRed: Float32Array;
}

/** A slow drift of exposure and warmth, one soft band of light that crosses the frame, glints on water, and firelight. */
export function createLight(scene: Scene, around: Surroundings): (frame: number, seconds: number) => Light {
  const { grid, wetness, px, py } = around;
  const count = grid.columns * grid.rows;
  const random = createRandom(scene.detailSeed ^ 0x2c1b3c6d);
  const exposure = createWander(random, 0.09);
  const flicker = createWander(random, 1.9);
  const angle = (random() - 0.5) * 1.4;
  const side = random() < 0.5 ? -1 : 1;
  const sweepRate = (0.3 + 0.12 * random()) * side;
  const sweepFrom = -1.5 * side;
  const phase = random() * 2 * Math.PI;
  const blotches = createBlotches(scene, around, random);
  const plane = () => new Float32Array(count);
  const light: Light = { gain: plane(), lift: plane(), tintBlue: plane(), tintRed: plane() };
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];

  return (frame, seconds) => {
    const begun = smooth(seconds / 1.5);
    const level = 1 + begun * 0.035 * exposure(seconds) + scene.flicker * begun * 0.06 * flicker(seconds);
    const centre = sweepFrom + sweepRate * seconds;
    const warm = scene.warmth * smooth(seconds / 7);
    blotches(frame, light);
    for (let i = 0; i < count; i += 1) {
      const x = px[i] as number;
      const y = py[i] as number;
      const across = (x * cos + y * sin - centre) / 0.55;
      const band = begun * 0.075 * Math.exp(-across * across);
      const wet = scene.water * begun * (wetness[i] as number);
      const glint = wet > 0.01 ? 0.07 * wet * Math.sin(13 * y - 7.1 * seconds + 9 * x + phase) : 0;
      light.gain[i] = level + band + glint;
      light.tintBlue[i] = (light.tintBlue[i] as number) - 3.2 * warm - 12 * band * Math.max(0, scene.warmth);
      light.tintRed[i] = (light.tintRed[i] as number) + 2.2 * warm + 8 * band * Math.max(0, scene.warmth);
    }
    return light;
  };
}

const blotchFrames = 4;

/** Patches of wrong brightness and colour in an unfinished picture, new every few frames and blended between. */
function createBlotches(
  scene: Scene,
  { grid }: Surroundings,
  random: () => number,
): (frame: number, target: Light) => void {
  const count = grid.columns * grid.rows;
  const strength = scene.noise ** 1.2;
  const fresh = (reach: number) =>
    boxBlur(
      new Float32Array(count).map(() => (random() - 0.5) * 2 * reach * strength),
      grid.columns,
      grid.rows,
      1,
    );
  const set = () => [fresh(52), fresh(40), fresh(40)] as const;
  let from = 0;
  let last = set();
  let next = set();
  return (frame, target) => {
    if (strength < 0.01) {
      for (const values of [target.lift, target.tintBlue, target.tintRed]) values.fill(0);
      return;
    }
    for (; frame >= from + blotchFrames; from += blotchFrames) [last, next] = [next, set()];
    const way = smooth((frame - from) / blotchFrames);
    [target.lift, target.tintBlue, target.tintRed].forEach((values, part) => {
      const [a, b] = [last[part], next[part]];
      if (a && b)
        for (let i = 0; i < count; i += 1) values[i] = (a[i] as number) * (1 - way) + (b[i] as number) * way;
    });
  };
}
