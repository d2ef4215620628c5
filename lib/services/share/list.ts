import { and, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";

import { generations, shareGuests, shares, users } from "@/lib/db/schema";
import type { ShareAccess, ShareKind } from "@/lib/domain/share";

import type { Ctx } from "../context";
import { requireMay } from "../permission";

/** A link as those see it who may close it. */
export interface ShareFacts {
  id: string;
  kind: ShareKind;
  access: ShareAccess;
  note: string;
  hasPassword: boolean;
  createdBy: string | null;
  createdByName: string | null;
  createdAt: string;
  expiresAt: string | null;
  views: number;
  /** The names of who came in, the last first. */
  guests: string[];
}

const mostGuests = 20;

/** What a link may be to that opens an object: itself, and for a generation its stack and its project. */
async function withWider({ db }: Ctx, objectId: string): Promise<string[]> {
  const [generation] = await db
    .select({ id: generations.id, stackId: generations.stackId, projectId: generations.projectId })
    .from(generations)
    .where(eq(generations.id, objectId));
  return [objectId, generation?.stackId, generation?.projectId].flatMap((id) => id ?? []);
}

/** The links that open a generation, also those to its stack and its project, or a project; the newest first. */
export async function listShares(ctx: Ctx, objectId: string): Promise<ShareFacts[]> {
  requireMay(ctx, "share.change");
  const objectIds = await withWider(ctx, objectId);
  const isOpen: SQL = sql`(${shares.expiresAt} is null or ${shares.expiresAt} > ${ctx.now().toISOString()})`;
  const rows = await ctx.db
    .select({
      share: shares,
      createdByName: users.name,
      guests: sql<string[]>`array(select g.name from ${shareGuests} g where g.share_id = ${shares.id}
        order by g.created_at desc limit ${mostGuests})`,
    })
    .from(shares)
    .leftJoin(users, eq(users.id, shares.createdBy))
    .where(and(inArray(shares.objectId, objectIds), isNull(shares.revokedAt), isOpen))
    .orderBy(desc(shares.createdAt), desc(shares.id));
  return rows.map(({ share, createdByName, guests }) => ({
    id: share.id,
    kind: share.kind,
    access: share.access,
    note: share.note,
    hasPassword: share.passwordHash !== null,
    createdBy: share.createdBy,
    createdByName,
    createdAt: share.createdAt.toISOString(),
    expiresAt: share.expiresAt?.toISOString() ?? null,
    views: share.views,
    guests,
  }));
}
