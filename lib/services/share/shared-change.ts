import { and, eq } from "drizzle-orm";

import { generations } from "@/lib/db/schema";

import type { Ctx, Guest } from "../context";
import type { Change } from "../generations/list-changes";

type Place = Pick<typeof generations.$inferSelect, "id" | "stackId" | "projectId">;

/** One reading of each change for all guests of this process: two hundred may listen. */
const places = new WeakMap<Change, Promise<Place | null>>();

const changedId = (change: Change) =>
  "review" in change ? change.review.generationId : change.generation.id;

async function readPlace(ctx: Ctx, change: Change): Promise<Place | null> {
  const [row] = await ctx.db
    .select({ id: generations.id, stackId: generations.stackId, projectId: generations.projectId })
    .from(generations)
    .where(
      and(
        eq(generations.id, changedId(change)),
        eq(generations.mode, ctx.mode),
        eq(generations.status, "completed"),
      ),
    );
  return row ?? null;
}

function placeOf(ctx: Ctx, change: Change): Promise<Place | null> {
  const known = places.get(change) ?? readPlace(ctx, change);
  places.set(change, known);
  return known;
}

function isWithin({ kind, objectId }: Guest["share"], { id, stackId, projectId }: Place): boolean {
  if (kind === "project") return projectId === objectId;
  return id === objectId || (kind === "stack" && stackId === objectId);
}

/**
 * Which generation a guest is told of by a change: one that their link opens, also where it was deleted, which they
 * then find. They hear that it changed, never how. Null for every other.
 */
export async function sharedChange(ctx: Ctx, change: Change): Promise<string | null> {
  if (ctx.actor.kind !== "guest") return null;
  const place = await placeOf(ctx, change);
  return place && isWithin(ctx.actor.share, place) ? place.id : null;
}
