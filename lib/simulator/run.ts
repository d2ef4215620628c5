import { framesMade, secondsBilled } from "@/lib/domain/lengths";
import { modelId } from "@/lib/domain/model-fields";
import { snapSize } from "@/lib/domain/sizes";

import { candidatesMade } from "./candidates-made";
import type { Clock } from "./clock";
import { infrastructureFailure, modelFailure, pathNotFound, validationFailure } from "./failures";
import { mediaKey, mediaUrl, type FileStore } from "./file-store";
import type { Job, Outcome } from "./job";
import { readOrders, type Order } from "./magic-prompt";
import { loadPicture } from "./picture";
import { reportSteps } from "./progress";
import { readRunInput, type FpsName, type RunInput } from "./run-input";
import type { renderVideo } from "./video/render";

interface RunControls {
  /** The caller wants this run no longer. */
  cancelled: AbortSignal;
  /** The simulator shuts down; the run starts anew with the next one. */
  closing: AbortSignal;
  log: (message: string) => void;
}

export interface RunResult {
  outcome: Outcome;
  /** Billed quantity in seconds of video; 0: nothing is billed. */
  units: number;
}

export type Runner = (job: Job, controls: RunControls) => Promise<RunResult>;

interface RunnerParts {
  files: FileStore;
  clock: Clock;
  fpsName: FpsName;
  render: typeof renderVideo;
}

/** Runs a request as the model does: reads its input, then its picture, renders, and stores the video. */
export function createRunner(parts: RunnerParts): Runner {
  return async (job, controls) => {
    if (job.endpoint !== modelId) return unbilled(pathNotFound(job.endpoint.split("/").slice(2).join("/")));
    const read = readRunInput(job.input, parts.fpsName);
    if ("errors" in read) return unbilled(validationFailure(read.errors));
    const { input } = read;
    const orders = readOrders(input.prompt);
    const deaf = orders.some(({ kind }) => kind === "ignore-cancel");
    const signal = deaf ? controls.closing : AbortSignal.any([controls.cancelled, controls.closing]);
    if (input.enable_prompt_expansion) controls.log("Expanding the prompt with the Cosmos3-Nano Reasoner");
    const picture = await loadPicture(input.image_url, parts.files);
    if ("failure" in picture) return unbilled(picture.failure);
    const failure = orderedFailure(orders);
    if (failure) return unbilled(failure);
    const seed = input.seed ?? job.fallbackSeed;
    const video = await renderInTime(parts, input, seed, picture.bytes, orders, {
      log: controls.log,
      signal,
    });
    const candidates = candidatesMade(input, seed);
    if (input.enable_agentic_generation) controls.log(`The critic kept 1 of ${candidates} candidates`);
    const units = secondsBilled(input) * candidates;
    const outcome = await delivered(parts, job, input, seed, video, units);
    signal.throwIfAborted();
    return { outcome, units };
  };
}

const unbilled = (outcome: Outcome): RunResult => ({ outcome, units: 0 });

function orderedFailure(orders: Order[]): Outcome | null {
  for (const order of orders) {
    if (order.kind === "model-error") return modelFailure(order.type);
    if (order.kind === "infrastructure-error") return infrastructureFailure(order.type);
  }
  return null;
}

/** The share of the progress that an ordered wait takes, before the render. */
const waitShare = 0.8;

async function renderInTime(
  { render, clock }: RunnerParts,
  input: RunInput,
  seed: number,
  picture: Uint8Array,
  orders: Order[],
  { signal, log }: { signal: AbortSignal; log: RunControls["log"] },
): Promise<Uint8Array> {
  const report = reportSteps(input.num_inference_steps, log);
  const seconds = orders.reduce((sum, order) => sum + (order.kind === "slow" ? order.seconds : 0), 0);
  const share = seconds > 0 ? waitShare : 0;
  const ticks = seconds * 4;
  report(0);
  for (let tick = 1; tick <= ticks; tick += 1) {
    await clock.sleep(250, signal);
    report((share * tick) / ticks);
  }
  signal.throwIfAborted();
  const { width, height } = snapSize(input.image_size);
  const video = await render(
    {
      picture,
      prompt: input.prompt,
      negativePrompt: input.negative_prompt,
      seed,
      width,
      height,
      numFrames: framesMade(input.num_frames),
      fps: input.fps,
      steps: input.num_inference_steps,
      guidanceScale: input.guidance_scale,
    },
    { signal, onProgress: (fraction) => report(share + (1 - share) * fraction) },
  );
  report(1);
  return video;
}

const videoType = "video/mp4";

/** The model's answer. The key follows from the request id: a second run after a sudden stop writes the same file. */
async function delivered(
  { files, clock }: RunnerParts,
  job: Job,
  input: RunInput,
  seed: number,
  video: Uint8Array,
  units: number,
): Promise<Outcome> {
  const { width, height } = snapSize(input.image_size);
  const frames = framesMade(input.num_frames);
  const fileName = `cosmos3-i2v-${seed}.mp4`;
  const key = mediaKey(fileName, job.requestId);
  if (!input.sync_mode) {
    const lifetime = job.outputLifetimeSeconds;
    const expiresAt = lifetime === null ? null : new Date(clock.now().getTime() + lifetime * 1000);
    await files.put(key, video, { contentType: videoType, expiresAt });
  }
  const body = {
    video: {
      url: input.sync_mode
        ? `data:${videoType};base64,${Buffer.from(video).toString("base64")}`
        : mediaUrl(key),
      content_type: videoType,
      file_name: fileName,
      file_size: video.length,
      width,
      height,
      fps: input.fps,
      duration: frames / input.fps,
      num_frames: frames,
    },
    seed,
  };
  return {
    status: 200,
    headers: { "x-fal-billable-units": String(units) },
    body,
    error: null,
    errorType: null,
  };
}
