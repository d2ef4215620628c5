import { randomUUID } from "node:crypto";

import { eq } from "drizzle-orm";
import * as fc from "fast-check";
import { expect, it } from "vitest";

import { lightGeneration } from "@/components/library/light-generation";
import { matchesFilter } from "@/components/library/matches-filter";
import { generations, images, projects } from "@/lib/db/schema";
import { statuses } from "@/lib/domain/generation";
import { secondsMade } from "@/lib/domain/lengths";
import { emptyFilter, type LibraryFilter } from "@/lib/domain/library-filter";
import { shapes, sizeTable, tiers } from "@/lib/domain/sizes";
import type { Ctx } from "@/lib/services/context";
import { listGenerationIds } from "@/lib/services/generations/list-ids";
import { toGeneration } from "@/lib/services/generations/to-generation";
import { testDatabase, testNow, withRollback } from "@/lib/testing/database";
import { insertGeneration, insertImage } from "@/lib/testing/generations";

const database = testDatabase();
const dayMs = 24 * 3600 * 1000;
const tagNames = ["keep", "night", "rough"];
const makerIds = [randomUUID(), randomUUID()];
const projectIds = [randomUUID(), randomUUID()];
const pick = <T>(values: readonly T[], index: number): T => {
  const value = values[index % values.length];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
};

/** Generations of every kind, so that each filter has something to find and something to leave out. */
async function fill(ctx: Ctx): Promise<void> {
  const imageId = await insertImage(ctx);
  for (const id of projectIds) await ctx.db.insert(projects).values({ id, name: id, createdAt: ctx.now() });
  for (let index = 0; index < 60; index += 1) {
    const status = pick(statuses, index);
    const shape = pick(shapes, index * 3);
    const length = { num_frames: pick([5, 29, 100, 189], index), fps: pick([4, 16, 24], index >> 1) };
    await insertGeneration(ctx, imageId, {
      status,
      shape,
      lengthSeconds: secondsMade(length),
      input: { ...length, image_size: sizeTable[pick(tiers, index)][shape], negative_prompt: "x" },
      reservedMicros: 50_000 * (1 + (index % 9)),
      settledMicros: status === "completed" && index % 2 === 0 ? 400_000 : null,
      favourite: index % 3 === 0,
      tags: tagNames.filter((_, tag) => (index >> tag) % 2 === 1),
      projectId: index % 4 < 2 ? pick(projectIds, index) : null,
      createdBy: index % 5 < 3 ? pick(makerIds, index) : null,
      deletedAt: index % 7 === 0 && ["completed", "failed", "cancelled"].includes(status) ? testNow : null,
      createdAt: new Date(testNow.getTime() - index * (dayMs / 5)),
    });
  }
}

/** Mostly not set, so that several together still find something. */
const maybe = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: values });
const seconds = fc.constantFrom(0.2, 1, 1.208_333, 4, 7.875, 47.25);
const micros = fc.constantFrom(0, 50_000, 200_000, 400_000);
const day = fc
  .integer({ min: 0, max: 12 })
  .map((days) => new Date(testNow.getTime() - days * dayMs).toISOString().slice(0, 10));
const filters: fc.Arbitrary<LibraryFilter> = fc.record({
  q: fc.constantFrom("", " "),
  statuses: fc.oneof(fc.constant([]), fc.subarray([...statuses], { maxLength: 3 })),
  shapes: fc.oneof(fc.constant([]), fc.subarray([...shapes], { maxLength: 3 })),
  reviews: fc.constant([]), // a page does not know where a review stands
  minSeconds: maybe(seconds),
  maxSeconds: maybe(seconds),
  from: maybe(day),
  to: maybe(day),
  minCostMicros: maybe(micros),
  maxCostMicros: maybe(micros),
  favourite: fc.boolean(),
  tags: fc.oneof(fc.constant([]), fc.subarray(tagNames, { maxLength: 2 })),
  project: maybe(fc.constantFrom("none", ...projectIds)),
  person: maybe(fc.constantFrom("me", ...makerIds)),
  deleted: fc.boolean(),
});

it("a page shows of what it hears of exactly what the server would list", () =>
  withRollback(database(), async (ctx) => {
    await fill(ctx);
    const rows = await ctx.db
      .select()
      .from(generations)
      .innerJoin(images, eq(images.id, generations.imageId));
    const all = rows.map((row) => lightGeneration(toGeneration(row.generations, row.images)));
    const [me = ""] = makerIds;
    const person = { id: me, name: "Cara", email: "cara@example.com", role: "creator" } as const;
    const lookers = [
      { ctx, me: null },
      { ctx: { ...ctx, actor: { kind: "person" as const, ...person } }, me },
    ];
    const shownByPage = (filter: LibraryFilter, looker: string | null) =>
      all.filter((generation) => matchesFilter(filter, generation, looker)).map(({ id }) => id);
    expect(shownByPage(emptyFilter, null).length).toBeGreaterThan(40);
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        for (const looker of lookers) {
          const { ids } = await listGenerationIds(looker.ctx, filter);
          expect(shownByPage(filter, looker.me).toSorted()).toEqual(ids.toSorted());
        }
      }),
      { numRuns: 150 },
    );
  }));
