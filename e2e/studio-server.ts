import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { freePort } from "@/lib/testing/free-port";

import { startProcess, type Environment, type RunningProcess } from "./processes";

const startMs = 60_000;
const pollMs = 100;
/** Names the directory that a first start has left, for the processes that run the stories. */
const leftByFirstStart = "FIRSTFRAME_LEFT_BY_FIRST_START";

const temporaryDir = () => mkdtempSync(path.join(tmpdir(), "firstframe-e2e-"));

/**
 * An empty studio's directory, as a first start leaves it: to make it takes longer than most stories. A story about the
 * first start itself gives a directory of its own.
 */
function emptyStudio(): string {
  const dir = temporaryDir();
  const made = process.env[leftByFirstStart];
  if (made) cpSync(made, dir, { recursive: true });
  return dir;
}

/** Starts for the first time, once for all stories to come. Answers what takes its directory away again. */
export async function startForTheFirstTime(): Promise<() => void> {
  const dir = temporaryDir();
  const server = await StudioServer.start({ DATA_DIR: dir });
  await server.stop();
  process.env[leftByFirstStart] = dir;
  return () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}

async function status(url: string): Promise<number | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}

/** The product as `npm start` runs it, on a port and in a directory of its own. */
export class StudioServer {
  readonly origin: string;
  readonly dataDir: string;
  readonly #port: number;
  #env: Environment;
  #process: RunningProcess | undefined;

  private constructor(port: number, env: Environment) {
    this.#port = port;
    this.#env = env;
    this.origin = `http://127.0.0.1:${port}`;
    this.dataDir = env.DATA_DIR ?? (env.DATABASE_URL ? temporaryDir() : emptyStudio());
  }

  /** Starts it and waits until it can serve. */
  static async start(env: Environment = {}): Promise<StudioServer> {
    const server = new StudioServer(env.PORT ? Number(env.PORT) : await freePort(), env);
    await server.#start();
    return server;
  }

  async #start(): Promise<void> {
    const running = startProcess(["--conditions=react-server", "lib/start.ts"], {
      ...this.#env,
      PORT: String(this.#port),
      DATA_DIR: this.dataDir,
    });
    this.#process = running;
    const deadline = Date.now() + startMs;
    while ((await status(`${this.origin}/api/health`)) !== 200) {
      if (running.hasEnded() || Date.now() > deadline) {
        await running.kill();
        throw new Error(`The studio did not come up on ${this.origin}:\n${running.output()}`);
      }
      await sleep(pollMs);
    }
  }

  /** What the server has written since its last start. */
  output(): string {
    return this.#process?.output() ?? "";
  }

  /** Ends it as Ctrl-C or a service manager would. */
  async stop(): Promise<void> {
    await this.#process?.stop();
    await this.#untilGone();
  }

  /** Ends it as a power cut would: kill -9. */
  async kill(): Promise<void> {
    await this.#process?.kill();
    await this.#untilGone();
  }

  /** Starts it again on the same port and data, with changes to its environment if given. */
  async restart(change: Environment = {}): Promise<void> {
    await this.stop();
    this.#env = { ...this.#env, ...change };
    await this.#start();
  }

  /** Ends it and deletes its data, unless the directory was given. */
  async dispose(): Promise<void> {
    await this.kill();
    if (!this.#env.DATA_DIR) rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }

  async #untilGone(): Promise<void> {
    while ((await status(`${this.origin}/api/health`)) !== null) await sleep(pollMs);
  }
}
