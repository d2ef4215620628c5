import { buffer } from "node:stream/consumers";

import { sql } from "drizzle-orm";

import type { Database, Tx } from "@/lib/db/client";
import { migrateDatabase } from "@/lib/db/migrate";
import type { MediaStore } from "@/lib/media/store";

import { ArchiveError, mediaKeyOf, tableEntry, tableOf, type Manifest } from "./format";
import { migrateUpTo, placeOf, presentMigration } from "./migrations";
import { openArchive, type Archive } from "./read";
import { rowsOf } from "./rows-of";
import { bornWithRows, countRows, listTables, quoted, type Table } from "./tables";

/** Where the archive goes. */
export interface Target {
  database: Database;
  media: MediaStore;
  /** What the disk has left, where media goes to a disk of ours. */
  freeBytes: number | null;
}

const contentTypes: Record<string, string> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  mp4: "video/mp4",
};
/** Of one insert: enough to be quick, little enough to hold. */
const mostRows = 500;
const mostCharacters = 1_000_000;
/** Files that are written side by side: a disk waits for each of them alone otherwise. */
const writersAtOnce = 6;
/** Rows with their indexes and the log take so much more than their text, at most. */
const rowsOnDisk = 4;

/** Ask before anything else of the database: every other connection is somebody's. @throws ArchiveError. */
export async function requireAlone({ db, engine }: Database): Promise<void> {
  if (engine === "pglite") return; // its directory is locked
  const [connections] = await rowsOf<{ others: number }>(
    db,
    sql`select count(*)::int as others from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  if (connections?.others === 0) return;
  throw new ArchiveError("The database at DATABASE_URL is in use. Stop the studio, then restore.");
}

async function requireEmpty(db: Tx, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    if (bornWithRows.includes(name) || (await countRows(db, name)) === 0) continue;
    throw new ArchiveError(
      "The studio you restore into is not empty, and nothing of it may be lost. Choose a new DATA_DIR or a new database.",
    );
  }
}

/** An older archive goes into tables of its own time, which are then brought to the present. */
async function makeTables(database: Database, { migration }: Manifest): Promise<void> {
  const wanted = await placeOf(migration);
  if (wanted < 0) {
    throw new ArchiveError("The archive was made by a newer Firstframe. Install that version, then restore.");
  }
  const present = await presentMigration(database.db);
  if (present !== null && (await placeOf(present)) > wanted) {
    throw new ArchiveError(
      "The archive is of an older Firstframe and needs a database that no studio was started on. Choose a new DATA_DIR or a new database.",
    );
  }
  await migrateUpTo(database, migration);
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1e6).toLocaleString("en-US");

function requireSpace({ files }: Manifest, { freeBytes }: Target): void {
  if (freeBytes === null) return;
  const needed = Object.entries(files)
    .map(([name, { bytes }]) => (tableOf(name) === null ? bytes : bytes * rowsOnDisk))
    .reduce((sum, bytes) => sum + bytes, 0);
  if (needed <= freeBytes) return;
  throw new ArchiveError(
    `This needs ${megabytes(needed)} MB, and the disk of DATA_DIR has ${megabytes(freeBytes)} MB left. Free some space, or choose another DATA_DIR.`,
  );
}

/** Adds to `written` what was not there before. */
async function writeMedia(archive: Archive, media: MediaStore, written: Set<string>): Promise<void> {
  const names = Object.entries(archive.manifest.files)[Symbol.iterator]();
  const writer = async () => {
    for (const [name, { bytes }] of names) {
      const key = mediaKeyOf(name);
      if (key === null || (await media.size(key)) === bytes) continue;
      written.add(key);
      const type = contentTypes[key.split(".").at(-1) ?? ""] ?? "application/octet-stream";
      await media.put(key, await buffer(await archive.stream(name)), type);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: writersAtOnce }, writer));
  const failed = ended.find((each) => each.status === "rejected");
  if (failed) throw failed.reason;
}

/** Lines as they stand, some together. U+2028 is no end of a line here, as it is to Node's readline. */
async function* batchesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string[], void, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  let lines: string[] = [];
  let characters = 0;
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    for (const line of parts) {
      lines.push(line);
      characters += line.length;
      if (lines.length < mostRows && characters < mostCharacters) continue;
      yield lines;
      [lines, characters] = [[], 0];
    }
  }
  if (rest !== "") lines.push(rest);
  if (lines.length > 0) yield lines;
}

/** The rows pass as the text that the database wrote: nothing here reads a number, so none is rounded. */
async function insertRows(tx: Tx, { name, columns, serials }: Table, archive: Archive): Promise<void> {
  const list = columns.map(quoted).join(", ");
  const into = sql.raw(
    `insert into ${quoted(name)} (${list}) select ${list} from jsonb_populate_recordset(null::${quoted(name)}, `,
  );
  const stream = (await archive.stream(tableEntry(name))) as AsyncIterable<Buffer>;
  for await (const lines of batchesOf(stream)) {
    await tx.execute(sql`${into}cast(cast(${`[${lines.join(",")}]`} as text) as jsonb))`);
  }
  for (const column of serials) {
    await tx.execute(
      sql.raw(
        `select setval(pg_get_serial_sequence('${quoted(name)}', '${column}'), max(${quoted(column)})) from ${quoted(name)}`,
      ),
    );
  }
}

async function insertAll(tx: Tx, archive: Archive): Promise<void> {
  const tables = await listTables(tx);
  const { rows } = archive.manifest;
  if (
    tables
      .map(({ name }) => name)
      .toSorted()
      .join() !== Object.keys(rows).toSorted().join()
  ) {
    throw new ArchiveError(
      "The archive has other tables than its version of Firstframe had. Nothing was changed.",
    );
  }
  await tx.execute(sql.raw(`lock table ${tables.map(({ name }) => quoted(name)).join(", ")}`));
  await requireEmpty(tx, tables);
  for (const name of bornWithRows.filter((each) => each in rows)) {
    await tx.execute(sql.raw(`delete from ${quoted(name)}`));
  }
  for (const table of tables) {
    await insertRows(tx, table, archive);
    if ((await countRows(tx, table.name)) === rows[table.name]) continue;
    throw new ArchiveError(
      `The archive has another number of rows for ${table.name} than it says. Nothing was changed.`,
    );
  }
}

async function fill(archive: Archive, { database, media }: Target): Promise<void> {
  const written = new Set<string>();
  try {
    await writeMedia(archive, media, written);
    await database.db.transaction((tx) => insertAll(tx, archive));
  } catch (error) {
    for (const key of written) await media.delete(key).catch(() => undefined);
    throw error;
  }
}

/**
 * Brings a whole install back from an archive, into an empty one. All of the archive is checked before anything is
 * written; files come before the rows that name them, and the rows at once or not at all.
 * @throws ArchiveError with a sentence.
 */
export async function restoreArchive(target: Target, file: string): Promise<Manifest> {
  const { database } = target;
  const archive = await openArchive(file);
  try {
    requireSpace(archive.manifest, target);
    await requireEmpty(database.db, await listTables(database.db));
    await makeTables(database, archive.manifest);
    await fill(archive, target);
  } finally {
    archive.close();
  }
  await migrateDatabase(database);
  await database.db.execute(sql`analyze`);
  return archive.manifest;
}
