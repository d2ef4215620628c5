import sharp from "sharp";

import type { ModelInput } from "@/lib/domain/model-input";
import { createRandom } from "@/lib/simulator/video/random";

/** One click on Generate, decided beforehand. */
export interface Wish {
  /** The idempotency key, and so the generation's id. */
  id: string;
  /** Which of the pictures it begins with. */
  picture: number;
  input: Omit<Partial<ModelInput>, "image_url"> & { num_frames: number };
  /** Whether the person cancels it as soon as it is sent. */
  cancels: boolean;
}

export const pictureCount = 25;
const size = { width: 320, height: 192 };

/** A UUID that the seed decides. */
function uuid(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const pick = <T>(random: () => number, among: readonly [T, ...T[]]): T =>
  among[Math.floor(random() * among.length)] ?? among[0];

/** Generations of many prices: from one to four seconds, some with a critic, some that fail, some cancelled. */
export function makeWishes(count: number, seed: number): Wish[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const fails = random() < 0.04;
    const critic = random() < 0.1;
    return {
      id: uuid(random),
      picture: Math.floor(random() * pictureCount),
      input: {
        prompt: `Clouds drift, take ${index}.${fails ? " [simulate: content_policy_violation]" : ""}`,
        num_frames: pick(random, [5, 6, 9, 13]),
        fps: pick(random, [4, 8, 24]),
        num_inference_steps: 2,
        image_size: size,
        enable_prompt_expansion: false,
        enable_agentic_generation: critic,
      },
      cancels: random() < 0.06,
    };
  });
}

/** A small picture, each number another one. */
export function drawPicture(number: number): Promise<Buffer> {
  const background = { r: (number * 37) % 256, g: (number * 91) % 256, b: (number * 53) % 256 };
  return sharp({ create: { ...size, channels: 3, background } })
    .png()
    .toBuffer();
}
