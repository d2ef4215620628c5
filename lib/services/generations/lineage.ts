import { eq, inArray, sql } from "drizzle-orm";

import { generations, images } from "@/lib/db/schema";
import { type Lineage, type LineageMember, originOf } from "@/lib/domain/lineage";

import type { Ctx } from "../context";
import type { GenerationRow } from "./change";
import { noGeneration } from "./get";
import { mediaUrl } from "./to-generation";

/** A family can be of any size; a page shows this much of one. */
export const lineageLimits = { ancestors: 60, children: 60, descendants: 200 };

interface Found {
  row: GenerationRow;
  mediaKey: string;
  /** Below zero for an ancestor, above for a descendant: how far from the one asked about. */
  step: number;
}

/**
 * Walks up to the first and down through everything, a level at a time. Rows that name each other in a ring, which
 * only a hand in the database can bring about, are walked once: each path knows where it has been.
 */
function familyOf({ mode }: Ctx, id: string) {
  const { ancestors, children, descendants } = lineageLimits;
  return sql`
    with recursive
    up as (
      select id, parent_id, 0 as step, array[id] as path
      from generations where id = ${id}::uuid and mode = ${mode}
      union all
      select parent.id, parent.parent_id, up.step - 1, up.path || parent.id
      from up join generations parent on parent.id = up.parent_id
      where parent.mode = ${mode} and parent.id <> all (up.path) and up.step > ${-ancestors}
    ),
    down as (
      select id, 0 as step, array[id] as path
      from generations where id = ${id}::uuid and mode = ${mode}
      union all
      select child.id, down.step + 1, down.path || child.id
      from down cross join lateral (
        select id from generations
        where parent_id = down.id and mode = ${mode} and id <> all (down.path)
        order by created_at, id limit ${children + 1}
      ) child
    )
    select id, step from up
    union all
    (select id, step from down where step > 0 limit ${descendants + 1})`;
}

/** Its ids first: joined to the walk, whose size no planner can guess, the whole table would be read. */
async function readFamily(ctx: Ctx, id: string): Promise<Found[]> {
  const { rows: walked } = (await ctx.db.execute(familyOf(ctx, id))) as {
    rows: { id: string; step: number }[];
  };
  const steps = new Map<string, number>();
  // In a ring the same row is ancestor and descendant; it is told as the first of the two.
  for (const each of walked) steps.set(each.id, steps.get(each.id) ?? each.step);
  const found = await ctx.db
    .select({ row: generations, mediaKey: images.mediaKey })
    .from(generations)
    .innerJoin(images, eq(images.id, generations.imageId))
    .where(inArray(generations.id, [...steps.keys()]))
    .orderBy(generations.createdAt, generations.id);
  return found
    .map((each) => ({ ...each, step: steps.get(each.row.id) ?? 0 }))
    .toSorted((one, other) => one.step - other.step);
}

function toMember({ row, mediaKey }: Found, parent: GenerationRow | undefined): LineageMember {
  const deleted = row.deletedAt !== null;
  return {
    id: row.id,
    parentId: row.parentId,
    createdAt: row.createdAt.toISOString(),
    deleted,
    status: deleted ? null : row.status,
    prompt: deleted ? null : row.prompt,
    imageUrl: deleted ? null : mediaUrl(mediaKey),
    origin: parent ? originOf(row, { ...parent, frames: parent.videoFrames }) : null,
  };
}

/** Of each parent no more children than are told, and of all descendants neither. */
function withinLimits(descendants: readonly Found[]): Found[] {
  const counts = new Map<string | null, number>();
  const kept = descendants.filter(({ row }) => {
    const count = (counts.get(row.parentId) ?? 0) + 1;
    counts.set(row.parentId, count);
    return count <= lineageLimits.children;
  });
  return kept.slice(0, lineageLimits.descendants);
}

/**
 * Where a generation comes from and what came out of it. Deleted ones keep their place, so that no branch breaks off.
 * @throws AppError not_found, also for one that is deleted itself
 */
export async function readLineageOf(ctx: Ctx, id: string): Promise<Lineage> {
  const family = await readFamily(ctx, id);
  const own = family.find(({ step }) => step === 0);
  if (!own || own.row.deletedAt !== null) noGeneration();
  const ancestors = family.filter(({ step }) => step < 0);
  const found = family.filter(({ step }) => step > 0);
  const descendants = withinLimits(found);
  const told = [...ancestors, own, ...descendants];
  const rows = new Map(told.map(({ row }) => [row.id, row]));
  return {
    id,
    members: told.map((each, index) => {
      // The first has nothing above it, also where its row names something: a ring, or more than is told.
      const parent = index === 0 ? undefined : rows.get(each.row.parentId ?? "");
      return toMember(each, parent);
    }),
    more: {
      ancestors: ancestors.length >= lineageLimits.ancestors && told[0]?.row.parentId !== null,
      descendants: descendants.length < found.length,
    },
  };
}
