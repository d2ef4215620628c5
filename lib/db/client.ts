import "server-only";
import { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { Client, escapeIdentifier, Pool } from "pg";

/** The database as services see it, the same over PGlite and PostgreSQL. */
export type Db = PgDatabase<PgQueryResultHKT> & { $client: unknown };
/** The database inside a transaction: on PGlite a query on `Db` there would wait for ever. */
export type Tx = PgDatabase<PgQueryResultHKT>;

export interface Database {
  db: Db;
  engine: "pglite" | "postgresql";
  /** Plain SQL for a library that brings its own, the same over both engines. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /**
   * Calls back for each notification on a channel, after the notifying transaction was committed, with what it says;
   * with nothing where some may have been missed.
   */
  listen(channel: string, onNotify: (told: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const relistenMs = 1000;

/** Opens PGlite in a directory, or in memory. The directory must be locked first: see `lock.ts`. */
export async function openPglite(dir: string | null): Promise<Database> {
  const client = dir ? await PGlite.create(dir) : await PGlite.create();
  return {
    db: drizzlePglite(client) as unknown as Db,
    engine: "pglite",
    // Several statements in one text are possible only without values.
    executeSql: async (text, values = []) =>
      values.length > 0 ? client.query(text, values) : ((await client.exec(text)).at(-1) ?? { rows: [] }),
    listen: (channel, onNotify) => client.listen(channel, onNotify),
    close: () => client.close(),
  };
}

/** Opens a pool of connections to PostgreSQL. `onLost` hears of idle connections that broke; the pool heals itself. */
export function openPostgres(url: string, onLost: (error: Error) => void): Database {
  // The limit is also for a free place in the pool, which many at once wait for.
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  pool.on("error", onLost);
  return {
    db: drizzlePg(pool),
    engine: "postgresql",
    executeSql: (text, values) => pool.query(text, values),
    listen: (channel, onNotify) => listenPostgres(url, channel, onNotify, onLost),
    close: () => pool.end(),
  };
}

async function listenPostgres(
  url: string,
  channel: string,
  onNotify: (told: string) => void,
  onLost: (error: Error) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Client | undefined;

  const lost = (client: Client, error: Error) => {
    if (stopped || current !== client) return;
    current = undefined;
    onLost(error);
    client.end().catch(() => {});
    retry();
  };
  const retry = () => {
    timer = setTimeout(() => void connect().catch(retry), relistenMs);
  };
  const connect = async () => {
    if (stopped) return;
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on("error", (error) => lost(client, error));
    client.on("end", () => lost(client, new Error("the listening connection ended")));
    client.on("notification", ({ payload }) => onNotify(payload ?? ""));
    await client.connect();
    await client.query(`listen ${escapeIdentifier(channel)}`);
    current = client;
    onNotify(""); // whatever was missed while nobody listened
  };

  await connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await current?.end();
  };
}
