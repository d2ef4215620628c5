import { describe, expect, it } from "vitest";

import { workloadOf } from "@/lib/domain/expected-time";
import { testDatabase, testNow, withRollback } from "@/lib/testing/database";
import { insertGeneration, insertImage } from "@/lib/testing/generations";

import type { Ctx } from "../context";
import { expectTime } from "./expect-time";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>) => withRollback(database(), test);
const after = (seconds: number) => new Date(testNow.getTime() + seconds * 1000);
const settings = { num_inference_steps: 28, enable_agentic_generation: false };
const usual = { tier: "480", frames: 189, steps: 28, renders: 1 } as const;

async function insertMade(ctx: Ctx, imageId: string, seconds: number, fields: object = {}) {
  return insertGeneration(ctx, imageId, {
    status: "completed",
    input: settings,
    videoWidth: 832,
    videoHeight: 480,
    videoFrames: 189,
    createdAt: after(-100),
    startedAt: testNow,
    completedAt: after(seconds),
    ...fields,
  });
}

describe("expectTime", () => {
  it("gives the median and the quartiles of the like, and of nothing else", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      for (const seconds of [10, 20, 30, 40, 50]) await insertMade(ctx, imageId, seconds);
      await insertMade(ctx, imageId, 30, { videoWidth: 544, videoHeight: 736 });
      const others = [
        { videoWidth: 1280, videoHeight: 720 },
        { videoFrames: 93 },
        { input: { ...settings, num_inference_steps: 10 } },
        {
          input: {
            ...settings,
            enable_agentic_generation: true,
            agentic_max_iterations: 2,
            agentic_samples_per_iteration: 2,
          },
        },
        { mode: "live" as const },
      ];
      for (const fields of others) await insertMade(ctx, imageId, 900, fields);
      expect(await expectTime(ctx, usual)).toEqual({
        count: 6,
        medianSeconds: 30,
        lowSeconds: 22.5,
        highSeconds: 37.5,
      });
      expect(await expectTime(ctx, { ...usual, renders: 4 })).toMatchObject({ count: 1, medianSeconds: 900 });
    }));

  it("says nothing where nothing like it was made", () =>
    inDatabase(async (ctx) => {
      await insertMade(ctx, await insertImage(ctx), 30, { status: "failed" });
      expect(await expectTime(ctx, usual)).toBeNull();
    }));

  it("counts from the click where no start was seen", () =>
    inDatabase(async (ctx) => {
      await insertMade(ctx, await insertImage(ctx), 20, { startedAt: null });
      expect(await expectTime(ctx, usual)).toMatchObject({ medianSeconds: 120 });
    }));
});

it("an input's work is its tier, the frames made, the steps and all candidates", () => {
  expect(workloadOf({ num_frames: 100, image_size: { width: 1000, height: 600 } })).toEqual({
    tier: "480",
    frames: 97,
    steps: 28,
    renders: 1,
  });
  expect(workloadOf({ enable_agentic_generation: true, fps: 12, prompt: "x" })).toMatchObject({ renders: 4 });
  expect(workloadOf({ num_frames: "many" })).toBeNull();
});
