import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";

import { openPromise, type Entry, type ZipFile } from "yauzl";

import {
  AnyManifest,
  ArchiveError,
  formatVersion,
  Manifest,
  manifestName,
  mediaKeyOf,
  tableOf,
} from "./format";

/** An archive whose every byte was found to be what its manifest says. */
export interface Archive {
  manifest: Manifest;
  stream(name: string): Promise<Readable>;
  close(): void;
}

const largestManifest = 512 * 1024 * 1024;

const isSystemError = (error: unknown) => error instanceof Error && "syscall" in error;

function damaged(file: string, what: string, cause?: unknown): ArchiveError {
  return new ArchiveError(
    `${file} is no whole archive of Firstframe: ${what}. Nothing was changed. Copy it again from where it was made.`,
    { cause },
  );
}

/** The directory of a zip stands at its end, so a cut file has none. yauzl itself refuses names that lead elsewhere. */
async function readEntries(file: string, zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    const isOurs = name === manifestName || tableOf(name) !== null || mediaKeyOf(name) !== null;
    if (!isOurs) throw damaged(file, `${JSON.stringify(name)} is nothing that Firstframe archives`);
    if (entries.has(name)) throw damaged(file, `${name} is in it twice`);
    entries.set(name, entry);
  }
  return entries;
}

async function readManifest(file: string, zip: ZipFile, entries: Map<string, Entry>): Promise<Manifest> {
  const entry = entries.get(manifestName);
  if (!entry) throw damaged(file, `it has no ${manifestName}`);
  if (entry.uncompressedSize > largestManifest) throw damaged(file, `its ${manifestName} is too large`);
  const json: unknown = JSON.parse((await buffer(await zip.openReadStreamPromise(entry))).toString());
  const { format } = AnyManifest.parse(json);
  if (format > formatVersion) {
    throw new ArchiveError(`${file} was made by a newer Firstframe. Install that version, then restore.`);
  }
  return Manifest.parse(json);
}

function requireSameEntries(file: string, { files, rows }: Manifest, entries: Map<string, Entry>): void {
  const promised = new Set([manifestName, ...Object.keys(files)]);
  const lost = [...promised].find((name) => !entries.has(name));
  if (lost !== undefined) throw damaged(file, `${lost} is not in it`);
  const extra = [...entries.keys()].find((name) => !promised.has(name));
  if (extra !== undefined) throw damaged(file, `its manifest does not know ${extra}`);
  const tables = Object.keys(files).flatMap((name) => tableOf(name) ?? []);
  if (tables.toSorted().join() !== Object.keys(rows).toSorted().join()) {
    throw damaged(file, "its manifest speaks of other tables");
  }
}

/** Reads all of it once. */
async function requireSameBytes(file: string, archive: Archive): Promise<void> {
  for (const [name, { bytes, sha256 }] of Object.entries(archive.manifest.files)) {
    const hash = createHash("sha256");
    let read = 0;
    for await (const chunk of (await archive.stream(name)) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      read += chunk.length;
    }
    if (read !== bytes || hash.digest("hex") !== sha256) throw damaged(file, `${name} is not as it was`);
  }
}

async function readWhole(file: string, zip: ZipFile): Promise<Archive> {
  const entries = await readEntries(file, zip);
  const manifest = await readManifest(file, zip, entries);
  requireSameEntries(file, manifest, entries);
  const archive: Archive = {
    manifest,
    stream(name) {
      const entry = entries.get(name);
      if (!entry) throw new Error(`${name} is not in the archive`);
      return zip.openReadStreamPromise(entry);
    },
    close: () => zip.close(),
  };
  await requireSameBytes(file, archive);
  return archive;
}

/**
 * Opens an archive and holds every entry of it to the manifest's sizes and hashes. Whoever opens it closes it.
 * @throws ArchiveError with a sentence.
 */
export async function openArchive(file: string): Promise<Archive> {
  const zip = await openPromise(file, { autoClose: false, strictFileNames: true }).catch((error: unknown) => {
    if (isSystemError(error)) {
      throw new ArchiveError(`${file} cannot be read. Check its name and whether you may read it.`, {
        cause: error,
      });
    }
    throw damaged(file, "it was cut, or is something else", error);
  });
  try {
    return await readWhole(file, zip);
  } catch (error) {
    zip.close();
    if (error instanceof ArchiveError || isSystemError(error)) throw error;
    throw damaged(file, "it was cut, changed, or is something else", error);
  }
}
