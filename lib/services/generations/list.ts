import { and, desc, eq, sql } from "drizzle-orm";

import { generations, images } from "@/lib/db/schema";
import type { Generation } from "@/lib/domain/generation";
import { emptyFilter, type LibraryFilter } from "@/lib/domain/library-filter";

import type { Ctx } from "../context";
import { foreignCursor, type PageInput, pageParameters, readPage, toPage } from "../pages";
import { isShownBy, requireFilter } from "./filter";
import { toGeneration } from "./to-generation";

export interface ListGenerationsInput extends PageInput {
  filter?: LibraryFilter;
}

const usualOnPage = 24;

/** What a query asks the list for. @throws AppError invalid_input, with every parameter at fault. */
export function readListQuery(query: URLSearchParams): ListGenerationsInput {
  const filter = requireFilter(query, pageParameters);
  return { filter, ...readPage(query, usualOnPage) };
}

interface Place {
  createdAt: Date;
  id: string;
}

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
  return foreignCursor();
}

/** Generations that a filter shows, newest first, a page at a time. */
export async function listGenerations(
  ctx: Ctx,
  { filter = emptyFilter, cursor, limit }: ListGenerationsInput,
): Promise<{ items: Generation[]; nextCursor: string | null }> {
  const after = cursor === undefined ? null : fromCursor(cursor);
  const rows = await ctx.db
    .select()
    .from(generations)
    .innerJoin(images, eq(images.id, generations.imageId))
    .where(
      and(
        isShownBy(ctx, filter),
        after
          ? sql`(${generations.createdAt}, ${generations.id}) < (${after.createdAt.toISOString()}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(generations.createdAt), desc(generations.id))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(rows, limit, (last) => toCursor(last.generations));
  return { items: items.map((row) => toGeneration(row.generations, row.images)), nextCursor };
}
