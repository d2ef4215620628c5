import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsx = path.join(root, "node_modules", ".bin", "tsx");
const stopMs = 20_000;

/** Nothing of the shell or of a `.env` file reaches a tested server: a blank value counts as none. */
const blank = {
  PORT: "",
  LISTEN_HOST: "",
  TRUSTED_PROXIES: "",
  DATA_DIR: "",
  FAL_KEY: "",
  FAL_ORIGIN: "",
  DATABASE_URL: "",
  MONTHLY_CAP_USD: "",
  GENERATION_CEILING_USD: "",
  PUBLIC_URL: "",
  OIDC_ISSUER: "",
  OIDC_CLIENT_ID: "",
  OIDC_CLIENT_SECRET: "",
  OIDC_NAME: "",
  SMTP_URL: "",
  MAIL_FROM: "",
  S3_BUCKET: "",
  S3_ENDPOINT: "",
  S3_REGION: "",
  S3_ACCESS_KEY_ID: "",
  S3_SECRET_ACCESS_KEY: "",
};

export type Environment = Partial<Record<keyof typeof blank, string>>;

/** A program with everything it started, as one group. */
export interface RunningProcess {
  hasEnded(): boolean;
  /** What it has written so far, for a failure's message. */
  output(): string;
  /** Resolves once the output has a match. */
  seen(pattern: RegExp, limitMs: number): Promise<RegExpExecArray>;
  /** SIGTERM, and SIGKILL when that takes too long. */
  stop(): Promise<void>;
  /** SIGKILL to the whole group: nobody gets to tidy up. */
  kill(): Promise<void>;
}

/** Starts a TypeScript program of ours in a process group of its own. */
export function startProcess(args: string[], env: Environment = {}): RunningProcess {
  const child = spawn(tsx, args, {
    cwd: root,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...blank, ...env, NODE_OPTIONS: "" },
  });
  let output = "";
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-100_000);
      tell();
    });
  }
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  void ended.then(tell);
  const atExit = () => signalGroup(child, "SIGKILL");
  process.once("exit", atExit);
  void ended.then(() => process.off("exit", atExit));

  return {
    hasEnded,
    output: () => output,
    seen: (pattern, limitMs) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output);
          if (match) finish(() => resolve(match));
          else if (hasEnded()) finish(() => reject(new Error(`It ended without ${pattern}:\n${output}`)));
        };
        const late = setTimeout(
          () => finish(() => reject(new Error(`No ${pattern} within ${limitMs} ms:\n${output}`))),
          limitMs,
        );
        const finish = (settle: () => void) => {
          clearTimeout(late);
          listeners.delete(look);
          settle();
        };
        listeners.add(look);
        look();
      }),
    stop: async () => {
      signalGroup(child, "SIGTERM");
      const late = setTimeout(() => signalGroup(child, "SIGKILL"), stopMs);
      await ended;
      clearTimeout(late);
      signalGroup(child, "SIGKILL"); // whoever of the group outlived its head
    },
    kill: async () => {
      signalGroup(child, "SIGKILL");
      await ended;
    },
  };
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // the group is gone
  }
}

/** Runs a TypeScript program of ours to its end. @throws with its output unless it succeeds. */
export async function runToEnd(args: string[], limitMs: number, env: Environment = {}): Promise<void> {
  const child = spawn(tsx, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    timeout: limitMs,
    env: { ...process.env, ...blank, ...env },
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code ?? "no exit code"}`);
}
