import { and, asc, eq, gt, inArray, lte } from "drizzle-orm";

import { generations, images, reviews } from "@/lib/db/schema";
import { finalStatuses, statuses, type Generation } from "@/lib/domain/generation";

import type { Ctx } from "../context";
import { toGeneration } from "./to-generation";

/** That a generation is another one now, or that something was said or decided about one. */
export type Change =
  | { sequence: number; generation: Generation }
  | { sequence: number; review: { generationId: string } };

const changesAtOnce = 500;

async function listGenerationChanges(ctx: Ctx, which: ReturnType<typeof and>): Promise<Change[]> {
  const rows = await ctx.db
    .select()
    .from(generations)
    .innerJoin(images, eq(images.id, generations.imageId))
    .where(and(eq(generations.mode, ctx.mode), which))
    .orderBy(asc(generations.sequence))
    .limit(changesAtOnce);
  return rows.map((row) => ({
    sequence: row.generations.sequence,
    generation: toGeneration(row.generations, row.images),
  }));
}

async function listReviewChanges(ctx: Ctx, sequence: number): Promise<Change[]> {
  const rows = await ctx.db
    .select({ sequence: reviews.sequence, generationId: reviews.generationId })
    .from(reviews)
    .where(and(eq(reviews.mode, ctx.mode), gt(reviews.sequence, sequence)))
    .orderBy(asc(reviews.sequence))
    .limit(changesAtOnce);
  return rows.map((row) => ({ sequence: row.sequence, review: { generationId: row.generationId } }));
}

/**
 * What has changed since a place in the order of changes, each generation and each review once, as it now is. Complete
 * up to the last of it: where one kind has more than fits, the other ends with it.
 */
export async function listChangesSince(ctx: Ctx, sequence: number): Promise<Change[]> {
  const kinds = [
    await listGenerationChanges(ctx, gt(generations.sequence, sequence)),
    await listReviewChanges(ctx, sequence),
  ];
  const ends = kinds.map((changes) =>
    changes.length < changesAtOnce ? Infinity : (changes.at(-1)?.sequence ?? Infinity),
  );
  const end = Math.min(...ends);
  return kinds
    .flat()
    .filter((change) => change.sequence <= end)
    .toSorted((a, b) => a.sequence - b.sequence);
}

/**
 * What somebody has not seen who saw every change up to `since`, oldest first and complete up to the last of it. What
 * is unfinished is told again in any case: its state may be all that a new listener wants.
 */
export async function listMissed(ctx: Ctx, since: number): Promise<Change[]> {
  const unfinished = statuses.filter((status) => !finalStatuses.includes(status));
  const missed: Change[] = [];
  const readAll = async (from: number, read: (from: number) => Promise<Change[]>) => {
    for (let page = from; ;) {
      const changes = await read(page);
      missed.push(...changes);
      const last = changes.at(-1);
      if (!last || changes.length < changesAtOnce) return;
      page = last.sequence;
    }
  };
  const before = and(inArray(generations.status, unfinished), lte(generations.sequence, since));
  await readAll(0, (page) => listGenerationChanges(ctx, and(gt(generations.sequence, page), before)));
  // After it: what changes between the two readings is in this one.
  await readAll(since, (page) => listChangesSince(ctx, page));
  return missed;
}
