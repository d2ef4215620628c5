import { planCamera, type Pose } from "./camera";
import { createGrain, developPicture, mixInto } from "./finish";
import { flowPhases, planFlow } from "./flow";
import { createLight } from "./light";
import { drawMark } from "./mark";
import { createMesh } from "./mesh";
import { createParticles } from "./particles";
import type { PreparedPicture } from "./picture";
import { createPlanes, planesFromRgb, type Planes } from "./planes";
import { smooth } from "./random";
import type { RenderSettings } from "./render-request";
import { planScene } from "./scene";
import { surveyPicture } from "./surroundings";
import { createSway } from "./sway";
import { packForWarp, warp } from "./warp";

/** Draws any frame into the same planes; frames must be asked for in order. */
export type FramePainter = (frame: number) => Planes;

/** The change from the picture itself to the developed one is spread over this time, so that nothing jumps. */
const settlingSeconds = 0.5;

export function createFramePainter(picture: PreparedPicture, settings: RenderSettings): FramePainter {
  const { width, height, fps, numFrames } = settings;
  const scene = planScene(settings);
  const first = planesFromRgb(picture.crop, width, height);
  const wide = planesFromRgb(picture.wide, picture.wideWidth, picture.wideHeight);
  const surroundings = surveyPicture(first);
  developPicture(wide, scene, height);
  const source = packForWarp(wide);
  const camera = planCamera(scene, numFrames / fps, { aspect: width / height, ...picture });
  const sway = createSway(scene, surroundings);
  const light = createLight(scene, surroundings);
  const meshAt = createMesh(picture, surroundings, settings);
  const addParticles = createParticles(scene, settings);
  const addGrain = createGrain(scene);
  const settled = Math.max(2, Math.min(settlingSeconds * fps, numFrames / 2));
  const target = createPlanes(width, height);
  const flow = planFlow(scene, surroundings);
  const drifted = flow === null ? null : createPlanes(width, height);

  function drawPicture(frame: number, seconds: number, pose: Pose): void {
    const common = { pose, shift: sway(frame, seconds), light: light(frame, seconds), flow };
    const [one, other] = flowPhases(seconds);
    warp(source, meshAt({ ...common, driftSeconds: one.driftSeconds }), target);
    if (drifted === null) return;
    warp(source, meshAt({ ...common, driftSeconds: other.driftSeconds }), drifted);
    mixInto(target.all, drifted.all, one.share);
  }

  return (frame) => {
    const seconds = frame / fps;
    if (frame === 0) {
      target.all.set(first.all);
    } else {
      const pose = camera(seconds);
      drawPicture(frame, seconds, pose);
      addGrain(target, frame);
      if (frame < settled) mixInto(target.all, first.all, smooth(frame / settled));
      addParticles(target, seconds, pose);
    }
    drawMark(target, frame);
    return target;
  };
}
