import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import nextEnv from "@next/env";

import { env, EnvError, type Env } from "./env";

/** What the build is made of; anything else may change without a new one. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.js",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
];
/** In those folders, but of no product. */
const isForTests = (file: string) =>
  /\.test\.tsx?$/.test(file) || file.startsWith(path.join("lib", "testing"));
const stampFile = ".next/firstframe-sources";
const next = path.join("node_modules", "next", "dist", "bin", "next");

function filesOf(place: string): string[] {
  if (!existsSync(place)) return [];
  const entries = readdirSync(path.dirname(place), { withFileTypes: true });
  const own = entries.find((entry) => entry.name === path.basename(place));
  if (own?.isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !isForTests(file));
}

/** SHA-256 over the names and contents of everything the build is made of. */
function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of sources.flatMap(filesOf).toSorted()) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Builds unless the present build was made of exactly these sources. */
function buildIfStale(): void {
  const wanted = fingerprint();
  if (existsSync(stampFile) && existsSync(".next/BUILD_ID") && readFileSync(stampFile, "utf8") === wanted)
    return;
  console.info("Building Firstframe. This takes a minute, and only when its sources have changed.");
  const { status } = spawnSync(process.execPath, [next, "build"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) {
    console.error("Firstframe did not start: its build failed. The lines above say why.");
    process.exit(1);
  }
  writeFileSync(stampFile, wanted);
}

function readSettings(): Env {
  nextEnv.loadEnvConfig(process.cwd(), false);
  try {
    return env();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(`Firstframe did not start. ${error.message}`);
    return process.exit(1);
  }
}

function serve({ port, listenHost }: Env): void {
  const server = spawn(process.execPath, [next, "start", "-p", String(port), "-H", listenHost], {
    stdio: ["inherit", "inherit", "inherit", "ipc"], // the channel's end tells the server that its starter is gone
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", PORT: String(port) },
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
  server.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
}

const settings = readSettings();
buildIfStale();
if (!process.argv.includes("--build-only")) serve(settings);
