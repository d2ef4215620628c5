import { randomUUID } from "node:crypto";

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ModelInput } from "@/lib/domain/model-input";
import { formatMicros, formatPrice, priceRange } from "@/lib/domain/price";
import { testDatabase } from "@/lib/testing/database";
import { committedCtx, expectBalanced, followed, requireRow, sha256 } from "@/lib/testing/generations";
import { simulateFal, storedInput } from "@/lib/testing/simulated-fal";

import { summariseSpend } from "../spend/summarise";
import { submitGeneration } from "./submit";

const database = testDatabase();

const edge = fc.integer({ min: 1, max: 14_142 });
const settings: fc.Arbitrary<Partial<ModelInput>> = fc.record({
  num_frames: fc.integer({ min: 5, max: 189 }),
  fps: fc.integer({ min: 4, max: 60 }),
  enable_agentic_generation: fc.boolean(),
  agentic_max_iterations: fc.integer({ min: 1, max: 3 }),
  agentic_samples_per_iteration: fc.integer({ min: 1, max: 3 }),
  agentic_early_stop: fc.boolean(),
  enable_prompt_expansion: fc.boolean(),
  image_size: fc.oneof(
    fc.record({ width: edge, height: edge }),
    fc.constantFrom("square_hd" as const, "portrait_16_9" as const, "landscape_4_3" as const),
  ),
  seed: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 2 ** 31 - 1 })),
  num_inference_steps: fc.integer({ min: 1, max: 50 }),
  guidance_scale: fc.double({ min: 0, max: 20, noNaN: true }),
});

/** The price by hand: 5 cents for each second begun, times the candidates. */
function byHand(input: ModelInput, candidates: number): number {
  return 50_000 * Math.ceil(input.num_frames / input.fps) * candidates;
}

describe("500 settings", () => {
  it("meter, reservation and formula agree, and what is settled is what fal booked, to the micro-dollar", async () => {
    const { fal, simulator } = simulateFal();
    const ctx = committedCtx(database(), { fal });
    const { image_url } = await storedInput(ctx);
    const ids: string[] = [];
    await fc.assert(
      fc.asyncProperty(settings, async (fields) => {
        const input = ModelInput.parse({ prompt: "x", ...fields, image_url });
        const id = randomUUID();
        await submitGeneration(ctx, { id, input, bodySha256: sha256(input) });
        ids.push(id);
        const rounds = input.agentic_max_iterations;
        const samples = input.agentic_samples_per_iteration;
        const most = input.enable_agentic_generation ? rounds * samples : 1;
        const least = input.enable_agentic_generation && input.agentic_early_stop ? samples : most;
        const { reservedMicros } = await requireRow(ctx, id);
        expect(reservedMicros).toBe(byHand(input, most));
        const [low, high] = [byHand(input, least), byHand(input, most)].map(formatMicros);
        expect(formatPrice(priceRange(input))).toBe(low === high ? high : `${low} – ${high}`);
      }),
      { numRuns: 500 },
    );
    expect(ids.length).toBeGreaterThanOrEqual(500);

    let total = 0;
    for (let from = 0; from < ids.length; from += 10) {
      const batch = ids.slice(from, from + 10);
      const rows = await Promise.all(batch.map(async (id) => followed(ctx, await requireRow(ctx, id))));
      const booked = new Map(simulator.ledger().map((entry) => [entry.requestId, entry.costMicros]));
      for (const row of rows) {
        expect(row).toMatchObject({ status: "completed", settledMicros: booked.get(row.requestId ?? "") });
        expect(row.settledMicros).toBeLessThanOrEqual(row.reservedMicros);
        total += row.settledMicros ?? 0;
      }
    }
    expect(await summariseSpend(ctx)).toMatchObject({ reservedMicros: 0, settledMicros: total });
    expect(simulator.ledger()).toHaveLength(ids.length);
    await expectBalanced(ctx);
  }, 120_000);
});
