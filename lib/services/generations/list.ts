import { and, desc, eq, sql } from "drizzle-orm";

import { generations, images } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Generation } from "@/lib/domain/generation";
import { emptyFilter, type LibraryFilter } from "@/lib/domain/library-filter";

import type { Ctx } from "../context";
import { isShownBy, requireFilter } from "./filter";
import { toGeneration } from "./to-generation";

export interface ListGenerationsInput {
  filter?: LibraryFilter;
  cursor?: string;
  limit: number;
}

const mostOnPage = 100;
const usualOnPage = 24;

function readLimit(limit: string): number {
  const number = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (number >= 1 && number <= mostOnPage) return number;
  const msg = `Choose a whole number from 1 to ${mostOnPage}.`;
  throw new AppError("invalid_input", `limit: ${msg}`, [
    { loc: ["query", "limit"], msg, type: "value_error" },
  ]);
}

/** What a query asks the list for. @throws AppError invalid_input, with every parameter at fault. */
export function readListQuery(query: URLSearchParams): ListGenerationsInput {
  const filter = requireFilter(query, ["cursor", "limit"]);
  const cursor = query.get("cursor");
  const limit = query.get("limit");
  return {
    filter,
    ...(cursor === null ? {} : { cursor }),
    limit: limit === null ? usualOnPage : readLimit(limit),
  };
}

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
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => toGeneration(row.generations, row.images)),
    nextCursor: rows.length > limit && last ? toCursor(last.generations) : null,
  };
}
