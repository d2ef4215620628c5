import { AppError } from "@/lib/domain/errors";

const mostOnPage = 100;

/** Which part of a list is asked for. */
export interface PageInput {
  /** Where an earlier page ended. */
  cursor?: string;
  limit: number;
}

/** The parameters by which every list is read on. */
export const pageParameters = ["cursor", "limit"] as const;

function readLimit(limit: string): number {
  const number = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (number >= 1 && number <= mostOnPage) return number;
  const msg = `Choose a whole number from 1 to ${mostOnPage}.`;
  throw new AppError("invalid_input", `limit: ${msg}`, [
    { loc: ["query", "limit"], msg, type: "value_error" },
  ]);
}

/** The page that a query asks for. @throws AppError invalid_input */
export function readPage(query: URLSearchParams, usualLimit: number): PageInput {
  const cursor = query.get("cursor");
  const limit = query.get("limit");
  return {
    ...(cursor === null ? {} : { cursor }),
    limit: limit === null ? usualLimit : readLimit(limit),
  };
}

export function foreignCursor(): never {
  throw new AppError("bad_request", "This cursor is not one we gave. Begin again without it.");
}

/** As many rows as were asked for, of one more. A cursor names the last of them, so that what is added moves nothing. */
export function toPage<Row>(
  rows: readonly Row[],
  limit: number,
  toCursor: (last: Row) => string,
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? toCursor(last) : null };
}
