import sharp from "sharp";
import { onTestFinished } from "vitest";

import { ModelInput } from "@/lib/domain/model-input";
import { createFalClient, type FalClient, type Patience } from "@/lib/fal/client";
import { createTransport, type Transport } from "@/lib/fal/transport";
import type { Ctx } from "@/lib/services/context";
import { storeImage } from "@/lib/services/images/store";
import { createSimulator, type Simulator, type SimulatorOptions } from "@/lib/simulator/handler";
import { renderVideo } from "@/lib/simulator/video/render";

export interface SimulatedFal {
  fal: FalClient;
  transport: Transport;
  simulator: Simulator;
  /** How many calls came in, by what they ask for: `submit`, `status-stream`, `cancel` … */
  calls(): Promise<Record<string, number>>;
  /** Orders a fault, changes a setting or moves the clock: see the simulator's README. */
  steer(path: "faults" | "settings" | "clock", body: Record<string, unknown>): Promise<void>;
}

export const falKey = "id:simulated-secret";

/** fal on this machine, spoken to through the transport and the client that speak to fal; closed after the test. */
export function simulateFal(
  options: Partial<SimulatorOptions> = {},
  patience?: Partial<Patience>,
): SimulatedFal {
  const simulator = createSimulator({
    dir: null,
    queueSeconds: 0,
    concurrency: 20,
    render: smallVideo,
    ...options,
  });
  onTestFinished(() => simulator.close());
  const transport = createTransport({ kind: "simulator", fetch: (request) => simulator.fetch(request) });
  return {
    simulator,
    transport,
    fal: createFalClient(transport, falKey, patience),
    async calls() {
      const response = await simulator.fetch(new Request("https://simulator.invalid/calls"));
      return ((await response.json()) as { counts: Record<string, number> }).counts;
    },
    async steer(path, body) {
      const init = { method: "POST", body: JSON.stringify(body) };
      const response = await simulator.fetch(new Request(`https://simulator.invalid/${path}`, init));
      if (!response.ok) throw new Error(await response.text());
    },
  };
}

const shared = globalThis as { firstframeSmallVideo?: Promise<Uint8Array> };

/** 320 × 192 pixels, 5 frames, 24 a second. */
export async function smallVideoBytes(): Promise<Uint8Array> {
  shared.firstframeSmallVideo ??= smallPicture().then((picture) =>
    renderVideo({
      picture,
      prompt: "x",
      negativePrompt: "",
      seed: 1,
      width: 320,
      height: 192,
      numFrames: 5,
      fps: 24,
      steps: 1,
      guidanceScale: 6,
    }),
  );
  return shared.firstframeSmallVideo;
}

/** Stands for the renderer: the same small video for every request, rendered once. */
const smallVideo: NonNullable<SimulatorOptions["render"]> = (_, options) => {
  options?.onProgress?.(0.5);
  return smallVideoBytes();
};

export function smallPicture(): Promise<Buffer> {
  return sharp({ create: { width: 320, height: 192, channels: 3, background: "#335577" } })
    .png()
    .toBuffer();
}

/** An input whose picture is stored in this studio. */
export async function storedInput(ctx: Ctx, fields: Partial<ModelInput> = {}): Promise<ModelInput> {
  const { url } = await storeImage(ctx, await smallPicture());
  return ModelInput.parse({
    prompt: "the camera pushes in",
    image_size: { width: 320, height: 192 },
    num_frames: 5,
    ...fields,
    image_url: url,
  });
}
