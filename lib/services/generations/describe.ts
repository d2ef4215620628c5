import { and, asc, desc, eq, isNull, sql, type SQL } from "drizzle-orm";

import { generations, images, ledgerEntries } from "@/lib/db/schema";
import type { Generation } from "@/lib/domain/generation";
import type { GenerationFacts, LedgerLine } from "@/lib/domain/generation-facts";
import { mayTo } from "@/lib/domain/permissions";

import type { Ctx } from "../context";
import type { GenerationRow } from "./change";
import { toGeneration } from "./to-generation";

async function readOne(ctx: Ctx, id: string) {
  const [found] = await ctx.db
    .select()
    .from(generations)
    .innerJoin(images, eq(images.id, generations.imageId))
    .where(and(eq(generations.id, id), eq(generations.mode, ctx.mode)));
  return found ?? null;
}

function seesEntries({ actor }: Ctx, makerId: string | null): boolean {
  return actor.kind !== "person" || mayTo(actor, "spend.see", makerId);
}

async function readEntries(ctx: Ctx, id: string): Promise<LedgerLine[]> {
  const rows = await ctx.db
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.generationId, id))
    .orderBy(asc(ledgerEntries.id));
  return rows.map(({ id: entry, kind, reservedMicros, settledMicros, verified, createdAt }) => ({
    id: entry,
    kind,
    reservedMicros,
    settledMicros,
    verified,
    createdAt: createdAt.toISOString(),
  }));
}

/** What the picture or the settings came from, unless it is out of sight. */
async function readParent(ctx: Ctx, parentId: string | null): Promise<Generation | null> {
  const found = parentId === null ? null : await readOne(ctx, parentId);
  if (!found || found.generations.deletedAt !== null) return null;
  return toGeneration(found.generations, found.images);
}

async function readNeighbour(ctx: Ctx, place: SQL, ...order: SQL[]): Promise<string | null> {
  const [found] = await ctx.db
    .select({ id: generations.id })
    .from(generations)
    .where(and(eq(generations.mode, ctx.mode), isNull(generations.deletedAt), place))
    .orderBy(...order)
    .limit(1);
  return found?.id ?? null;
}

/** The ones before and after it in the library, each read out of the index of the newest. */
async function readNeighbours(ctx: Ctx, { createdAt, id }: GenerationRow) {
  const here = sql`(${createdAt.toISOString()}::timestamptz, ${id}::uuid)`;
  const place = sql`(${generations.createdAt}, ${generations.id})`;
  // `desc()` and its mirror with nulls last are what the index is declared with.
  const olderId = await readNeighbour(
    ctx,
    sql`${place} < ${here}`,
    desc(generations.createdAt),
    desc(generations.id),
  );
  const newerId = await readNeighbour(
    ctx,
    sql`${place} > ${here}`,
    asc(generations.createdAt),
    asc(generations.id),
  );
  return { olderId, newerId };
}

/**
 * Everything that is known of one generation of the present mode, also of one that is out of sight; null where there
 * is none.
 */
export async function describeGeneration(ctx: Ctx, id: string): Promise<GenerationFacts | null> {
  const found = await readOne(ctx, id);
  if (!found) return null;
  const row = found.generations;
  return {
    generation: toGeneration(row, found.images),
    restorable: row.deletedAt !== null && row.mediaRemovedAt === null,
    sentAt: row.sentAt?.toISOString() ?? null,
    sends: row.sends,
    videoBytes: row.videoBytes,
    secondMicros: row.secondMicros,
    entries: seesEntries(ctx, row.createdBy) ? await readEntries(ctx, id) : [],
    parent: await readParent(ctx, row.parentId),
    ...(await readNeighbours(ctx, row)),
  };
}
