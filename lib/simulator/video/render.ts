import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

import { preparePicture, type PreparedPicture } from "./picture";
import type { RenderRequest, RenderSettings } from "./render-request";

export type { RenderRequest } from "./render-request";

/** What the worker gets and what it sends back. */
export interface RenderJob {
  picture: PreparedPicture;
  settings: RenderSettings;
}
export type WorkerMessage = { progress: number } | { video: Uint8Array };

export interface RenderOptions {
  /** Hears 0..1, never less than before. */
  onProgress?: (fraction: number) => void;
  /** Stops the worker; the promise then rejects with an `AbortError`. */
  signal?: AbortSignal;
}

function abortError(): Error {
  return new DOMException("The rendering of the video was stopped.", "AbortError");
}

/** Renders the video in a worker thread and returns an MP4 file. The same request always gives the same bytes. */
export async function renderVideo(request: RenderRequest, options: RenderOptions = {}): Promise<Uint8Array> {
  const { picture, ...settings } = request;
  checkSettings(settings);
  if (options.signal?.aborted) throw abortError();
  const prepared = await preparePicture(picture, settings.width, settings.height);
  if (options.signal?.aborted) throw abortError();
  options.onProgress?.(0);
  return runWorker({ picture: prepared, settings }, options);
}

function checkSettings({ width, height, numFrames, fps }: RenderSettings): void {
  for (const edge of [width, height]) {
    if (!Number.isInteger(edge) || edge < 16 || edge % 2 !== 0) {
      throw new RangeError(`A video's edge must be an even number of pixels from 16 on, not ${edge}.`);
    }
  }
  for (const count of [numFrames, fps]) {
    if (!Number.isInteger(count) || count < 1)
      throw new RangeError(`Frames and rate must be whole, not ${count}.`);
  }
}

/**
 * Node cannot load TypeScript and bundlers cannot follow a worker, so a one-line program registers tsx inside the
 * thread and loads the source from the repository, which is the working directory of every process that renders.
 */
function startWorker(job: RenderJob): Worker {
  const entry = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/simulator/video/worker.ts");
  const program = `import("tsx/esm/api").then(({ register }) => {
    register();
    return import(${JSON.stringify(pathToFileURL(entry).href)});
  }).catch((error) => setImmediate(() => { throw error; }));`;
  const transferList = [job.picture.crop.buffer, job.picture.wide.buffer] as ArrayBuffer[];
  return new Worker(program, { eval: true, execArgv: [], workerData: job, transferList });
}

function runWorker(job: RenderJob, { onProgress, signal }: RenderOptions): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(job);
    const stop = () => {
      reject(abortError());
      void worker.terminate();
    };
    const settle = (finish: () => void) => {
      signal?.removeEventListener("abort", stop);
      finish();
    };
    signal?.addEventListener("abort", stop, { once: true });
    worker.on("message", (message: WorkerMessage) => {
      if ("progress" in message) onProgress?.(message.progress);
      else settle(() => resolve(message.video));
    });
    worker.on("error", (cause) => {
      settle(() => reject(new Error(`The video could not be rendered: ${cause.message}`, { cause })));
    });
    worker.on("exit", (code) => {
      settle(() => reject(new Error(`The video renderer stopped early, with code ${code}.`)));
    });
  });
}
