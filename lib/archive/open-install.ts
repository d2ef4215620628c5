import { statfs } from "node:fs/promises";
import path from "node:path";

import nextEnv from "@next/env";

import { openPglite, openPostgres, type Database } from "@/lib/db/client";
import { LockedError, lockDirectory } from "@/lib/db/lock";
import { NewerDatabaseError } from "@/lib/db/migrate";
import { troubleOf } from "@/lib/domain/trouble";
import { env, EnvError } from "@/lib/env";
import { createMediaStore } from "@/lib/media/create-media-store";
import type { MediaStore } from "@/lib/media/store";
import { ArchiveError } from "@/lib/services/archive/format";

export interface OpenInstall {
  database: Database;
  media: MediaStore;
  /** What the disk has left; null where media lives in S3. */
  freeBytes: number | null;
  where: string;
}

/** The install that the environment names, as `npm start` would open it; no studio may run on its directory. */
async function openInstall({ isRead }: { isRead: boolean }): Promise<OpenInstall> {
  const settings = env();
  const { dataDir, databaseUrl, s3 } = settings;
  // A studio on PostgreSQL may go on while it is archived, and holds no directory.
  if (!databaseUrl || !isRead) await lockDirectory(dataDir);
  const database = databaseUrl
    ? openPostgres(databaseUrl, () => {})
    : await openPglite(path.join(dataDir, "database"));
  const free = s3 ? null : await statfs(dataDir).catch(() => null);
  return {
    database,
    media: createMediaStore(s3 ? { s3 } : { dir: path.join(dataDir, "media") }),
    freeBytes: free && free.bavail * free.bsize,
    where: `${databaseUrl ? "PostgreSQL" : dataDir}${s3 ? " and S3" : ""}`,
  };
}

/** Why it did not happen, in a sentence; null for what nobody foresaw. */
function refusal(error: unknown): string | null {
  if (error instanceof LockedError) return `${error.message} Stop it, then run this again.`;
  if (error instanceof ArchiveError || error instanceof EnvError || error instanceof NewerDatabaseError) {
    return error.message;
  }
  if (error instanceof Error && error.name === "AbortError")
    return "It was interrupted, and left nothing behind.";
  const trouble = troubleOf(error);
  if (trouble === "disk") {
    return "The disk is full, or may not be written to. Free some space, or choose another place.";
  }
  return trouble && "The database at DATABASE_URL cannot be reached. Start it, or correct the address.";
}

/** Runs a command on the install of this environment. A failure is one sentence and exit code 1. */
export async function withInstall(
  undone: string,
  how: { isRead: boolean },
  act: (install: OpenInstall, file: string) => Promise<void>,
): Promise<void> {
  nextEnv.loadEnvConfig(process.cwd(), false);
  let install: OpenInstall | undefined;
  try {
    const [file, ...more] = process.argv.slice(2);
    if (file === undefined || file.startsWith("-") || more.length > 0) {
      throw new ArchiveError("Name one file, such as firstframe.zip.");
    }
    install = await openInstall(how);
    await act(install, path.resolve(file));
  } catch (error) {
    const sentence = refusal(error);
    if (sentence === null) console.error(error);
    console.error(`${undone} ${sentence ?? "The lines above say why."}`);
    process.exitCode = 1;
  } finally {
    await install?.database.close();
  }
}
