import { and, eq, or, type SQL } from "drizzle-orm";

import { generations } from "@/lib/db/schema";

import type { Ctx, Guest } from "../context";
import { isInSight } from "../generations/filter";

/** The generations that a link opens, as the `where` of a query on them. */
function isShared(ctx: Ctx, { kind, objectId }: Pick<Guest["share"], "kind" | "objectId">): SQL | undefined {
  const within = {
    generation: eq(generations.id, objectId),
    stack: or(eq(generations.id, objectId), eq(generations.stackId, objectId)),
    project: eq(generations.projectId, objectId),
  };
  return and(isInSight(ctx), eq(generations.status, "completed"), within[kind]);
}

/** What the actor may see of the generations: a guest what their link opens, everybody else whatever is in sight. */
export function isInReach(ctx: Ctx): SQL | undefined {
  return ctx.actor.kind === "guest" ? isShared(ctx, ctx.actor.share) : isInSight(ctx);
}
