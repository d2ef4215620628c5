import { planCamera } from "./camera";
import { gridFor, guessNearness } from "./depth";
import { createGrain, developPicture, mixInto } from "./finish";
import { createLight } from "./light";
import { drawMark } from "./mark";
import { createMesh } from "./mesh";
import { createParticles } from "./particles";
import type { PreparedPicture } from "./picture";
import { createPlanes, planesFromRgb, type Planes } from "./planes";
import { smooth } from "./random";
import type { RenderSettings } from "./render-request";
import { planScene } from "./scene";
import { createSway, guessWetness, vertexPositions } from "./sway";
import { warp } from "./warp";

/** Draws any frame into the same planes; frames must be asked for in order. */
export type FramePainter = (frame: number) => Planes;

/** The change from the picture itself to the developed one is spread over this time, so that nothing jumps. */
const settlingSeconds = 0.5;

export function createFramePainter(picture: PreparedPicture, settings: RenderSettings): FramePainter {
  const { width, height, fps, numFrames } = settings;
  const scene = planScene(settings);
  const first = planesFromRgb(picture.crop, width, height);
  const wide = planesFromRgb(picture.wide, picture.wideWidth, picture.wideHeight);
  const grid = gridFor(width, height);
  const surroundings = {
    grid,
    nearness: guessNearness(first, grid),
    wetness: guessWetness(first, grid),
    ...vertexPositions(grid, width, height),
  };
  developPicture(wide, scene, height);
  const camera = planCamera(scene, numFrames / fps);
  const sway = createSway(scene, surroundings);
  const light = createLight(scene, surroundings);
  const meshAt = createMesh(picture, surroundings, settings);
  const addParticles = createParticles(scene, settings);
  const addGrain = createGrain(scene);
  const settled = Math.max(2, Math.min(settlingSeconds * fps, numFrames / 2));
  const target = createPlanes(width, height);

  return (frame) => {
    const seconds = frame / fps;
    if (frame === 0) {
      target.all.set(first.all);
    } else {
      const pose = camera(seconds);
      warp(wide, meshAt({ pose, shift: sway(frame, seconds), light: light(frame, seconds) }), target);
      addGrain(target, frame);
      if (frame < settled) mixInto(target.all, first.all, smooth(frame / settled));
      addParticles(target, seconds, pose);
    }
    drawMark(target, frame);
    return target;
  };
}
