import { and, asc, desc, eq, gt, ilike, inArray, lte, sql } from "drizzle-orm";
import * as z from "zod/mini";

import { generations, images } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { finalStatuses, statuses, type Generation } from "@/lib/domain/generation";

import type { Ctx } from "../context";
import { toGeneration } from "./to-generation";

export const ListGenerationsInput = z.strictObject({
  status: z.optional(z.enum(statuses, { error: `Choose one of: ${statuses.join(", ")}.` })),
  q: z.optional(
    z.string().check(
      z.maxLength(200, { error: "Search for at most 200 characters." }),
      z.refine((text) => !text.includes("\0"), { error: "Search for text alone." }),
    ),
  ),
  cursor: z.optional(z.string()),
  limit: z._default(
    z
      .int({ error: "Choose a whole number from 1 to 100." })
      .check(
        z.minimum(1, { error: "Choose a whole number from 1 to 100." }),
        z.maximum(100, { error: "Choose a whole number from 1 to 100." }),
      ),
    24,
  ),
});
export type ListGenerationsInput = z.infer<typeof ListGenerationsInput>;

interface Place {
  createdAt: Date;
  id: string;
}

/** A cursor names the last item of a page, so that what is added meanwhile moves nothing. */
function toCursor({ createdAt, id }: Place): string {
  return Buffer.from(`${createdAt.getTime()}:${id}`).toString("base64url");
}

/** Milliseconds of a year that PostgreSQL reads, and a UUID. */
const cursorForm = /^(\d{1,14}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function fromCursor(cursor: string): Place {
  const match = cursorForm.exec(Buffer.from(cursor, "base64url").toString());
  if (match?.[1] && match[2]) {
    const place = { createdAt: new Date(Number(match[1])), id: match[2] };
    if (toCursor(place) === cursor) return place;
  }
  throw new AppError("bad_request", "This cursor is not one we gave. Begin again without it.");
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, String.raw`\$&`);

/** Generations of the present mode, newest first, a page at a time. */
export async function listGenerations(
  ctx: Ctx,
  { status, q, cursor, limit }: ListGenerationsInput,
): Promise<{ items: Generation[]; nextCursor: string | null }> {
  const after = cursor === undefined ? null : fromCursor(cursor);
  const rows = await ctx.db
    .select()
    .from(generations)
    .innerJoin(images, eq(images.id, generations.imageId))
    .where(
      and(
        eq(generations.mode, ctx.mode),
        status ? eq(generations.status, status) : undefined,
        q ? ilike(generations.prompt, `%${escapeLike(q)}%`) : undefined,
        after
          ? sql`(${generations.createdAt}, ${generations.id}) < (${after.createdAt.toISOString()}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(generations.createdAt), desc(generations.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => toGeneration(row.generations, row.images)),
    nextCursor: rows.length > limit && last ? toCursor(last.generations) : null,
  };
}

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
