import { toFalInput } from "@/lib/domain/fal-contract";
import { secondsMade } from "@/lib/domain/lengths";
import { ModelInput } from "@/lib/domain/model-input";
import { priceRange, type Micros } from "@/lib/domain/price";
import type { Shape } from "@/lib/domain/sizes";

/** A picture and a video that begins with it, both stored: generations are made of these. */
export interface SeedScene {
  imageId: string;
  shape: Shape;
  width: number;
  height: number;
  numFrames: number;
  fps: number;
  video: {
    key: string;
    bytes: number;
    width: number;
    height: number;
    fps: number;
    numFrames: number;
    durationSeconds: number;
  };
}

/** Settings that many generations share, and what they cost. */
export interface SeedSettings {
  place: number;
  scene: SeedScene;
  input: Record<string, unknown>;
  lengthSeconds: number;
  leastMicros: Micros;
  mostMicros: Micros;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` settings, of each scene as many as of any other. */
export function makeSettings(scenes: readonly SeedScene[], seed: number, count: number): SeedSettings[] {
  const next = chance(seed);
  const oneOf = <T>(values: readonly T[]): T | undefined => values[Math.floor(next() * values.length)];
  return Array.from({ length: count }, (_, place) => {
    const scene = scenes[place % scenes.length];
    if (!scene) throw new Error("rows can only be seeded of at least one picture and video");
    const input = ModelInput.parse({
      prompt: "x",
      image_url: "x",
      image_size: { width: scene.width, height: scene.height },
      num_frames: scene.numFrames,
      fps: scene.fps,
      num_inference_steps: oneOf([28, 28, 28, 35, 50, 12]),
      guidance_scale: oneOf([6, 6, 6, 4.5, 8]),
      enable_prompt_expansion: next() < 0.7,
      enable_agentic_generation: next() < 0.06,
    });
    const { minMicros, maxMicros } = priceRange(input);
    return {
      place,
      scene,
      input: toFalInput(input, `https://v3b.fal.media/files/seed/${scene.imageId}.jpg`),
      lengthSeconds: secondsMade(input),
      leastMicros: minMicros,
      mostMicros: maxMicros,
    };
  });
}
