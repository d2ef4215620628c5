import path from "node:path";
import { parseArgs } from "node:util";

import nextEnv from "@next/env";

import { openPglite, openPostgres, type Database } from "@/lib/db/client";
import { LockedError, lockDirectory } from "@/lib/db/lock";
import { migrateDatabase, NewerDatabaseError } from "@/lib/db/migrate";
import { isEmpty, seedGenerations } from "@/lib/db/seed";
import { modes, type Mode } from "@/lib/domain/generation";
import { env, EnvError, type Env } from "@/lib/env";
import { createMediaStore } from "@/lib/media/create-media-store";

import { makeScenes } from "./scenes";

/** Why nothing is seeded, in a sentence. */
class RefusedError extends Error {}

interface Arguments {
  count: number;
  seed: number;
  mode: Mode;
  add: boolean;
}

const most = 1_000_000;

function readWhole(name: string, text: string, largest: number): number {
  if (/^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= largest) return Number(text);
  throw new RefusedError(`--${name} must be a whole number from 1 to ${largest}, not "${text}".`);
}

function readArguments(args: string[]): Arguments {
  const { values } = parseArgs({
    args,
    options: {
      generations: { type: "string", default: "1000" },
      seed: { type: "string", default: "1" },
      mode: { type: "string", default: "demo" },
      add: { type: "boolean", default: false },
    },
  });
  const mode = modes.find((each) => each === values.mode);
  if (!mode) throw new RefusedError(`--mode must be one of ${modes.join(" and ")}.`);
  return {
    count: readWhole("generations", values.generations, most),
    seed: readWhole("seed", values.seed, 999_999_999),
    mode,
    add: values.add,
  };
}

/** The data directory is taken in any case: a studio that runs on it holds it, and with it the database. */
async function openDatabase({ databaseUrl, dataDir }: Env): Promise<Database> {
  await lockDirectory(dataDir);
  return databaseUrl ? openPostgres(databaseUrl, () => {}) : openPglite(path.join(dataDir, "database"));
}

async function seed({ count, add, ...options }: Arguments): Promise<void> {
  const settings = env();
  const database = await openDatabase(settings);
  try {
    await migrateDatabase(database);
    if (!add && !(await isEmpty(database))) {
      throw new RefusedError(
        "There are generations already. Say --add to add to them, or take another DATA_DIR or DATABASE_URL.",
      );
    }
    const { dataDir, s3 } = settings;
    const media = createMediaStore(s3 ? { s3 } : { dir: path.join(dataDir, "media") });
    const began = Date.now();
    console.info("Making the pictures and videos they share.");
    const scenes = await makeScenes({ db: database.db, media, now: () => new Date() });
    console.info(`Making ${count} generations.`);
    await seedGenerations(database, { count, scenes, until: new Date(), ...options });
    console.info(`Done in ${((Date.now() - began) / 1000).toFixed(1)} s. npm start shows them.`);
  } finally {
    await database.close();
  }
}

/** `npm run seed -- --generations 100000`: a plausible install of that size, for screens and measurements. */
async function main(): Promise<void> {
  nextEnv.loadEnvConfig(process.cwd(), false);
  try {
    await seed(readArguments(process.argv.slice(2)));
  } catch (error) {
    const known = [RefusedError, EnvError, LockedError, NewerDatabaseError].some(
      (each) => error instanceof each,
    );
    console.error(known ? `Nothing was seeded. ${(error as Error).message}` : error);
    process.exitCode = 1;
  }
}

await main();
