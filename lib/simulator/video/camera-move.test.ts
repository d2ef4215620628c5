import { describe, expect, it } from "vitest";

import { chooseCameraMove, type CameraMove } from "./camera-move";

const cases: [string, CameraMove][] = [
  ["Slow push in on the dandelion", "push-in"],
  ["The camera pushes slowly in toward the window", "push-in"],
  ["Zoom in on her face", "push-in"],
  ["dolly forward through the meadow", "push-in"],
  ["moving closer to the dogs", "push-in"],
  ["The camera pulls back to reveal the valley", "pull-out"],
  ["pull out slowly", "pull-out"],
  ["zoom out", "pull-out"],
  ["Zooming out over the hills", "pull-out"],
  ["dolly back", "pull-out"],
  ["pan left across the ridge", "pan-left"],
  ["The camera pans slowly to the left", "pan-left"],
  ["Pan right", "pan-right"],
  ["panning over the crowd", "pan-right"],
  ["truck right past the tables", "pan-right"],
  ["Tilt up to the sky", "tilt-up"],
  ["the camera tilts slowly down", "tilt-down"],
  ["crane up over the trees", "tilt-up"],
  ["orbit around the statue", "orbit-right"],
  ["The camera arcs to the left", "orbit-left"],
  ["circling the lighthouse", "orbit-right"],
  ["gentle drift across the water", "drift"],
  ["floating camera", "drift"],
  ["handheld feel", "drift"],
  ["Static shot, locked-off camera", "static"],
  ["The camera remains still while snow falls", "static"],
  ["locked off, pan of hot oil", "static"],
  ["no camera movement", "static"],
  ["A dog yawns in the sun", "push-in"],
  ["clouds move away over the hills", "push-in"],
  ["The camera moves slowly to the right", "pan-right"],
  ["The camera glides forward", "push-in"],
  ["the camera slowly moves away from the house", "pull-out"],
  ["a circle of stones at dawn", "push-in"],
  ["a train moves right to left", "push-in"],
  ["", "push-in"],
  ["a company of dancers", "push-in"],
];

describe("chooseCameraMove", () => {
  it.each(cases)("hears %j as %s", (prompt, move) => {
    expect(chooseCameraMove(prompt)).toBe(move);
  });
});
