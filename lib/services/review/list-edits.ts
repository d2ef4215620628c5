import { asc, eq } from "drizzle-orm";

import { commentEdits } from "@/lib/db/schema";
import type { Drawing } from "@/lib/domain/drawing";

import type { Ctx } from "../context";
import { requireComment } from "./change-comment";
import { requireReviewed } from "./require-reviewed";

/** What a comment said before, and when that was replaced. */
export interface Edit {
  body: string;
  drawing: Drawing | null;
  at: string;
}

/** The oldest first. Of a deleted comment or generation there is none to see. @throws AppError not_found */
export async function listEdits(ctx: Ctx, commentId: string): Promise<Edit[]> {
  const { generationId } = await requireComment(ctx, commentId);
  await requireReviewed(ctx, generationId);
  const rows = await ctx.db
    .select()
    .from(commentEdits)
    .where(eq(commentEdits.commentId, commentId))
    .orderBy(asc(commentEdits.id));
  return rows.map(({ body, drawing, at }) => ({ body, drawing, at: at.toISOString() }));
}
