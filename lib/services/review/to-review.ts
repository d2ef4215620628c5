import type { comments, decisions } from "@/lib/db/schema";
import type { Drawing } from "@/lib/domain/drawing";
import type { Decision } from "@/lib/domain/review";

import { authorKey } from "./author";

/** A comment as routes, events and pages see it. Of a deleted one the words and the drawing are gone. */
export interface ReviewComment {
  id: string;
  /** Null of one that begins a thread. */
  rootId: string | null;
  authorKey: string;
  authorName: string;
  body: string;
  frame: number | null;
  endFrame: number | null;
  drawing: Drawing | null;
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  resolvedAt: string | null;
  resolvedByName: string | null;
  /** The version whose approval resolved it. */
  resolvedByGeneration: string | null;
}

const iso = (at: Date | null) => at?.toISOString() ?? null;

export function toComment(row: typeof comments.$inferSelect): ReviewComment {
  const gone = row.deletedAt !== null;
  return {
    id: row.id,
    rootId: row.rootId,
    authorKey: authorKey(row),
    authorName: row.authorName,
    body: gone ? "" : row.body,
    frame: row.frame,
    endFrame: row.endFrame,
    drawing: gone ? null : row.drawing,
    createdAt: row.createdAt.toISOString(),
    editedAt: iso(row.editedAt),
    deletedAt: iso(row.deletedAt),
    resolvedAt: iso(row.resolvedAt),
    resolvedByName: row.resolvedByName,
    resolvedByGeneration: row.resolvedByGeneration,
  };
}

export function toDecision(row: typeof decisions.$inferSelect): Decision {
  return {
    authorKey: authorKey(row),
    authorName: row.authorName,
    verdict: row.verdict,
    at: row.at.toISOString(),
  };
}
