import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";

import { generations } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { videoName } from "@/lib/domain/file-names";
import { isUuid } from "@/lib/domain/uuid";
import { sentence } from "@/lib/words/catalogue";
import type { Words } from "@/lib/words/words";

import type { Ctx } from "../context";
import { zipStream, type ZipEntry } from "../zip-stream";
import type { GenerationRow } from "./change";
import { describeVideo, videoColumns } from "./describe-video";
import { isInSight } from "./filter";

export const mostDownloaded = 10_000;
/** Rows that are in memory at a time. */
const rowsOnPage = 100;

function refuse(msg: string): never {
  throw new AppError("invalid_input", msg, [{ loc: ["body", "ids"], msg, type: "value_error" }]);
}

/** The ids that a form names, each once. @throws AppError invalid_input. */
export function readIds(field: string | null): string[] {
  const ids = [...new Set((field ?? "").split(",").map((id) => id.trim()))].filter((id) => id !== "");
  if (ids.length < 1 || ids.length > mostDownloaded) {
    refuse(
      `Name 1 to ${mostDownloaded.toLocaleString("en-US")} generations by their ids, with commas between.`,
    );
  }
  if (!ids.every(isUuid)) refuse("Give each id as it was given to you.");
  return ids;
}

const hasVideo = (ctx: Ctx) =>
  and(
    isInSight(ctx),
    eq(generations.status, "completed"),
    isNotNull(generations.videoKey),
    isNull(generations.mediaRemovedAt),
  );

/** Those that have a video, newest first. As one value, since a database takes no 10,000 of them quickly. */
async function inOrder(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const named = sql`${generations.id} = any(cast(cast(${`{${ids.join(",")}}`} as text) as uuid[]))`;
  const rows = await ctx.db
    .select({ id: generations.id })
    .from(generations)
    .where(and(hasVideo(ctx), named))
    .orderBy(desc(generations.createdAt), desc(generations.id));
  return rows.map(({ id }) => id);
}

async function* inPages(ctx: Ctx, ids: readonly string[]): AsyncGenerator<GenerationRow, void, undefined> {
  for (let from = 0; from < ids.length; from += rowsOnPage) {
    const page = ids.slice(from, from + rowsOnPage);
    const rows = await ctx.db
      .select()
      .from(generations)
      .where(and(hasVideo(ctx), inArray(generations.id, page)));
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const id of page) {
      const row = byId.get(id);
      if (row) yield row;
    }
  }
}

async function* tableOf(ctx: Ctx, ids: readonly string[], names: ReadonlyMap<string, string>) {
  yield videoColumns;
  for await (const row of inPages(ctx, ids)) yield describeVideo(row, names.get(row.id) ?? null);
}

async function openVideo({ media }: Ctx, key: string): Promise<ReadableStream<Uint8Array> | null> {
  const size = await media.size(key);
  return size ? media.read(key, { start: 0, end: size - 1 }) : null;
}

async function* entriesOf(
  ctx: Ctx,
  ids: readonly string[],
  t: Words,
): AsyncGenerator<ZipEntry, void, undefined> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  const missing: string[] = [];
  for await (const row of inPages(ctx, ids)) {
    const name = videoName(row, taken);
    const body = row.videoKey === null ? null : await openVideo(ctx, row.videoKey);
    if (body) {
      names.set(row.id, name);
      yield { name, at: row.completedAt ?? row.createdAt, body };
    } else missing.push(name);
  }
  const at = ctx.now();
  yield { name: "generations.csv", at, body: tableOf(ctx, ids, names) };
  if (missing.length === 0) return;
  ctx.log.warn("download.missing", { videos: missing.length });
  yield { name: "missing.txt", at, body: [t("library.zip.missing"), "", ...missing, ""].join("\r\n") };
}

/**
 * The videos of generations as one zip, newest first, and a table of how each was made. A video whose file is gone is
 * left out and named in a text beside them.
 * @throws AppError not_found where none of them has a video.
 */
export async function downloadGenerations(
  ctx: Ctx,
  ids: readonly string[],
  t: Words,
): Promise<{ name: string; zip: ReadableStream<Uint8Array> }> {
  const found = await inOrder(ctx, ids);
  if (found.length === 0) {
    throw new AppError(
      "not_found",
      sentence((say) => say("library.zip.nothing")),
    );
  }
  const name = `firstframe-${ctx.now().toISOString().slice(0, 10)}.zip`;
  return { name, zip: zipStream(entriesOf(ctx, found, t)) };
}
