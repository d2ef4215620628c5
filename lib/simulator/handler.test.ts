import { describe, expect, test } from "vitest";

import { modelId } from "@/lib/domain/model-fields";

import { createSimulator } from "./handler";
import { call, generate, smallInput, startSimulator, statusOf, submit, patient } from "./test-setup";

const control = "https://simulator.invalid";

describe("faults", () => {
  test("an answer that is lost after the submit leaves one request behind, and each repetition one more", async () => {
    let lost = 0;
    const simulator = startSimulator({
      faults: {
        after: ({ route }, response) => {
          if (route !== "submit" || lost > 1) return response;
          lost += 1;
          return new Response("bad gateway", { status: 502 });
        },
      },
    });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const url = `https://queue.fal.run/${modelId}`;
      statuses.push((await call(simulator, "POST", url, { body: smallInput })).status);
    }
    expect(statuses).toEqual([502, 502, 200]);
    await expect.poll(() => simulator.ledger().length, patient).toBe(3);
  });

  test("an answer in a route's place keeps the route from acting", async () => {
    const simulator = startSimulator({
      faults: { before: ({ route }) => (route === "submit" ? new Response(null, { status: 503 }) : null) },
    });
    const reply = await call(simulator, "POST", `https://queue.fal.run/${modelId}`, { body: smallInput });
    expect(reply.status).toBe(503);
    expect(await (await call(simulator, "GET", `${control}/jobs`)).json()).toEqual({ jobs: [] });
  });

  test("an error thrown by a hook breaks the call as a network does", async () => {
    const simulator = startSimulator({
      faults: {
        before: () => {
          throw new TypeError("fetch failed");
        },
      },
    });
    await expect(call(simulator, "GET", "https://queue.fal.run/x/y")).rejects.toThrow("fetch failed");
  });
});

describe("the control routes", () => {
  test("count the calls by route and list them without what their queries keep secret", async () => {
    const simulator = startSimulator();
    const { url } = await submit(simulator);
    await statusOf(simulator, url);
    await call(simulator, "GET", `${url}/status?logs=1&fal_jwt_token=very-secret`);
    const reply = await call(simulator, "GET", `${control}/calls`);
    const { counts, last } = (await reply.json()) as {
      counts: Record<string, number>;
      last: Record<string, unknown>[];
    };
    expect(counts).toEqual({ submit: 1, status: last.length - 1 });
    expect(last[0]).toEqual({
      at: expect.any(String),
      route: "submit",
      method: "POST",
      url: `https://queue.fal.run/${modelId}`,
      status: 200,
    });
    expect(last.at(-1)?.url).toBe(`${url}/status?logs=1&fal_jwt_token=hidden`);
  });

  test("show the ledger, and the requests without their pictures", async () => {
    const simulator = startSimulator();
    const result = await generate(simulator);
    const requestId = result.headers.get("x-fal-request-id");
    const ledger = (await (await call(simulator, "GET", `${control}/ledger`)).json()) as unknown;
    expect(ledger).toEqual({ entries: simulator.ledger() });
    const { jobs } = (await (await call(simulator, "GET", `${control}/jobs`)).json()) as { jobs: unknown };
    expect(jobs).toMatchObject([
      {
        requestId,
        state: "completed",
        input: { image_url: "data:…" },
        outcome: { status: 200, error: null },
      },
    ]);
  });

  test("are only read", async () => {
    expect((await call(startSimulator(), "DELETE", `${control}/ledger`)).status).toBe(405);
    expect((await call(startSimulator(), "GET", `${control}/elsewhere`)).status).toBe(404);
  });
});

test("a host that is not fal's is 404", async () => {
  expect((await call(startSimulator(), "GET", "https://example.com/")).status).toBe(404);
});

test("renders a real video, 320 x 192, of 5 frames", async () => {
  const simulator = createSimulator({ dir: null, queueSeconds: 0 });
  const input = { ...smallInput, num_frames: 5, image_size: { width: 320, height: 192 } };
  const result = await generate(simulator, input);
  expect(result.status).toBe(200);
  const { video } = (await result.json()) as { video: { url: string; width: number; height: number } };
  expect(video).toMatchObject({ width: 320, height: 192, num_frames: 5, fps: 8 });
  const media = await simulator.fetch(new Request(video.url));
  const bytes = Buffer.from(await media.arrayBuffer());
  expect(bytes.subarray(4, 8).toString("latin1")).toBe("ftyp");
  await simulator.close();
});
