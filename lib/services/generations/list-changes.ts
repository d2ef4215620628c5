import { and, asc, eq, gt, inArray, lte } from "drizzle-orm";

import { generations, images } from "@/lib/db/schema";
import { finalStatuses, statuses, type Generation } from "@/lib/domain/generation";

import type { Ctx } from "../context";
import { toGeneration } from "./to-generation";

export interface Change {
  sequence: number;
  generation: Generation;
}

const changesAtOnce = 500;

async function listChanges(ctx: Ctx, which: ReturnType<typeof and>): Promise<Change[]> {
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

/** What has changed since a place in the order of changes, each generation once, as it now is. */
export function listChangesSince(ctx: Ctx, sequence: number): Promise<Change[]> {
  return listChanges(ctx, gt(generations.sequence, sequence));
}

/**
 * What somebody has not seen who saw every change up to `since`, oldest first and complete up to the last of it. What
 * is unfinished is told again in any case: its state may be all that a new listener wants.
 */
export async function listMissed(ctx: Ctx, since: number): Promise<Change[]> {
  const unfinished = statuses.filter((status) => !finalStatuses.includes(status));
  const missed: Change[] = [];
  const readAll = async (from: number, which?: ReturnType<typeof and>) => {
    for (let page = from; ;) {
      const changes = await listChanges(ctx, and(gt(generations.sequence, page), which));
      missed.push(...changes);
      if (changes.length < changesAtOnce) return;
      page = changes.at(-1)?.sequence ?? page;
    }
  };
  await readAll(0, and(inArray(generations.status, unfinished), lte(generations.sequence, since)));
  await readAll(since); // after it: what changes between the two readings is in this one
  return missed;
}
