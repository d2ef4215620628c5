import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { chromium } from "@playwright/test";

import { browserArgs, findBrowser } from "../browser";

const program = "lighthouse@12.8.2";
const limitMs = 150_000;
const mostTries = 3;
const categories = ["performance", "accessibility", "best-practices"] as const;

export type Device = "desktop" | "mobile";
export type Scores = Record<(typeof categories)[number], number>;

function run(args: string[]): Promise<number | null> {
  const child = spawn("npx", ["--yes", program, ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: limitMs,
    env: { ...process.env, CHROME_PATH: findBrowser() ?? chromium.executablePath() },
  });
  return new Promise((resolve) => child.once("close", resolve));
}

/** A browser's trace fails now and then, by no fault of the page. */
async function runUntilDone(args: string[]): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const code = await run(args);
    if (code === 0) return;
    if (tries === mostTries) throw new Error(`${program} ended with ${code ?? "no exit code"}.`);
  }
}

/** Lighthouse's scores of one page, of 100. It is fetched when it is not there. */
export async function lighthouse(url: string, device: Device): Promise<Scores> {
  const folder = mkdtempSync(path.join(tmpdir(), "firstframe-lighthouse-"));
  const file = path.join(folder, "report.json");
  try {
    await runUntilDone([
      url,
      "--quiet",
      "--output=json",
      `--output-path=${file}`,
      `--only-categories=${categories.join(",")}`,
      `--chrome-flags=--headless=new ${browserArgs.join(" ")}`,
      ...(device === "desktop" ? ["--preset=desktop"] : []),
    ]);
    const report = JSON.parse(readFileSync(file, "utf8")) as {
      categories: Record<string, { score: number | null }>;
    };
    const score = (name: string) => Math.round((report.categories[name]?.score ?? 0) * 100);
    return {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
