import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { access, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";

import { sql } from "drizzle-orm";

import type { Database, Tx } from "@/lib/db/client";
import type { MediaStore } from "@/lib/media/store";

import { zipStream, type ZipEntry } from "../zip-stream";
import {
  ArchiveError,
  formatVersion,
  manifestName,
  mediaEntry,
  tableEntry,
  type FileFacts,
  type Manifest,
} from "./format";
import { presentMigration } from "./migrations";
import { rowsOf } from "./rows-of";
import { listTables, quoted, type Table } from "./tables";

/** What the archive is made of. */
export interface Install {
  database: Database;
  media: MediaStore;
  now(): Date;
}

type Chunks = AsyncGenerator<Uint8Array | string, void, undefined>;

/** Rows that are in memory at a time. */
const rowsAtOnce = 200;

/** Everything of a query's first column, by a cursor: the database gives no more than is asked for. */
async function* textsOf(tx: Tx, query: string): AsyncGenerator<string[], void, undefined> {
  await tx.execute(sql.raw(`declare archive no scroll cursor for ${query}`));
  for (;;) {
    const rows = await rowsOf<{ line: string }>(tx, sql.raw(`fetch ${rowsAtOnce} from archive`));
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await tx.execute(sql.raw("close archive"));
}

async function* linesOf(tx: Tx, { name, columns, primaryKey }: Table, count: (rows: number) => void): Chunks {
  // Texts in the order of their bytes, so that both engines write the same file.
  const order = primaryKey.map((column) => `${quoted(column.name)}${column.isText ? ` collate "C"` : ""}`);
  // What the database makes of other columns it makes again, and each in its own way: it is left out.
  const own = `(select ${columns.map(quoted).join(", ")} from ${quoted(name)}) t`;
  const query = `select to_jsonb(t)::text as line from ${own} order by ${order.join(", ")}`;
  for await (const lines of textsOf(tx, query)) {
    count(lines.length);
    yield `${lines.join("\n")}\n`;
  }
}

/**
 * Each key once, behind a plus where its file must be there and a minus where it may have been removed with the last
 * generation that needed it. As JSON, because older tables have no such column.
 */
const mediaQuery = `
  with kept as (
    select image_id, video_key from generations g where to_jsonb(g) ->> 'media_removed_at' is null
  )
  select case when bool_or(needed) then '+' else '-' end || key as line from (
    select media_key as key,
      id in (select image_id from kept) or id not in (select image_id from generations) as needed
      from images
    union all
    select video_key, true from kept where video_key is not null
  ) keys group by key order by key collate "C"`;

async function* chunksOf(reader: ReadableStreamDefaultReader<Uint8Array>): Chunks {
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

async function* bytesOf(stream: ReadableStream<Uint8Array>): Chunks {
  const reader = stream.getReader();
  try {
    yield* chunksOf(reader);
  } finally {
    await reader.cancel();
  }
}

async function* measured(chunks: Chunks, tell: (facts: FileFacts) => void): Chunks {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of chunks) {
    const raw = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    hash.update(raw);
    bytes += raw.byteLength;
    yield raw;
  }
  tell({ bytes, sha256: hash.digest("hex") });
}

/** Fills the manifest while it goes, and ends with it. */
async function* entriesOf(
  tx: Tx,
  media: MediaStore,
  manifest: Manifest,
): AsyncGenerator<ZipEntry, void, undefined> {
  const at = new Date(manifest.createdAt);
  const entry = (name: string, chunks: Chunks) => ({
    name,
    at,
    body: measured(chunks, (facts) => (manifest.files[name] = facts)),
  });
  for (const table of await listTables(tx)) {
    manifest.rows[table.name] = 0;
    const count = (rows: number) => (manifest.rows[table.name] = (manifest.rows[table.name] ?? 0) + rows);
    yield entry(tableEntry(table.name), linesOf(tx, table, count));
  }
  for await (const lines of textsOf(tx, mediaQuery)) {
    for (const line of lines) {
      const key = line.slice(1);
      const size = await media.size(key);
      if (size === null) {
        if (line.startsWith("+")) manifest.missing.push(key);
      } else {
        const empty = new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });
        const stream = size === 0 ? empty : await media.read(key, { start: 0, end: size - 1 });
        yield entry(mediaEntry(key), bytesOf(stream));
      }
    }
  }
  yield { name: manifestName, at, body: `${JSON.stringify(manifest, null, 1)}\n` };
}

async function refuseExisting(target: string): Promise<void> {
  const exists = await access(target).then(
    () => true,
    () => false,
  );
  if (exists) throw new ArchiveError(`${target} is there already. Choose another name, or move it away.`);
}

/** Only its owner may read it, and it has its name once all of it is on the disk. */
async function writeWhole(target: string, zip: ReadableStream<Uint8Array>, signal: AbortSignal) {
  const unfinished = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.part`);
  const file = createWriteStream(unfinished, { flags: "wx", mode: 0o600 });
  const reader = zip.getReader();
  try {
    await once(file, "open");
    await pipeline(chunksOf(reader), file, { signal });
    const written = await open(unfinished, "r+");
    try {
      await written.sync();
    } finally {
      await written.close();
    }
    await rename(unfinished, target);
  } catch (error) {
    await reader.cancel().catch(() => undefined); // or it would still read from a transaction that is over
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * Writes everything of an install into one zip: every row, and every file that a row names, as they are at one moment.
 * A studio on PostgreSQL may run meanwhile. The webhooks' secret is in it.
 * @throws ArchiveError with a sentence.
 */
export async function writeArchive(
  install: Install,
  target: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<Manifest> {
  const { database, media } = install;
  await refuseExisting(target);
  return database.db.transaction(
    async (tx) => {
      await tx.execute(sql`set local time zone 'UTC'`);
      const migration = await presentMigration(tx);
      if (migration === null) {
        throw new ArchiveError("There is nothing to archive: no studio was ever started on this database.");
      }
      const manifest: Manifest = {
        product: "firstframe",
        format: formatVersion,
        createdAt: install.now().toISOString(),
        migration,
        rows: {},
        missing: [],
        files: {},
      };
      await writeWhole(target, zipStream(entriesOf(tx, media, manifest)), signal);
      return manifest;
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
