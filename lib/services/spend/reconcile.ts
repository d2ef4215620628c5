import { and, eq, gte } from "drizzle-orm";

import { generations, ledgerEntries } from "@/lib/db/schema";
import { generationTag, type HistoryItem } from "@/lib/domain/fal-contract";
import { isFinal } from "@/lib/domain/generation";
import type { Micros } from "@/lib/domain/price";

import { withTransaction, type Ctx } from "../context";
import { changeGeneration, lockChanges, type GenerationRow } from "../generations/change";
import { lookForRequests } from "../generations/look-for-requests";
import { recordEntry } from "./record";

/** One thing in which fal's books and ours were not the same. Amounts in micro-dollars. */
export type Difference =
  /** fal charged another amount than was booked, or we had only an estimate; it is booked now. */
  | { kind: "amount"; generationId: string; requestId: string; bookedMicros: Micros; chargedMicros: Micros }
  /** fal ran a second request for a generation; what it cost is booked now. */
  | { kind: "second_request"; generationId: string; requestId: string; chargedMicros: Micros | null }
  /** fal has a request with a tag of ours whose generation is not in this database. */
  | { kind: "unknown_here"; generationId: string; requestId: string }
  /** We have followed a request to its end that fal's history does not show. */
  | { kind: "unknown_at_fal"; generationId: string; requestId: string };

export interface Reconciliation {
  /** Whether fal lets our key read its request history and its billing events. */
  history: "read" | "forbidden";
  billing: "read" | "forbidden";
  /** Generations of whose submit we had no answer, and that fal turned out to have. */
  adopted: number;
  /** Amounts that are now known to be what fal charged. */
  verified: number;
  differences: Difference[];
}

const days = 24 * 3600_000;
/** fal keeps its history for 30 days. */
const backMs = 30 * days;
/** fal's own books may lag this far behind. */
const lagMs = 15 * 60_000;

async function rowsSince(ctx: Ctx, since: Date): Promise<GenerationRow[]> {
  return ctx.db
    .select()
    .from(generations)
    .where(and(eq(generations.mode, ctx.mode), gte(generations.createdAt, since)));
}

interface Booked {
  micros: Micros;
  verified: boolean;
}

/** What is booked for a request: the generation's own by every entry but those of other requests. */
async function bookedFor(ctx: Ctx, row: GenerationRow, requestId: string): Promise<Booked> {
  const entries = await ctx.db.select().from(ledgerEntries).where(eq(ledgerEntries.generationId, row.id));
  const own = entries.filter((entry) =>
    requestId === row.requestId
      ? entry.requestId === null || entry.requestId === requestId
      : entry.requestId === requestId,
  );
  return {
    micros: own.reduce((sum, entry) => sum + entry.settledMicros, 0),
    verified: own.some((entry) => entry.kind !== "reserve" && entry.verified),
  };
}

/** Books what fal charged for a request, if that is not what is booked; answers what was booked before. */
async function bookCharge(
  ctx: Ctx,
  generationId: string,
  requestId: string,
  charged: Micros,
): Promise<Booked | null> {
  return withTransaction(ctx, async (tx) => {
    await lockChanges(tx);
    const [row] = await tx.db
      .select()
      .from(generations)
      .where(eq(generations.id, generationId))
      .for("update");
    if (!row || !isFinal(row.status)) return null;
    const booked = await bookedFor(tx, row, requestId);
    if (booked.verified && booked.micros === charged) return booked;
    const micros = charged - booked.micros;
    await recordEntry(tx, { generation: row, kind: "adjust", micros, verified: true, requestId });
    const settledMicros = (row.settledMicros ?? 0) + micros;
    await changeGeneration(tx, row.id, { settledMicros }, [row.status]);
    return booked;
  });
}

function tagOf({ tags }: HistoryItem): string | null {
  const tag = tags?.[generationTag];
  return tag !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(tag) ? tag : null;
}

/** Compares fal's request history with ours: requests we do not know, and ones that fal does not show. */
function compareHistory(
  rows: readonly GenerationRow[],
  items: readonly HistoryItem[],
  settledBefore: Date,
): { differences: Difference[]; seconds: { generationId: string; requestId: string }[] } {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ours = new Set(rows.map(({ requestId }) => requestId));
  const listed = new Set(items.map((item) => item.request_id));
  const differences: Difference[] = [];
  const seconds: { generationId: string; requestId: string }[] = [];
  for (const item of items) {
    const generationId = tagOf(item);
    const requestId = item.request_id;
    if (generationId === null || ours.has(requestId)) continue;
    const row = byId.get(generationId);
    if (!row) differences.push({ kind: "unknown_here", generationId, requestId });
    else if (isFinal(row.status)) seconds.push({ generationId, requestId });
  }
  for (const { id, requestId, status, completedAt } of rows) {
    if (requestId === null || !isFinal(status) || listed.has(requestId)) continue;
    if (completedAt !== null && completedAt < settledBefore) {
      differences.push({ kind: "unknown_at_fal", generationId: id, requestId });
    }
  }
  return { differences, seconds };
}

async function reconcileAmounts(
  ctx: Ctx,
  rows: readonly GenerationRow[],
  seconds: readonly { generationId: string; requestId: string }[],
): Promise<Pick<Reconciliation, "billing" | "verified" | "differences">> {
  const asked = new Map<string, string>(seconds.map((each) => [each.requestId, each.generationId]));
  for (const { id, requestId, status } of rows) if (requestId && isFinal(status)) asked.set(requestId, id);
  const charges = await ctx.fal.charges([...asked.keys()]);
  const differences: Difference[] = [];
  const secondIds = new Set(seconds.map((each) => each.requestId));
  let verified = 0;
  for (const [requestId, generationId] of asked) {
    const chargedMicros = charges?.get(requestId) ?? null;
    const isSecond = secondIds.has(requestId);
    const booked =
      chargedMicros === null ? null : await bookCharge(ctx, generationId, requestId, chargedMicros);
    if (booked && !booked.verified) verified += 1;
    if (isSecond) {
      const known = booked?.verified && booked.micros === chargedMicros;
      if (!known) differences.push({ kind: "second_request", generationId, requestId, chargedMicros });
    } else if (booked && chargedMicros !== null && booked.micros !== chargedMicros) {
      const { micros: bookedMicros } = booked;
      differences.push({ kind: "amount", generationId, requestId, bookedMicros, chargedMicros });
    }
  }
  return { billing: charges === null ? "forbidden" : "read", verified, differences };
}

/**
 * Compares our books with fal's own, as far as our key may read them: finds generations whose submit had no answer,
 * books what fal charged where that is not what was booked, and lists every difference.
 */
export async function reconcile(ctx: Ctx): Promise<Reconciliation> {
  const now = ctx.now();
  const since = new Date(now.getTime() - backMs);
  const items = await ctx.fal.history({ start: since, end: new Date(now.getTime() + lagMs) });
  const adopted = items === null ? 0 : await lookForRequests(ctx);
  const rows = await rowsSince(ctx, since);
  const compared =
    items === null
      ? { differences: [], seconds: [] }
      : compareHistory(rows, items, new Date(now.getTime() - lagMs));
  const amounts = await reconcileAmounts(ctx, rows, compared.seconds);
  return {
    history: items === null ? "forbidden" : "read",
    billing: amounts.billing,
    adopted,
    verified: amounts.verified,
    differences: [...compared.differences, ...amounts.differences],
  };
}
