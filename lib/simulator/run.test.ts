import { describe, expect, test } from "vitest";

import { candidates } from "@/lib/domain/price";

import { infrastructureErrors, modelErrors } from "./failure-catalogue";
import type { SimulatorOptions } from "./handler";
import {
  call,
  generate,
  picture,
  pngUri,
  quickRender,
  smallInput,
  startSimulator,
  statusOf,
  submit,
} from "./test-setup";

type RenderCall = Parameters<NonNullable<SimulatorOptions["render"]>>[0];

/** Keeps what the renderer is asked for. */
function recordingRender() {
  const calls: RenderCall[] = [];
  const render: typeof quickRender = (request, options) => {
    calls.push(request);
    return quickRender(request, options);
  };
  return { calls, render };
}

describe("a run", () => {
  test("renders what the input says, at the size and length the model makes of it", async () => {
    const { calls, render } = recordingRender();
    await generate(startSimulator({ render }), {
      ...smallInput,
      negative_prompt: "blur",
      image_size: "portrait_16_9",
      num_frames: 12,
      num_inference_steps: 4,
      guidance_scale: 2.5,
    });
    expect(calls).toEqual([
      {
        picture: expect.any(Uint8Array),
        prompt: smallInput.prompt,
        negativePrompt: "blur",
        seed: 7,
        width: 480,
        height: 832,
        numFrames: 9,
        fps: 8,
        steps: 4,
        guidanceScale: 2.5,
      },
    ]);
  });

  test("chooses a seed when none is given, and tells it", async () => {
    const { calls, render } = recordingRender();
    const simulator = startSimulator({ render });
    const seeds: number[] = [];
    for (const seed of [undefined, null]) {
      const result = await generate(simulator, { ...smallInput, seed });
      seeds.push(((await result.json()) as { seed: number }).seed);
    }
    expect(seeds).toEqual(calls.map((request) => request.seed));
    expect(new Set(seeds).size).toBe(2);
  });

  test("gives its video under an address that serves it, with its type", async () => {
    const simulator = startSimulator();
    const { video } = (await (await generate(simulator)).json()) as {
      video: { url: string; file_size: number };
    };
    const media = await simulator.fetch(new Request(video.url));
    expect(media.headers.get("content-type")).toBe("video/mp4");
    expect((await media.arrayBuffer()).byteLength).toBe(video.file_size);
  });

  test("gives the video inside the answer in sync mode", async () => {
    const result = await generate(startSimulator(), { ...smallInput, sync_mode: true });
    const { video } = (await result.json()) as { video: { url: string; file_size: number } };
    const [head, data = ""] = video.url.split(",");
    expect(head).toBe("data:video/mp4;base64");
    expect(Buffer.from(data, "base64")).toHaveLength(video.file_size);
  });

  test("lets the video go when the caller's time for it is over", async () => {
    let time = Date.parse("2026-11-01T00:00:00Z");
    const simulator = startSimulator({ now: () => new Date(time) });
    const { url } = await submit(simulator, smallInput, {
      "x-fal-object-lifecycle-preference": '{"expiration_duration_seconds":60}',
    });
    await statusOf(simulator, url);
    const { video } = (await (await call(simulator, "GET", url)).json()) as { video: { url: string } };
    expect((await simulator.fetch(new Request(video.url))).status).toBe(200);
    time += 60_000;
    expect((await simulator.fetch(new Request(video.url))).status).toBe(404);
  });

  test("logs the rewriting of the prompt, then steps with a percentage that only rises", async () => {
    const simulator = startSimulator();
    const { url } = await submit(simulator, { ...smallInput, num_inference_steps: 28 });
    const { logs } = (await statusOf(simulator, url)) as { logs: { message: string }[] };
    expect(logs.map(({ message }) => message)).toEqual([
      "Expanding the prompt with the Cosmos3-Nano Reasoner",
      "Denoising   0%|          | 0/28",
      "Denoising  50%|#####     | 14/28",
      "Denoising 100%|##########| 28/28",
    ]);
    expect(logs[0]).toMatchObject({
      level: "INFO",
      source: "USER",
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  test("says nothing of rewriting when that is off", async () => {
    const simulator = startSimulator();
    const { url } = await submit(simulator, { ...smallInput, enable_prompt_expansion: false });
    const { logs } = (await statusOf(simulator, url)) as { logs: { message: string }[] };
    expect(logs[0]?.message).toMatch(/^Denoising/);
  });

  test("answers 500 and bills nothing when the renderer breaks", async () => {
    const simulator = startSimulator({ render: async () => Promise.reject(new Error("out of memory")) });
    const { url } = await submit(simulator);
    const status = (await statusOf(simulator, url)) as { logs: { message: string }[] };
    expect(status).toMatchObject({ error_type: "internal_server_error" });
    expect(status.logs.at(-1)).toMatchObject({ level: "ERROR", message: "out of memory" });
    expect((await call(simulator, "GET", url)).status).toBe(500);
    expect(simulator.ledger()).toEqual([]);
  });
});

describe("the bill", () => {
  test.each([
    { num_frames: 189, fps: 24, seconds: 8 },
    { num_frames: 189, fps: 4, seconds: 48 },
    { num_frames: 24, fps: 24, seconds: 1 },
    { num_frames: 25, fps: 24, seconds: 2 },
    { num_frames: 5, fps: 60, seconds: 1 },
  ])("is $seconds seconds for $num_frames frames at $fps a second", async ({ num_frames, fps, seconds }) => {
    const simulator = startSimulator();
    const result = await generate(simulator, { ...smallInput, num_frames, frames_per_second: fps });
    expect(result.headers.get("x-fal-billable-units")).toBe(String(seconds));
    expect(simulator.ledger()).toEqual([
      {
        requestId: result.headers.get("x-fal-request-id"),
        endpoint: "nvidia/cosmos-3-super/image-to-video",
        units: seconds,
        unitPriceMicros: 50_000,
        costMicros: seconds * 50_000,
        at: expect.any(String),
      },
    ]);
  });

  test("counts every candidate of a critic that may not stop early, for one render", async () => {
    const { calls, render } = recordingRender();
    const simulator = startSimulator({ render });
    const agentic = { enable_agentic_generation: true, agentic_early_stop: false };
    const result = await generate(simulator, {
      ...smallInput,
      ...agentic,
      agentic_max_iterations: 3,
      agentic_samples_per_iteration: 2,
    });
    expect(result.headers.get("x-fal-billable-units")).toBe("12");
    expect(calls).toHaveLength(1);
  });

  test("of a critic that may stop early follows from the seed and stays within the quoted range", async () => {
    const simulator = startSimulator();
    const agentic = {
      ...smallInput,
      num_frames: 5,
      enable_agentic_generation: true,
      agentic_max_iterations: 3,
      agentic_samples_per_iteration: 2,
      agentic_early_stop: true,
    };
    const unitsOf = async (seed: number) => {
      const result = await generate(simulator, { ...agentic, seed });
      return Number(result.headers.get("x-fal-billable-units"));
    };
    const units = new Set<number>();
    for (let seed = 1; seed <= 20; seed += 1) units.add(await unitsOf(seed));
    const { min, max } = candidates({ ...agentic, fps: 8 });
    expect([...units].toSorted((a, b) => a - b)).toEqual([min, 4, max]);
    expect(await unitsOf(3)).toBe(await unitsOf(3));
  });
});

const flatPicture = await pngUri({ width: 200, height: 63 });

describe("the picture", () => {
  test.each([
    ["one on another host", "https://images.example/cat.png", "file_download_error"],
    ["one that fal does not have", "https://v3b.fal.media/files/b/0a8fc99c/x.mp4", "file_download_error"],
    ["one without encryption", "http://v3b.fal.media/files/b/0a8fc99c/x.png", "file_download_error"],
    ["no URL", "cat.png", "file_download_error"],
    ["a data URI without a picture", "data:image/png;base64,AAAA", "image_load_error"],
    ["a data URI without base64", "data:image/png,abc", "image_load_error"],
    ["a picture cut short", picture.slice(0, 160), "image_load_error"],
    ["a picture of 63 pixels", flatPicture, "image_too_small"],
    ["a data URI of more than 10 MB", `data:image/png;base64,${"A".repeat(10_485_760)}`, "file_too_large"],
  ])("%s ends with 422 and bills nothing", async (_, imageUrl, type) => {
    const simulator = startSimulator();
    const result = await generate(simulator, { ...smallInput, image_url: imageUrl });
    expect(result.status).toBe(422);
    const { detail } = (await result.json()) as { detail: unknown[] };
    expect(detail).toMatchObject([{ loc: ["body", "image_url"], type, msg: expect.any(String) }]);
    expect(simulator.ledger()).toEqual([]);
  });

  test("on another host is refused with the reason that nothing leaves this machine", async () => {
    const result = await generate(startSimulator(), { ...smallInput, image_url: "https://images.example/a" });
    expect(JSON.stringify(await result.json())).toContain("no outside requests");
  });
});

describe("magic prompts", () => {
  test.each(Object.entries(modelErrors))("[simulate: %s] fails as the model would", async (type, known) => {
    const simulator = startSimulator();
    const { url } = await submit(simulator, { ...smallInput, prompt: `a cat [simulate: ${type}]` });
    expect(await statusOf(simulator, url)).toMatchObject({ error_type: type, error: known.msg });
    const result = await call(simulator, "GET", url);
    expect(result.status).toBe(known.status);
    expect(result.headers.get("x-fal-needs-retry")).toBe(known.retryable ? "1" : "0");
    expect(result.headers.has("x-fal-billable-units")).toBe(false);
    expect(await result.json()).toMatchObject({
      detail: [
        {
          type,
          msg: known.msg,
          url: `https://docs.fal.ai/errors/#${type}`,
          ...(known.ctx ? { ctx: known.ctx } : {}),
        },
      ],
    });
    expect(simulator.ledger()).toEqual([]);
  });

  test.each(Object.entries(infrastructureErrors))(
    "[simulate: %s] fails as the machinery would",
    async (type, known) => {
      const simulator = startSimulator();
      const result = await generate(simulator, { ...smallInput, prompt: `[simulate: ${type}]` });
      expect(result.status).toBe(known.status);
      expect(result.headers.get("x-fal-error-type")).toBe(type);
      expect(await result.json()).toEqual({ detail: known.detail, error_type: type });
      expect(simulator.ledger()).toEqual([]);
    },
  );

  test("[simulate: slow 1] takes a second longer and shows the way", async () => {
    const simulator = startSimulator();
    const { url } = await submit(simulator, { ...smallInput, prompt: "[simulate: slow 1] rain" });
    const before = performance.now();
    const { logs } = (await statusOf(simulator, url)) as { logs: { message: string }[] };
    expect(performance.now() - before).toBeGreaterThan(900);
    expect(logs.map(({ message }) => /(\d+)%/.exec(message)?.[1]).filter(Boolean)).toEqual([
      "0",
      "17",
      "39",
      "57",
      "78",
      "89",
      "100",
    ]);
  });

  test("an order nobody knows is part of the prompt", async () => {
    const result = await generate(startSimulator(), { ...smallInput, prompt: "[simulate: dragons]" });
    expect(result.status).toBe(200);
  });
});
