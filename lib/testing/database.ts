import { sql } from "drizzle-orm";
import { beforeAll } from "vitest";

import { openPglite, openPostgres, type Database, type Tx } from "@/lib/db/client";
import { migrateDatabase } from "@/lib/db/migrate";
import type { FalClient } from "@/lib/fal/client";
import type { Mailer } from "@/lib/mail/create-mailer";
import type { FetchPicture } from "@/lib/media/fetch-picture";
import type { MediaStore } from "@/lib/media/store";
import type { Ctx } from "@/lib/services/context";

import { memoryMedia } from "./memory-media";

/** The moment every test lives in, unless it moves the clock. */
export const testNow = new Date("2026-11-22T12:00:00.000Z");

const notWired = new Proxy({} as FalClient, {
  get: (_, name) => () => Promise.reject(new Error(`this test gave no fal client (${String(name)})`)),
});

const quietLog = { info() {}, warn() {}, error() {} };

export interface CtxParts {
  fal?: FalClient;
  media?: MediaStore;
  fetchPicture?: FetchPicture;
  mailer?: Mailer;
  mode?: Ctx["mode"];
  caps?: Ctx["caps"];
  webhookUrl?: Ctx["webhookUrl"];
  now?: () => Date;
}

/** A context on a database, with memory for media and a clock that stands still. */
export function makeCtx(db: Ctx["db"], parts: CtxParts = {}): Ctx {
  return {
    db,
    fal: parts.fal ?? notWired,
    media: parts.media ?? memoryMedia(),
    fetchPicture: parts.fetchPicture ?? (() => Promise.reject(new Error("this test fetches no picture"))),
    mailer: parts.mailer ?? null,
    mode: parts.mode ?? "demo",
    caps: parts.caps ?? { monthlyMicros: null, generationMicros: null },
    webhookUrl: parts.webhookUrl ?? (() => null),
    actor: { kind: "solo" },
    now: parts.now ?? (() => testNow),
    log: quietLog,
  };
}

/** Opens a database for a test file: PostgreSQL when TEST_DATABASE_URL is set, else PGlite in memory. */
async function openTestDatabase(): Promise<Database> {
  const url = process.env.TEST_DATABASE_URL;
  const database = url ? openPostgres(url, () => {}) : await openPglite(null);
  await migrateDatabase(database);
  return database;
}

const globalDatabase = globalThis as { firstframeTestDatabase?: Promise<Database> };

/** The worker's one database; files share it because db tests run without isolation. */
export function testDatabase(): () => Database {
  let database: Database | undefined;
  beforeAll(async () => {
    database = await (globalDatabase.firstframeTestDatabase ??= openTestDatabase());
  });
  return () => {
    if (!database) throw new Error("the database is open only inside a test");
    return database;
  };
}

class Rollback extends Error {}

/** Runs a test in a transaction that is always rolled back; services inside open savepoints. */
export async function withRollback(
  database: Database,
  test: (ctx: Ctx) => Promise<void>,
  parts: CtxParts = {},
): Promise<void> {
  await database.db
    .transaction(async (tx: Tx) => {
      await test(makeCtx(tx, parts));
      throw new Rollback();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Rollback)) throw error;
    });
}

/** For what needs real commits: empties every table afterwards, but for the audit log, which lets nobody. */
export async function emptyDatabase({ db }: Database): Promise<void> {
  await db.execute(
    sql`truncate generations, images, fal_uploads, ledger_entries, balances, projects, tags, users, verifications, rate_limits cascade`,
  );
  // The log refuses to be emptied, but for whoever owns its table.
  await db.execute(sql`alter table audit_entries disable trigger user`);
  await db.execute(sql`truncate audit_entries`);
  await db.execute(sql`alter table audit_entries enable trigger user`);
}
