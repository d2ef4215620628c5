import { and, eq } from "drizzle-orm";

import { generations } from "@/lib/db/schema";

import type { Ctx } from "../context";
import { isInSight } from "./filter";
import { noGeneration } from "./get";

export interface GenerationLog {
  lines: { message: string; timestamp?: string }[];
}

/**
 * What fal wrote about a generation, oldest first.
 * @throws AppError not_found
 */
export async function readGenerationLog(ctx: Ctx, id: string): Promise<GenerationLog> {
  const [row] = await ctx.db
    .select({ logs: generations.logs })
    .from(generations)
    .where(and(eq(generations.id, id), isInSight(ctx)));
  if (!row) return noGeneration();
  const lines = (row.logs ?? []).map(({ message, timestamp }) => ({
    message,
    ...(timestamp === undefined ? {} : { timestamp }),
  }));
  return { lines };
}
