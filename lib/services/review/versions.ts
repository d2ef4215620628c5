import { and, asc, eq, isNull, or, sql } from "drizzle-orm";

import { generations, reviews } from "@/lib/db/schema";
import type { Status } from "@/lib/domain/generation";
import type { ReviewState } from "@/lib/domain/review";

import type { Ctx } from "../context";
import type { GenerationRow } from "../generations/change";
import { isInReach } from "../share/is-shared";

/** The first version of the stack that a generation is in. */
export const stackOf = ({ id, stackId }: Pick<GenerationRow, "id" | "stackId">) => stackId ?? id;

const isOfStack = (stackId: string) => or(eq(generations.id, stackId), eq(generations.stackId, stackId));

export interface Version {
  id: string;
  version: number;
  status: Status;
  state: ReviewState;
}

/** All versions of a generation's stack that one may see, the first first. */
export async function listVersions(ctx: Ctx, generation: GenerationRow): Promise<Version[]> {
  const rows = await ctx.db
    .select({
      id: generations.id,
      version: generations.version,
      status: generations.status,
      state: reviews.state,
    })
    .from(generations)
    .leftJoin(reviews, eq(reviews.generationId, generations.id))
    .where(and(isOfStack(stackOf(generation)), isInReach(ctx)))
    .orderBy(asc(generations.version));
  return rows.map((row) => ({ ...row, state: row.state ?? "none" }));
}

/** Whether no later version was made that still is there. */
export async function isLatestVersion({ db }: Ctx, generation: GenerationRow): Promise<boolean> {
  const [newest] = await db
    .select({ version: sql<number>`max(${generations.version})` })
    .from(generations)
    .where(and(isOfStack(stackOf(generation)), isNull(generations.deletedAt)));
  return (newest?.version ?? 1) <= generation.version;
}
