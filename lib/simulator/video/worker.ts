import { parentPort, workerData } from "node:worker_threads";

import { createFrameEncoder } from "./encoder";
import { createFramePainter } from "./frames";
import type { RenderJob, WorkerMessage } from "./render";

const progressEvery = 3;

async function renderJob(
  { picture, settings }: RenderJob,
  send: (message: WorkerMessage) => void,
): Promise<void> {
  const encoder = await createFrameEncoder(settings);
  const paint = createFramePainter(picture, settings);
  for (let frame = 0; frame < settings.numFrames; frame += 1) {
    encoder.add(paint(frame).all);
    const done = frame + 1;
    if (done % progressEvery === 0 || done === settings.numFrames)
      send({ progress: done / settings.numFrames });
  }
  send({ video: encoder.finish() });
}

const port = parentPort;
if (!port) throw new Error("The video renderer runs in a worker thread.");
await renderJob(workerData as RenderJob, (message) => port.postMessage(message));
