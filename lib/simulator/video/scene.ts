import { chooseCameraMove, type CameraMove } from "./camera-move";
import { createRandom, hashValues } from "./random";
import type { RenderSettings } from "./render-request";

export const particleKinds = ["dust", "snow", "rain", "embers", "pollen"] as const;
export type ParticleKind = (typeof particleKinds)[number];

/** All that the words and numbers of a request decide, before the picture is looked at. */
export interface Scene {
  move: CameraMove;
  particles: ParticleKind;
  /** 0..1: how much water ripples and streams, wind moves things, clouds travel, fire flickers. */
  water: number;
  current: number;
  clouds: number;
  wind: number;
  flicker: number;
  /** -1 cool .. 1 warm: where the light drifts to. */
  warmth: number;
  /** How far the camera goes and how much it strays, both about 1 at guidance 6. */
  motion: number;
  wander: number;
  contrast: number;
  saturation: number;
  /** Standard deviation of the blur after the first frame, in pixels of a 480-line picture; negative sharpens. */
  softness: number;
  /** 0..1: grain, blotches and unsteady outlines of an unfinished picture. */
  noise: number;
  /** The path follows `pathSeed`; `detailSeed` also hears the words. */
  pathSeed: number;
  detailSeed: number;
}

const particleWords: readonly (readonly [RegExp, ParticleKind])[] = [
  [/\bsnow(s|y|ing|fall|flakes?)?\b|\bblizzard/, "snow"],
  [/\brain(s|y|ing|fall|drops?)?\b|\bdrizzl|\bdownpour|\bstorm/, "rain"],
  [/\bembers?\b|\bsparks?\b|\bfire(s|place)?\b|\bcampfire|\bbonfire|\bflames?\b/, "embers"],
  [/\bpollen|\bseeds?\b|\bdandelion|\bfluff|\bpetals?\b|\bfireflies|\bspores?\b/, "pollen"],
];
const waterWords =
  /\b(water\w*|streams?|rivers?|creek|brook|flow(s|ing)?|rippl\w*|waves?|sea|ocean|lake|pond|surf)\b/;
const currentWords =
  /\b(streams?|rivers?|creek|brook|flow(s|ing)?|waterfalls?|cascad\w*|rapids|running water)\b/;
const windWords =
  /\b(wind(y)?|breez\w*|sway\w*|grass\w*|hair|fur|leaves|foliage|rustl\w*|flutter\w*|flags?)\b/;
const cloudWords = /\b(clouds?|cloudy|sky|skies|fog\w*|mist\w*|haze|smoke|time-?lapse)\b/;
const fireWords = /\b(fire\w*|flames?|candle\w*|torch\w*|flicker\w*|campfire|bonfire|lantern\w*)\b/;
const warmWords = /\b(warm\w*|golden|sunset|sunrise|dawn|dusk|sunlight|sunny|amber|glow\w*)\b/;
const coolWords = /\b(cool|cold|night\w*|moon\w*|blue hour|icy|winter|overcast|fog\w*|mist\w*)\b/;

function guidanceEffects(guidance: number): Pick<Scene, "motion" | "wander" | "contrast" | "saturation"> {
  const below = Math.min(1, guidance / 6);
  const above = Math.max(0, guidance - 6) / 14;
  return {
    motion: 0.5 + 0.5 * below + 0.5 * above,
    wander: 2.6 - 1.6 * below - 0.6 * above,
    contrast: 0.94 + 0.07 * below + 0.13 * above,
    saturation: 0.88 + 0.14 * below + 0.26 * above,
  };
}

/** How far from finished a picture is after this many steps: 1 after one, 0 from `enoughSteps` on. */
function unfinished(steps: number): number {
  const enoughSteps = 26;
  return 1 - Math.min(1, Math.log(Math.max(1, steps)) / Math.log(enoughSteps));
}

export function planScene(settings: RenderSettings): Scene {
  const prompt = settings.prompt.toLowerCase();
  const negative = settings.guidanceScale > 1 ? settings.negativePrompt.toLowerCase() : "";
  const lack = unfinished(settings.steps);
  const effects = guidanceEffects(settings.guidanceScale);
  const detailSeed = hashValues(settings.seed, prompt, negative);
  const tone = createRandom(detailSeed);
  const sharpening = Math.max(0, settings.steps - 26) / 24;
  const warmth =
    (warmWords.test(prompt) ? 0.7 : 0) - (coolWords.test(prompt) ? 0.7 : 0) + 0.6 * (tone() - 0.5);
  return {
    ...effects,
    wander: effects.wander * (/\b(shak|jerk|jitter)/.test(negative) ? 0.7 : 1),
    motion: effects.motion * (/\b(static|frozen|motionless|still)\b/.test(negative) ? 1.1 : 1),
    move: chooseCameraMove(settings.prompt),
    particles: particleWords.find(([pattern]) => pattern.test(prompt))?.[1] ?? "dust",
    water: waterWords.test(prompt) ? 1 : 0,
    current: currentWords.test(prompt) ? 1 : 0,
    clouds: cloudWords.test(prompt) ? 1 : 0,
    wind: windWords.test(prompt) ? 1 : 0,
    flicker: fireWords.test(prompt) ? 1 : 0,
    warmth,
    softness: lack > 0 ? 2.6 * lack ** 1.15 : -sharpening,
    noise: Math.max(0, lack - 0.02) * (/\b(nois|grain)/.test(negative) ? 0.9 : 1),
    pathSeed: hashValues(settings.seed, "path"),
    detailSeed,
  };
}
