import { describe, expect, it } from "vitest";

import type { RenderSettings } from "./render-request";
import { planScene, type ParticleKind } from "./scene";

const settings: RenderSettings = {
  prompt: "A quiet room",
  negativePrompt: "",
  seed: 1,
  width: 320,
  height: 192,
  numFrames: 9,
  fps: 24,
  steps: 28,
  guidanceScale: 6,
};

const scene = (changes: Partial<RenderSettings>) => planScene({ ...settings, ...changes });

describe("planScene", () => {
  it.each<[string, ParticleKind]>([
    ["Snow falls on the roofs", "snow"],
    ["heavy rain", "rain"],
    ["a campfire at night", "embers"],
    ["dandelion seeds let go", "pollen"],
    ["a quiet room", "dust"],
    ["a train arrives", "dust"],
  ])("fills the air for %j with %s", (prompt, particles) => {
    expect(scene({ prompt }).particles).toBe(particles);
  });

  it("moves water, wind, clouds and fire only where the prompt names them", () => {
    expect(scene({ prompt: "The stream flows over rocks" })).toMatchObject({ water: 1, current: 1, wind: 0 });
    expect(scene({ prompt: "Ripples on the lake" })).toMatchObject({ water: 1, current: 0 });
    expect(scene({ prompt: "A breeze in the tall grass" })).toMatchObject({ water: 0, wind: 1 });
    expect(scene({ prompt: "Clouds pass" })).toMatchObject({ clouds: 1, water: 0 });
    expect(scene({ prompt: "Candle light" })).toMatchObject({ flicker: 1 });
  });

  it("leaves a picture softer and noisier the fewer the steps", () => {
    const plans = [1, 4, 10, 20, 28, 50].map((steps) => scene({ steps }));
    const softness = plans.map((plan) => plan.softness);
    expect(softness).toEqual(softness.toSorted((a, b) => b - a));
    expect(new Set(softness).size).toBe(plans.length);
    expect(plans[1]?.noise).toBeGreaterThan(0.3);
    expect(plans[4]?.noise).toBe(0);
  });

  it("moves more and strays less the higher the guidance", () => {
    const plans = [0, 1, 6, 12, 20].map((guidanceScale) => scene({ guidanceScale }));
    for (const part of ["motion", "contrast", "saturation"] as const) {
      const values = plans.map((plan) => plan[part]);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      expect(new Set(values).size).toBe(values.length);
    }
    const wander = plans.map((plan) => plan.wander);
    expect(wander).toEqual(wander.toSorted((a, b) => b - a));
  });

  it("ignores the negative prompt up to guidance 1", () => {
    const negativePrompt = "static, grainy";
    expect(scene({ guidanceScale: 1, negativePrompt })).toEqual(scene({ guidanceScale: 1 }));
    const [heard, silent] = [scene({ negativePrompt }), scene({})];
    expect(heard).not.toEqual(silent);
    expect(heard.pathSeed).toBe(silent.pathSeed);
  });
});
