import { describe, expect, it } from "vitest";

import { planCamera, type Pose } from "./camera";
import { cameraMoves } from "./camera-move";
import type { RenderSettings } from "./render-request";
import { planScene } from "./scene";

const settings: RenderSettings = {
  prompt: "",
  negativePrompt: "",
  seed: 5,
  width: 832,
  height: 480,
  numFrames: 189,
  fps: 24,
  steps: 28,
  guidanceScale: 6,
};
const room = { aspect: 832 / 480, spareX: 0, spareY: 0 };
const parts = ["zoom", "panX", "panY", "swingX", "swingY", "roll"] as const;

function takeOf(move: (typeof cameraMoves)[number], seed = 5): Pose[] {
  const camera = planCamera({ ...planScene({ ...settings, seed }), move }, 189 / 24, room);
  return Array.from({ length: 189 }, (_, frame) => camera(frame / 24));
}

const end = (move: (typeof cameraMoves)[number]) => takeOf(move).at(-1);

describe("planCamera", () => {
  it.each(cameraMoves)("starts %s at the picture itself and sets off gently", (move) => {
    const [first, second] = takeOf(move);
    for (const part of parts) {
      expect(first?.[part]).toBeCloseTo(0, 9);
      expect(Math.abs(second?.[part] ?? 1)).toBeLessThan(0.001);
    }
  });

  it.each(cameraMoves)("never jumps during %s", (move) => {
    const take = takeOf(move);
    for (const part of parts) {
      const steps = take.slice(1).map((pose, i) => Math.abs(pose[part] - (take[i]?.[part] ?? 0)));
      expect(Math.max(...steps)).toBeLessThan(0.004);
    }
  });

  it("goes where the move says", () => {
    expect(end("push-in")?.zoom).toBeGreaterThan(0.12);
    expect(end("pull-out")?.zoom).toBeLessThan(-0.05);
    expect(end("pan-left")?.panX).toBeLessThan(-0.05);
    expect(end("pan-right")?.panX).toBeGreaterThan(0.05);
    expect(end("tilt-up")?.panY).toBeLessThan(-0.03);
    expect(end("tilt-down")?.panY).toBeGreaterThan(0.03);
    expect(Math.abs(end("orbit-left")?.swingX ?? 0)).toBeGreaterThan(0.06);
    expect(end("static")).toEqual({ zoom: 0, panX: 0, panY: 0, swingX: 0, swingY: 0, roll: 0 });
  });

  it("stays within what the picture shows when it pans", () => {
    for (const pose of takeOf("pan-right")) {
      const gained = (0.5 - 0.5 / (1 + Math.max(0, pose.zoom) * 0.8)) * room.aspect;
      expect(Math.abs(pose.panX)).toBeLessThanOrEqual(gained + 0.013);
    }
  });

  it("takes another path for another seed", () => {
    expect(takeOf("push-in", 1).at(-1)).not.toEqual(takeOf("push-in", 2).at(-1));
  });
});
