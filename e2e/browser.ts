import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

import { chromium } from "@playwright/test";

import { findProgram, installPackage, isRoot } from "@/lib/testing/system-packages";

const installed = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const downloadMs = 3 * 60_000;

const hasPlaywrightsOwn = () => existsSync(chromium.executablePath());

function downloadPlaywrightsOwn(): boolean {
  console.info("Downloading Playwright's Chromium.");
  const cli = path.join("node_modules", "@playwright", "test", "cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], {
    stdio: ["ignore", "inherit", "inherit"],
    timeout: downloadMs,
  });
  return hasPlaywrightsOwn();
}

/** The installed browser to run; undefined for Playwright's own. Installs one when there is none. */
export function findBrowser(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    const program = findProgram([given]);
    if (!program) throw new Error(`CHROMIUM_PATH names ${given}, which cannot be run.`);
    return program;
  }
  const program = findProgram(installed);
  if (program || hasPlaywrightsOwn() || downloadPlaywrightsOwn()) return program;
  installPackage({ apt: "chromium", dnf: "chromium", brew: null });
  const now = findProgram(installed);
  if (now) return now;
  throw new Error(
    "There is no Chromium here, and none could be installed. Install one, or set CHROMIUM_PATH to its program.",
  );
}

export const browserArgs = [
  ...(isRoot() ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
