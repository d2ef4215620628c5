import { and, eq } from "drizzle-orm";

import { generations } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { sentence } from "@/lib/words/catalogue";

import type { Ctx } from "../context";

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
    .where(and(eq(generations.id, id), eq(generations.mode, ctx.mode)));
  if (!row)
    throw new AppError(
      "not_found",
      sentence((t) => t("errors.noGeneration")),
    );
  const lines = (row.logs ?? []).map(({ message, timestamp }) => ({
    message,
    ...(timestamp === undefined ? {} : { timestamp }),
  }));
  return { lines };
}
