import { gaussianBlur } from "./blur";
import type { Planes } from "./planes";
import { createRandom, hashValues } from "./random";
import type { Scene } from "./scene";

function remap(samples: Uint8Array, table: Uint8Array): void {
  for (let i = 0; i < samples.length; i += 1) samples[i] = table[samples[i] as number] as number;
}

function tableOf(change: (value: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, value) =>
    Math.round(Math.min(255, Math.max(0, change(value)))),
  );
}

/** A contrast curve that leaves black, middle and white where they are. */
function contrastTable(contrast: number): Uint8Array {
  return tableOf((value) => {
    const level = Math.min(1, Math.max(0, (value - 16) / 219));
    return 16 + 219 * (level - ((contrast - 1) * Math.sin(2 * Math.PI * level)) / 5);
  });
}

/** Gives the picture the contrast, colour and sharpness that steps and guidance call for, in place. */
export function developPicture(picture: Planes, scene: Scene, frameHeight: number): void {
  remap(picture.luma, contrastTable(scene.contrast));
  const colour = tableOf((value) => 128 + (value - 128) * scene.saturation);
  remap(picture.blue, colour);
  remap(picture.red, colour);
  const scale = (frameHeight / 480) * (picture.height / (frameHeight * 1.2));
  const { width, height } = picture;
  if (scene.softness > 0.1) {
    picture.luma.set(gaussianBlur(picture.luma, width, height, scene.softness * scale));
    for (const plane of [picture.blue, picture.red]) {
      plane.set(gaussianBlur(plane, width >> 1, height >> 1, Math.max(0.4, scene.softness * scale * 0.8)));
    }
  }
  if (scene.softness <= 0) sharpen(picture, 0.12 - 0.3 * scene.softness, scale);
}

function sharpen({ luma, width, height }: Planes, amount: number, deviation: number): void {
  const soft = gaussianBlur(luma, width, height, Math.max(0.6, deviation));
  for (let i = 0; i < luma.length; i += 1) {
    const value = luma[i] as number;
    const change = amount * (value - (soft[i] as number));
    luma[i] = Math.min(235, Math.max(16, value + Math.min(14, Math.max(-14, change)) + 0.5));
  }
}

const grainLength = 1 << 16;

/** Grain of an unfinished picture, another pattern each frame; nothing when the picture is finished. */
export function createGrain(scene: Scene): (target: Planes, frame: number) => void {
  const random = createRandom(scene.detailSeed ^ 0x68e31da4);
  const reach = 18 * scene.noise;
  if (reach < 1) return () => {};
  const raw = Float32Array.from({ length: grainLength }, () => random() + random() + random() - 1.5);
  const grain = Int8Array.from(raw, (value, i) =>
    Math.round((value + 0.6 * (raw[(i + 1) % grainLength] as number)) * reach),
  );
  return ({ luma, width, height }, frame) => {
    for (let y = 0, at = 0; y < height; y += 1) {
      let from = hashValues(frame, y >> 1) & (grainLength - 1);
      for (let x = 0; x < width; x += 1, at += 1) {
        const value = (luma[at] as number) + (grain[from] as number);
        luma[at] = value < 16 ? 16 : value > 235 ? 235 : value;
        from = (from + 1) & (grainLength - 1);
      }
    }
  };
}

/** `target` becomes `share` of itself and the rest of `other`. */
export function mixInto(target: Uint8Array, other: Uint8Array, share: number): void {
  const weight = Math.round(share * 256);
  for (let i = 0; i < target.length; i += 1) {
    const base = other[i] as number;
    target[i] = base + ((((target[i] as number) - base) * weight + 128) >> 8);
  }
}
