import { describe, expect, it } from "vitest";

import type { MediaStore } from "@/lib/media/store";
import { testDatabase } from "@/lib/testing/database";
import { committedCtx, entriesOf, expectBalanced, requireRow, submitted } from "@/lib/testing/generations";
import { memoryMedia } from "@/lib/testing/memory-media";
import { simulateFal } from "@/lib/testing/simulated-fal";

import { followGeneration } from "./follow";

const database = testDatabase();
const hurried = { firstRetryMs: 1, longestRetryMs: 1, lockedRetryMs: 1 };
const soon = { timeout: 25_000, interval: 10 };

/** A store on a disk that can be full of videos. */
function fullStore(): { media: MediaStore; tries: () => number; free: () => void } {
  const media = memoryMedia();
  let full = true;
  let tries = 0;
  return {
    media: {
      ...media,
      async put(key, bytes, contentType) {
        if (full && key.startsWith("videos/")) {
          tries += 1;
          throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
        }
        return media.put(key, bytes, contentType);
      },
    },
    tries: () => tries,
    free: () => (full = false),
  };
}

describe("a video that our own store does not take", () => {
  it("is never given up: it says so, outlives fal's memory of it, and is stored once there is room", async () => {
    const { media, tries, free } = fullStore();
    const { fal, calls, steer } = simulateFal();
    const ctx = committedCtx(database(), { fal, media, now: () => new Date() });
    const { row } = await submitted(ctx);
    const following = followGeneration(ctx, row, AbortSignal.timeout(60_000), hurried);
    await expect.poll(async () => (await requireRow(ctx, row.id)).errorType, soon).toBe("not_stored");
    expect(["queued", "generating"]).toContain((await requireRow(ctx, row.id)).status);
    await steer("settings", { history: "forbidden" });
    await steer("clock", { advanceSeconds: 12 * 3600 });
    await expect.poll(tries, soon).toBeGreaterThan(800); // more than fal's own troubles are given
    free();
    await following;
    expect(await requireRow(ctx, row.id)).toMatchObject({ status: "completed", errorType: null });
    expect((await entriesOf(ctx, row.id)).map(({ kind, verified }) => [kind, verified])).toEqual([
      ["reserve", false],
      ["settle", true],
    ]);
    expect((await calls())["result"]).toBe(1);
    await expectBalanced(ctx);
  }, 60_000);
});
