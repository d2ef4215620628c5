import type { Shift } from "./mesh";
import { createRandom } from "./random";
import type { Scene } from "./scene";
import type { Surroundings } from "./surroundings";

/** Frame heights a second at each vertex, or null where nothing streams. */
export function planFlow(scene: Scene, { sky, wetness, px, py }: Surroundings): Shift | null {
  if (scene.current === 0 && scene.clouds === 0) return null;
  const random = createRandom(scene.detailSeed ^ 0x3ad8025f);
  const wind = (random() < 0.5 ? -1 : 1) * (0.014 + 0.008 * random()) * scene.motion * scene.clouds;
  const current = 0.032 * (0.6 + 0.4 * scene.motion) * scene.current;
  const x = px.map(
    (across, i) => wind * (sky[i] as number) + 0.5 * current * across * (wetness[i] as number),
  );
  const y = py.map((down, i) => current * (1 + down) * (wetness[i] as number));
  return { x, y };
}

const cycleSeconds = 1.4;

/**
 * Two copies of the picture drift along, each for one cycle from behind its place to ahead of it, and the nearer
 * one to its place shows more. So things stream on for ever and never stray far.
 */
export function flowPhases(seconds: number): [FlowPhase, FlowPhase] {
  return [phaseAt(seconds / cycleSeconds + 0.5), phaseAt(seconds / cycleSeconds)];
}

interface FlowPhase {
  driftSeconds: number;
  share: number;
}

function phaseAt(cycles: number): FlowPhase {
  const phase = cycles - Math.floor(cycles);
  return { driftSeconds: (phase - 0.5) * cycleSeconds, share: 1 - Math.abs(2 * phase - 1) };
}
