import type { Pose } from "./camera";
import type { Planes } from "./planes";
import { createRandom, smooth } from "./random";
import type { ParticleKind, Scene } from "./scene";

interface Kind {
  count: number;
  /** Radius range, in frame heights. */
  radius: readonly [number, number];
  /** Frame heights a second; downwards is positive. */
  speedX: readonly [number, number];
  speedY: readonly [number, number];
  /** Side to side, in frame heights. */
  sway: number;
  opacity: readonly [number, number];
  luma: number;
  blue: number;
  red: number;
  /** Length of the streak in frame heights; 0 draws a disc. */
  streak: number;
}

// prettier-ignore
const kinds: Record<ParticleKind, Kind> = {
  dust: { count: 28, radius: [0.003, 0.01], speedX: [-0.015, 0.015], speedY: [-0.02, 0.008], sway: 0.02, opacity: [0.06, 0.24], luma: 225, blue: 120, red: 134, streak: 0 },
  pollen: { count: 60, radius: [0.0045, 0.016], speedX: [0.02, 0.09], speedY: [-0.045, 0.01], sway: 0.035, opacity: [0.35, 0.85], luma: 228, blue: 112, red: 138, streak: 0 },
  snow: { count: 230, radius: [0.004, 0.014], speedX: [-0.05, 0.02], speedY: [0.07, 0.2], sway: 0.03, opacity: [0.35, 0.85], luma: 232, blue: 130, red: 127, streak: 0 },
  rain: { count: 300, radius: [0.0018, 0.0036], speedX: [-0.12, -0.08], speedY: [1.3, 2.1], sway: 0, opacity: [0.25, 0.6], luma: 205, blue: 131, red: 125, streak: 0.075 },
  embers: { count: 70, radius: [0.004, 0.011], speedX: [-0.05, 0.06], speedY: [-0.26, -0.09], sway: 0.045, opacity: [0.45, 0.95], luma: 200, blue: 62, red: 190, streak: 0 },
};

interface Particle {
  x: number;
  y: number;
  speedX: number;
  speedY: number;
  radius: number;
  opacity: number;
  nearness: number;
  delay: number;
  rate: number;
  phase: number;
}

function within([low, high]: readonly [number, number], share: number): number {
  return low + (high - low) * share;
}

function scatter(kind: Kind, aspect: number, random: () => number): Particle[] {
  return Array.from({ length: Math.round(kind.count * Math.max(0.6, aspect / 1.5)) }, () => {
    const nearness = random() ** 1.6;
    const pace = 0.7 + 0.6 * nearness;
    return {
      x: random(),
      y: random(),
      speedX: within(kind.speedX, random()) * pace,
      speedY: within(kind.speedY, random()) * pace,
      radius: within(kind.radius, nearness),
      opacity: within(kind.opacity, random()) * (1 - 0.45 * nearness),
      nearness,
      delay: 0.25 + 1.3 * random(),
      rate: 0.15 + 0.35 * random(),
      phase: 2 * Math.PI * random(),
    };
  });
}

function wrap(value: number, span: number): number {
  return value - Math.floor(value / span) * span;
}

/** Specks in the air between the camera and the picture; none at the first frame, all within two seconds. */
export function createParticles(
  scene: Scene,
  { width, height }: { width: number; height: number },
): (target: Planes, seconds: number, pose: Pose) => void {
  const kind = kinds[scene.particles];
  const aspect = width / height;
  const particles = scatter(kind, aspect, createRandom(scene.detailSeed ^ 0x1b56c4e9));
  const rim = 0.1; // specks leave and return out of sight
  const spanX = aspect + 2 * rim;
  const spanY = 1 + 2 * rim;

  return (target, seconds, pose) => {
    for (const particle of particles) {
      const swing = Math.sin(2 * Math.PI * particle.rate * seconds + particle.phase);
      const follow = 1 + particle.nearness;
      const travelX = particle.x * spanX + particle.speedX * seconds + kind.sway * swing - pose.panX * follow;
      const travelY = particle.y * spanY + particle.speedY * seconds - pose.panY * follow;
      const zoom = 1 + Math.max(-0.1, pose.zoom) * follow;
      const x = (wrap(travelX, spanX) - spanX / 2) * zoom - pose.swingX * (particle.nearness - 0.2);
      const y = (wrap(travelY, spanY) - spanY / 2) * zoom;
      const shimmer =
        kind.streak > 0
          ? 1
          : 0.7 + 0.3 * Math.sin(2 * Math.PI * 2.3 * particle.rate * seconds + particle.phase);
      const speck: Speck = {
        x: x * height + width / 2,
        y: y * height + height / 2,
        radius: Math.max(0.8, particle.radius * zoom * height),
        streak: kind.streak * (0.6 + 0.8 * particle.nearness) * height,
        slant: particle.speedX / particle.speedY,
        opacity: particle.opacity * shimmer * smooth((seconds - particle.delay) / 0.9),
      };
      if (speck.opacity > 0.01) drawSpeck(target, speck, kind);
    }
  };
}

interface Speck {
  x: number;
  y: number;
  radius: number;
  streak: number;
  slant: number;
  opacity: number;
}

/** 0..1: how much of a speck shows at a point: soft round, or a line with soft ends. */
function coverage(dx: number, dy: number, { radius, streak, slant }: Speck): number {
  const along = streak > 0 ? Math.max(-streak / 2, Math.min(streak / 2, dy)) : 0;
  const offX = dx - along * slant;
  const offY = dy - along;
  const nearness = 1 - (offX * offX + offY * offY) / (radius * radius);
  if (nearness <= 0) return 0;
  const ends = streak > 0 ? 1 - Math.abs(along) / (streak / 2 + 1) : 1;
  return nearness * nearness * (3 - 2 * nearness) * ends;
}

function drawSpeck(target: Planes, speck: Speck, kind: Kind): void {
  const reachX = speck.radius + Math.abs(speck.slant * speck.streak) / 2;
  const reachY = speck.radius + speck.streak / 2;
  const left = Math.max(0, Math.floor(speck.x - reachX));
  const right = Math.min(target.width - 1, Math.ceil(speck.x + reachX));
  const top = Math.max(0, Math.floor(speck.y - reachY));
  const bottom = Math.min(target.height - 1, Math.ceil(speck.y + reachY));
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const share = speck.opacity * coverage(x - speck.x, y - speck.y, speck);
      if (share <= 0) continue;
      const at = y * target.width + x;
      const value = target.luma[at] as number;
      target.luma[at] = value + Math.max(0, kind.luma - value) * share + 0.5;
      if (((x | y) & 1) !== 0) continue;
      const chromaAt = (y >> 1) * (target.width >> 1) + (x >> 1);
      tint(target.blue, chromaAt, kind.blue, share);
      tint(target.red, chromaAt, kind.red, share);
    }
  }
}

function tint(plane: Uint8Array, at: number, colour: number, share: number): void {
  const value = plane[at] as number;
  plane[at] = value + (colour - value) * share + 0.5;
}
