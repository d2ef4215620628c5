import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

import { FSDriver } from "flydrive/drivers/fs";

import { fileStream } from "./file-stream";
import { nothingThere, requireMediaKey } from "./media-key";
import type { MediaStore } from "./store";

const unfinishedEnding = ".part";
/** Several processes may share the directory: a young unfinished file can be another one's. */
const abandonedAfterMs = 10 * 60_000;

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

async function sync(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function removeAbandoned(dir: string): Promise<number> {
  const names = await readdir(dir, { recursive: true });
  let removed = 0;
  for (const name of names.filter((each) => each.endsWith(unfinishedEnding))) {
    const path = join(dir, name);
    const writtenAt = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity, // its writer has just finished it
    );
    if (Date.now() - writtenAt <= abandonedAfterMs) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

/** Media in a directory. A file appears under its key by a rename, after its bytes are on the disk. */
export function createLocalStore(dir: string): MediaStore {
  const driver = new FSDriver({ location: dir, visibility: "private" });
  const pathOf = (key: string) => join(dir, requireMediaKey(key));

  const prepared = mkdir(dir, { recursive: true })
    .then(() => removeAbandoned(dir))
    .catch(() => 0); // a directory that cannot be swept says so at the first write

  async function whole(key: string, write: (unfinishedKey: string) => Promise<void>): Promise<void> {
    const path = pathOf(key);
    await prepared;
    const unfinishedKey = `${dirname(key)}/.${randomUUID()}${unfinishedEnding}`;
    const unfinished = join(dir, unfinishedKey);
    try {
      await write(unfinishedKey);
      await sync(unfinished);
      await rename(unfinished, path);
      await sync(dirname(path));
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined); // it is swept away later
      throw error;
    }
  }

  async function size(key: string): Promise<number | null> {
    try {
      const found = await stat(pathOf(key));
      return found.isFile() ? found.size : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  return {
    size,
    async put(key, bytes) {
      await whole(key, (unfinishedKey) => driver.put(unfinishedKey, bytes));
    },
    async bytes(key) {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        throw isMissing(error) ? nothingThere(error) : error;
      }
    },
    async read(key, { start, end }) {
      const path = pathOf(key);
      const bytes = await size(key);
      if (bytes === null) throw nothingThere();
      if (start < 0 || end < start || end >= bytes)
        throw new RangeError(`${key} has no bytes ${start}-${end}.`);
      return fileStream(path, start, end);
    },
    async delete(key) {
      await driver.delete(requireMediaKey(key));
    },
    async sweep() {
      await prepared;
      return removeAbandoned(dir);
    },
  };
}
