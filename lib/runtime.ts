import { createHmac, randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import { lookup } from "node:dns/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";

import { type CountOne, createLimiter } from "@/lib/auth/limit";
import { createProviderFetch } from "@/lib/auth/provider-fetch";
import { type Auth, createAuth } from "@/lib/auth/server";
import { createReadSession, type ReadSession, sessionCookieName } from "@/lib/auth/session";
import { openPglite, openPostgres, type Database } from "@/lib/db/client";
import { LockedError, lockDirectory } from "@/lib/db/lock";
import { migrateDatabase, NewerDatabaseError } from "@/lib/db/migrate";
import { changeCounter } from "@/lib/db/schema";
import type { Mode } from "@/lib/domain/generation";
import { troubleOf } from "@/lib/domain/trouble";
import { env, EnvError, type Env } from "@/lib/env";
import { createFalClient } from "@/lib/fal/client";
import { createTransport, installTransport, type FalRoute, type Transport } from "@/lib/fal/transport";
import { addressHeader, stampRequest } from "@/lib/http/admit";
import { writeCommandToken } from "@/lib/http/command-token";
import { type Door, openDoor } from "@/lib/http/door";
import { protectAnswer } from "@/lib/http/protect-answer";
import { startJobs } from "@/lib/jobs/start-jobs";
import { createLog } from "@/lib/log";
import { createMailer } from "@/lib/mail/create-mailer";
import { createMediaStore } from "@/lib/media/create-media-store";
import { createFetchPicture } from "@/lib/media/fetch-picture";
import type { Ctx, Log } from "@/lib/services/context";
import { changeChannel } from "@/lib/services/generations/change";
import { startChangeFeed, type ChangeFeed } from "@/lib/services/generations/change-feed";
import { startFollower, type Follower } from "@/lib/services/generations/follower";
import { recoverSubmits } from "@/lib/services/generations/recover";
import { webhookSecret, webhookToken } from "@/lib/services/generations/webhook-token";
import { hasMembers, membersChannel } from "@/lib/services/people/members";
import { sessionSecret } from "@/lib/services/people/session-secret";
import { createViewers, type Viewers } from "@/lib/services/presence/viewers";
import { createSignals, signalChannel, type Signals } from "@/lib/services/signals";
import { createSimulator } from "@/lib/simulator/handler";

/** What exists once in a process. */
export interface Runtime {
  env: Env;
  mode: Mode;
  /** The key that goes to fal; in demo mode a word that only the simulator sees. */
  falKey: string;
  ctx: Ctx;
  feed: ChangeFeed;
  signals: Signals;
  viewers: Viewers;
  follower: Follower;
  log: Log;
  door: Door;
  auth: Auth;
  countOne: CountOne;
  /** The one address whose passkeys are ours. */
  passkeyHost: string;
  /** What the first owner must know where the studio is open to others; printed at start, and good once. */
  setUpCode: string;
  /** What commands on this machine are known by; see `isCommand`. */
  commandToken: string;
}

interface Slot {
  booting?: Promise<Runtime>;
  ready?: Runtime;
  edge?: Pick<Env, "trustedProxies" | "publicUrl">;
}

/** Next gives instrumentation, routes and pages copies of this module; the slot on globalThis is the one they share. */
const slotKey = Symbol.for("firstframe.runtime");
const shared = globalThis as { [slotKey]?: Slot };
const slot = (shared[slotKey] ??= {});

async function openDatabase(settings: Env, log: Log): Promise<Database> {
  if (settings.databaseUrl) {
    return openPostgres(settings.databaseUrl, (error) =>
      log.warn("database.connection_lost", { reason: error.message }),
    );
  }
  await lockDirectory(settings.dataDir);
  return openPglite(path.join(settings.dataDir, "database"));
}

function falRoute(settings: Env): FalRoute {
  if (settings.falKey === null) {
    const simulator = createSimulator({ dir: path.join(settings.dataDir, "simulator") });
    return { kind: "simulator", fetch: (request) => simulator.fetch(request) };
  }
  return settings.falOrigin ? { kind: "origin", origin: settings.falOrigin } : { kind: "network" };
}

/** Who comes in: nobody has to sign in on this machine alone, until there are members. */
async function makeDoor(
  settings: Env,
  database: Database,
  readSession: ReadSession,
  log: Log,
): Promise<Door> {
  let membersThere = false;
  const look = async () => {
    membersThere = await hasMembers(database);
  };
  await look();
  await database.listen(membersChannel, () => {
    look().catch((error: unknown) => log.warn("members.unknown", { reason: String(error) }));
  });
  const opensBeyond = settings.listensBeyond || settings.publicUrl !== null;
  const isSolo = () => !opensBeyond && !membersThere;
  return {
    port: settings.port,
    publicUrl: settings.publicUrl,
    listensBeyond: settings.listensBeyond,
    isSolo,
    hasMembers: () => membersThere,
    look,
    async whoIs(headers) {
      if (isSolo()) return { kind: "solo" };
      const person = await readSession(headers);
      return person && { kind: "person", ...person };
    },
  };
}

const sweepEveryMs = 10_000;

/** What the processes of a studio tell each other beside the changes. */
async function startSignals(database: Database): Promise<Pick<Runtime, "signals" | "viewers">> {
  const signals = createSignals();
  const viewers = createViewers(Date.now);
  signals.subscribe((signal) => {
    if (signal?.kind === "presence") viewers.receive(signal);
  });
  setInterval(() => viewers.sweep(), sweepEveryMs).unref();
  await database.listen(signalChannel, (told) => signals.receive(told));
  return { signals, viewers };
}

/** fal's hosts and the provider's: nothing else is reached by this process's `fetch`. Answers the way to fal. */
function openNetwork(settings: Env): Transport {
  const transport = createTransport(falRoute(settings));
  const provider = settings.oidc && createProviderFetch(settings.oidc.issuer);
  installTransport((input, init) => {
    const request = new Request(input, init);
    return provider?.knows(request.url) ? provider.fetch(request) : transport(request);
  });
  return transport;
}

const now = () => new Date();

async function boot(): Promise<Runtime> {
  const settings = env();
  slot.edge = settings;
  const secrets = [
    settings.falKey,
    settings.oidc?.clientSecret,
    settings.mail?.server.auth?.password,
    settings.s3?.secretAccessKey,
    settings.databaseUrl,
  ];
  const log = createLog(secrets.filter((secret) => typeof secret === "string"));
  const database = await openDatabase(settings, log);
  await migrateDatabase(database);

  const transport = openNetwork(settings);
  const falKey = settings.falKey ?? "demo";
  const mode = settings.falKey === null ? "demo" : "live";
  const secret = await webhookSecret(database);
  // The simulator in this process needs nobody to call it back.
  const publicUrl = settings.falKey === null ? null : settings.publicUrl;
  const signingSecret = await sessionSecret(database);
  const setUpCode = createHmac("sha256", signingSecret).update("set-up").digest("base64url");
  const origin = settings.publicUrl ?? `http://localhost:${settings.port}`;
  const { oidc } = settings;
  const auth = createAuth({ db: database.db, secret: signingSecret, origin, addressHeader, oidc });
  const cookieName = await sessionCookieName(auth);
  const readSession = createReadSession({ db: database.db, secret: signingSecret, cookieName, now });
  const door = await makeDoor(settings, database, readSession, log);
  const ctx: Ctx = {
    db: database.db,
    fal: createFalClient(transport, falKey),
    media: createMediaStore(
      settings.s3 ? { s3: settings.s3 } : { dir: path.join(settings.dataDir, "media") },
    ),
    fetchPicture: createFetchPicture({ resolve: (hostname) => lookup(hostname, { all: true }) }),
    mailer:
      settings.mail &&
      createMailer({ ...settings.mail, onFailure: (failure) => log.warn("mail.failed", { ...failure }) }),
    mode,
    caps: { monthlyMicros: settings.monthlyCapMicros, generationMicros: settings.generationCeilingMicros },
    webhookUrl: (id) => publicUrl && `${publicUrl}/api/fal/webhook/${webhookToken(id, secret)}`,
    actor: { kind: "solo" },
    now,
    log,
  };

  const system: Ctx = { ...ctx, actor: { kind: "system" } };
  await recoverSubmits(system, { alone: database.engine === "pglite" });
  const [counter] = await database.db.select().from(changeCounter);
  const feed = startChangeFeed(ctx, counter?.sequence ?? 0);
  const follower = startFollower(system, randomUUID());
  await database.listen(changeChannel, () => {
    feed.wake();
    follower.wake();
  });
  const { signals, viewers } = await startSignals(database);
  await startJobs(database, system);
  openDoor(door);
  log.info("ready", { mode, database: database.engine });
  if (!door.isSolo() && !door.hasMembers()) {
    console.info(`This studio has no owner yet. To become it, open ${origin}/setup#${setUpCode}`);
  }
  const countOne = createLimiter(database.db);
  const passkeyHost = new URL(origin).hostname;
  return {
    env: settings,
    mode,
    falKey,
    ctx,
    feed,
    signals,
    viewers,
    follower,
    log,
    door,
    auth,
    countOne,
    passkeyHost,
    setUpCode,
    commandToken: await writeCommandToken(settings),
  };
}

/** Why a start is refused, in one sentence; null for what nobody foresaw. */
function refusal(error: unknown): string | null {
  const known =
    error instanceof EnvError || error instanceof LockedError || error instanceof NewerDatabaseError;
  if (known) return error.message;
  const trouble = troubleOf(error);
  if (trouble === "disk") {
    return "DATA_DIR cannot be written to: the disk is full, or the directory is read-only. Free some space, or allow it.";
  }
  return trouble && "The database at DATABASE_URL cannot be reached. Start it, or correct the address.";
}

/** Begins the boot and returns; a refused boot is one sentence and the end of the process. */
export function beginBoot(): void {
  if (slot.booting) return;
  if (process.connected) process.once("disconnect", () => process.exit(0));
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    stampRequest(request, slot.edge?.trustedProxies);
    protectAnswer(response, slot.edge?.publicUrl ?? null);
  });
  slot.booting = boot();
  slot.booting.then(
    (ready) => (slot.ready = ready),
    (error: unknown) => {
      const sentence = refusal(error);
      if (sentence === null) console.error(error);
      console.error(`Firstframe did not start. ${sentence ?? "The lines above say why."}`);
      process.exit(1);
    },
  );
}

/** The runtime, once it has booted. */
export function runtime(): Promise<Runtime> {
  beginBoot();
  return slot.booting ?? Promise.reject(new Error("the boot did not begin"));
}

/** The runtime if it can serve now. */
export function readyRuntime(): Runtime | null {
  return slot.ready ?? null;
}
