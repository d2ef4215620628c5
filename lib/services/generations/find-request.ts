import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";

import { generations } from "@/lib/db/schema";
import { generationTag, type HistoryItem } from "@/lib/domain/fal-contract";

import type { Ctx } from "../context";
import type { GenerationRow } from "./change";

/** Clocks differ, and fal may note a request some time after it was sent. */
const marginMs = 5 * 60_000;

/** A canonical form: the same members in any order are the same input. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** By our tag where fal tells tags, else by the very same input: the picture's address in it is ours alone. */
function isOf(row: GenerationRow, { tags, json_input: input }: HistoryItem): boolean {
  const tag = tags?.[generationTag];
  if (tag !== undefined) return tag === row.id;
  return input !== null && input !== undefined && canonical(input) === canonical(row.input);
}

async function takenAmong(ctx: Ctx, requestIds: readonly string[]): Promise<Set<string>> {
  if (requestIds.length === 0) return new Set();
  const rows = await ctx.db
    .select({ requestId: generations.requestId })
    .from(generations)
    .where(and(isNotNull(generations.requestId), inArray(generations.requestId, [...requestIds])));
  return new Set(rows.map(({ requestId }) => requestId ?? ""));
}

/**
 * Whether another generation with the very same input is being sent now: without a tag its request cannot be told from
 * this one's, and its answer, which can, is still to come.
 */
async function isTwinBeingSent(ctx: Ctx, row: GenerationRow): Promise<boolean> {
  const sending = await ctx.db
    .select({ id: generations.id, input: generations.input })
    .from(generations)
    .where(
      and(
        eq(generations.status, "queued"),
        eq(generations.submitStep, "sending"),
        isNull(generations.requestId),
      ),
    );
  const input = canonical(row.input);
  return sending.some((other) => other.id !== row.id && canonical(other.input) === input);
}

/** `found` is a request of fal's; `none` proves nothing, fal may list it later; `forbidden` is that our key may not look. */
export type Search = { kind: "found"; requestId: string } | { kind: "none" } | { kind: "forbidden" };

/** Looks in fal's request history for a generation whose answer was lost. */
export async function findRequest(ctx: Ctx, row: GenerationRow): Promise<Search> {
  const sentAt = (row.sentAt ?? row.createdAt).getTime();
  const items = await ctx.fal.history({
    start: new Date(Math.min(sentAt, row.createdAt.getTime()) - marginMs),
    end: new Date(ctx.now().getTime() + marginMs),
  });
  if (items === null) return { kind: "forbidden" };
  const own = items.filter((item) => isOf(row, item));
  const byInput = own.some((item) => item.tags?.[generationTag] === undefined);
  if (byInput && (await isTwinBeingSent(ctx, row))) return { kind: "none" };
  const taken = await takenAmong(
    ctx,
    own.map((item) => item.request_id),
  );
  const free = own.filter((item) => !taken.has(item.request_id));
  const [first] = free.toSorted((a, b) => (a.sent_at ?? "").localeCompare(b.sent_at ?? ""));
  return first ? { kind: "found", requestId: first.request_id } : { kind: "none" };
}
