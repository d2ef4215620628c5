import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

import { freePort } from "./free-port";
import { findProgram, installPackage, isRoot } from "./system-packages";

/** A database of our own to test on. */
export interface ScratchDatabase {
  url: string;
  what: string;
  /** Also runs at the end of the process, so no server outlives it. */
  stop(): Promise<void>;
}

const oldestVersion = 15;
const startMs = 60_000;
const stopMs = 15_000;

/** Whom the server runs as: PostgreSQL refuses root. */
interface Owner {
  uid?: number;
  gid?: number;
}

function findServerFolder(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const homebrew = ["/opt/homebrew/opt", "/usr/local/opt"].flatMap((opt) =>
    existsSync(opt)
      ? readdirSync(opt)
          .filter((name) => name.startsWith("postgresql"))
          .map((name) => path.join(opt, name, "bin"))
      : [],
  );
  const inPath = findProgram(["initdb"]);
  const folders = [
    ...versions.map((version) => path.join(debian, version, "bin")),
    ...(inPath ? [path.dirname(inPath)] : []),
    ...homebrew,
  ];
  return folders.find((folder) => majorVersion(folder) >= oldestVersion);
}

function majorVersion(folder: string): number {
  const { stdout } = spawnSync(path.join(folder, "postgres"), ["--version"], { encoding: "utf8" });
  return Number(/\s(\d+)/.exec(stdout ?? "")?.[1] ?? 0);
}

function findOwner(): Owner {
  if (!isRoot()) return {};
  for (const user of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => {
      const { status, stdout } = spawnSync("id", [flag, user], { encoding: "utf8" });
      return status === 0 ? Number(stdout) : undefined;
    });
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error("PostgreSQL does not run as root, and there is neither a user postgres nor nobody here.");
}

function initialise(folder: string, dir: string, owner: Owner, password: string): string {
  const passwordFile = path.join(dir, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) {
    chownSync(dir, owner.uid, owner.gid);
    chownSync(passwordFile, owner.uid, owner.gid);
  }
  const data = path.join(dir, "data");
  const args = ["-D", data, "-U", "firstframe", "-A", "scram-sha-256", "--pwfile", passwordFile];
  const { status, stderr } = spawnSync(
    path.join(folder, "initdb"),
    [...args, "--encoding=UTF8", "--locale=C", "--no-sync"],
    { ...owner, cwd: dir, encoding: "utf8", timeout: startMs },
  );
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
  return data;
}

async function untilReady(url: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + startMs;
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (hasEnded() || Date.now() > deadline) {
        throw new Error("PostgreSQL was started but does not answer.", { cause: error });
      }
      await sleep(100);
    }
  }
}

async function startServer(folder: string): Promise<ScratchDatabase> {
  const dir = mkdtempSync(path.join(tmpdir(), "firstframe-pg-"));
  const remove = () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", remove);
  const owner = findOwner();
  const password = randomBytes(18).toString("hex");
  const data = initialise(folder, dir, owner, password);
  const port = await freePort();
  const settings = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "listen_addresses=127.0.0.1",
  ];
  const server = spawn(
    path.join(folder, "postgres"),
    ["-D", data, "-p", String(port), "-k", dir, ...settings.flatMap((setting) => ["-c", setting])],
    { ...owner, cwd: dir, stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
  let log = "";
  server.stderr.on("data", (chunk: Buffer) => (log = (log + chunk.toString()).slice(-4000)));
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const hasEnded = () => server.exitCode !== null || server.signalCode !== null;
  const atExit = () => server.kill("SIGQUIT");
  process.prependOnceListener("exit", atExit);

  const stop = async () => {
    if (!hasEnded()) server.kill("SIGINT"); // PostgreSQL's fast shutdown
    const late = setTimeout(() => server.kill("SIGQUIT"), stopMs);
    await ended;
    clearTimeout(late);
    process.off("exit", atExit);
    remove();
  };
  const url = `postgresql://firstframe:${password}@127.0.0.1:${port}/postgres`;
  try {
    await untilReady(url, hasEnded);
  } catch (error) {
    await stop();
    throw new Error(`${String(error)}\n${log}`, { cause: error });
  }
  return { url, what: `PostgreSQL ${majorVersion(folder)} from ${folder}`, stop };
}

async function query(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A new database on a server that is there already, dropped at the end. */
async function createDatabase(serverUrl: string): Promise<ScratchDatabase> {
  const name = `firstframe_test_${randomBytes(6).toString("hex")}`;
  await query(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    what: "a new database on the server of DATABASE_URL",
    stop: () => query(serverUrl, `drop database if exists ${name} with (force)`),
  };
}

/** A scratch database: on DATABASE_URL's server; else on a server of our own, installed first when there is none. */
export async function openScratchDatabase(): Promise<ScratchDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) return createDatabase(given);
  if (!findServerFolder()) {
    installPackage({ apt: "postgresql", dnf: "postgresql-server", brew: "postgresql@17" });
  }
  const folder = findServerFolder();
  if (!folder) {
    throw new Error(
      `There is no PostgreSQL ${oldestVersion} or newer here, and none could be installed. Install it, or set ` +
        "DATABASE_URL to a server that may create databases, or leave this part out with --without-postgresql.",
    );
  }
  return startServer(folder);
}
