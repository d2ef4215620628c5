import { setTimeout as wait } from "node:timers/promises";

import sharp from "sharp";
import { onTestFinished } from "vitest";

import { modelId, type ImageSize } from "@/lib/domain/model-fields";

import { createSimulator, type Simulator, type SimulatorOptions } from "./handler";

/** For `expect.poll`: as long as a machine with much to do may take. */
export const patient = { timeout: 10_000 };

type Render = NonNullable<SimulatorOptions["render"]>;

/** Stands for the renderer: bytes that follow from the request, with a little progress. */
export const quickRender: Render = async (request, options) => {
  options?.onProgress?.(0.5);
  const { picture, ...settings } = request;
  return new TextEncoder().encode(JSON.stringify({ ...settings, pictureBytes: picture.length }));
};

/** A render that goes on until it is let go, or stopped. */
export function heldRender(): { render: Render; release: () => void; started: () => number } {
  let open: (() => void) | undefined;
  let count = 0;
  const gate = new Promise<void>((resolve) => (open = resolve));
  return {
    release: () => open?.(),
    started: () => count,
    render: async (request, options) => {
      count += 1;
      options?.onProgress?.(0.43);
      await new Promise<void>((resolve, reject) => {
        options?.signal?.addEventListener("abort", () => reject(new Error("stopped")));
        void gate.then(resolve);
      });
      return quickRender(request, options);
    },
  };
}

/** A simulator that is closed after the test, with a render that takes no time unless another is given. */
export function startSimulator(options: Partial<SimulatorOptions> = {}): Simulator {
  const simulator = createSimulator({ dir: null, queueSeconds: 0, render: quickRender, ...options });
  onTestFinished(() => simulator.close());
  return simulator;
}

export async function pngUri({ width, height }: ImageSize = { width: 96, height: 64 }): Promise<string> {
  const picture = sharp({ create: { width, height, channels: 3, background: "#446688" } });
  return `data:image/png;base64,${(await picture.png().toBuffer()).toString("base64")}`;
}

export const picture = await pngUri();

export const smallInput = {
  prompt: "the camera pushes in",
  image_url: picture,
  num_frames: 9,
  frames_per_second: 8,
  seed: 7,
};

const key = { authorization: "Key id:secret" };

/** One request with a key. A body is sent as JSON. */
export function call(
  simulator: Simulator,
  method: string,
  url: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Response> {
  return simulator.fetch(
    new Request(url, {
      method,
      headers: { ...key, ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    }),
  );
}

export async function submit(
  simulator: Simulator,
  input: unknown = smallInput,
  headers: Record<string, string> = {},
): Promise<{ requestId: string; url: string }> {
  const reply = await call(simulator, "POST", `https://queue.fal.run/${modelId}`, { body: input, headers });
  const { request_id: requestId, response_url: url } = (await reply.json()) as Record<string, string>;
  if (!requestId || !url) throw new Error(`The submit was answered with ${reply.status}.`);
  return { requestId, url };
}

/** Polls until a request is in a state, and gives the body of its status. */
export async function statusOf(
  simulator: Simulator,
  url: string,
  state: "IN_QUEUE" | "IN_PROGRESS" | "COMPLETED" = "COMPLETED",
): Promise<Record<string, unknown>> {
  for (;;) {
    const reply = await call(simulator, "GET", `${url}/status?logs=1`);
    const status = (await reply.json()) as Record<string, unknown>;
    if (status.status === state) return status;
    await wait(5);
  }
}

/** Submits, waits for the end and gives the result's reply. */
export async function generate(simulator: Simulator, input: unknown = smallInput): Promise<Response> {
  const { url } = await submit(simulator, input);
  await statusOf(simulator, url);
  return call(simulator, "GET", url);
}

/** One call of the control routes; its answer's body. */
export async function control(
  simulator: Simulator,
  method: string,
  path: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const reply = await call(simulator, method, `https://simulator.invalid${path}`, { body });
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as Record<string, unknown>;
}

export const order = (simulator: Simulator, fault: Record<string, unknown>) =>
  control(simulator, "POST", "/faults", fault);

export const advance = (simulator: Simulator, advanceSeconds: number) =>
  control(simulator, "POST", "/clock", { advanceSeconds });
