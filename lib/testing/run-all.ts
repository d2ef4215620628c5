import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

import { openScratchDatabase, type ScratchDatabase } from "./postgres-server";
import { readReport } from "./read-report";
import { skipCode } from "./skip-code";

/** One thing that is run: a program of node_modules/.bin, and the file its test counts go to, if it has any. */
interface Step {
  part: "checks" | "unit" | "database" | "build" | "end-to-end";
  title: string;
  command: [string, ...string[]];
  counts?: "vitest" | "playwright";
  limitMinutes: number;
  onPostgres?: boolean;
  /** Runs at the same time as the step before it; what they write is shown one after the other. */
  beside?: boolean;
}

const vitest = ["vitest", "run", "--config", "lib/testing/vitest.config.ts"] as const;

const steps: Step[] = [
  { part: "checks", title: "Format", command: ["oxfmt", "--check"], limitMinutes: 5 },
  {
    part: "checks",
    title: "Lint",
    command: ["oxlint", "--type-aware", "--deny-warnings"],
    limitMinutes: 5,
    beside: true,
  },
  { part: "checks", title: "Types", command: ["tsc", "--noEmit"], limitMinutes: 5, beside: true },
  { part: "checks", title: "Unused code and packages", command: ["knip"], limitMinutes: 5, beside: true },
  {
    part: "checks",
    title: "Known vulnerabilities",
    command: ["tsx", "lib/testing/known-vulnerabilities.ts"],
    limitMinutes: 5,
    beside: true,
  },
  {
    part: "unit",
    title: "Unit and component tests",
    command: [...vitest, "--project", "unit", "--project", "ui", "--project", "simulator"],
    counts: "vitest",
    limitMinutes: 15,
  },
  {
    part: "database",
    title: "Database tests on the embedded database",
    command: [...vitest, "--project", "db"],
    counts: "vitest",
    limitMinutes: 15,
  },
  {
    part: "database",
    title: "Database tests on PostgreSQL",
    command: [...vitest, "--project", "db"],
    counts: "vitest",
    limitMinutes: 15,
    onPostgres: true,
    beside: true,
  },
  {
    part: "build",
    title: "Production build",
    command: ["tsx", "--conditions=react-server", "lib/start.ts", "--build-only"],
    limitMinutes: 15,
  },
  {
    part: "end-to-end",
    title: "End-to-end tests in Chromium",
    command: ["playwright", "test", "--config", "e2e/playwright.config.ts", "--reporter=list,json"],
    counts: "playwright",
    limitMinutes: 55,
  },
];

const resultsFolder = "test-results/counts";
const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const running = new Set<ChildProcess>();
let withoutPostgresql = false;

function addReport(kind: NonNullable<Step["counts"]>, file: string): void {
  const report = readReport(kind, file);
  total.passed += report.passed;
  total.failed += report.failed;
  total.skipped += report.skipped;
  failures.push(...report.failures);
}

/** Runs a step to its end. Alone it writes as it goes; beside others what it wrote is shown when it has ended. */
function run(
  step: Step,
  countsFile: string,
  { databaseUrl, alone }: { databaseUrl: string | null; alone: boolean },
): Promise<number> {
  const [name, ...args] = step.command;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${countsFile}`];
  const env: NodeJS.ProcessEnv = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: path.resolve(countsFile) };
  delete env.TEST_DATABASE_URL;
  if (withoutPostgresql) env.WITHOUT_POSTGRESQL = "1";
  if (databaseUrl !== null) env.TEST_DATABASE_URL = databaseUrl;
  return new Promise((resolve) => {
    const child = spawn(
      path.join("node_modules", ".bin", name),
      step.counts === "vitest" ? [...args, ...reporters] : args,
      {
        env,
        stdio: alone ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
        timeout: step.limitMinutes * 60_000,
        shell: process.platform === "win32",
      },
    );
    const written: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (each: Buffer) => written.push(each));
    running.add(child);
    child.once("error", (error) => {
      console.error(`${step.title} could not be run: ${error.message}`);
      resolve(1);
    });
    child.once("close", (code, signal) => {
      running.delete(child);
      if (!alone) process.stdout.write(Buffer.concat([Buffer.from(`\n━━ ${step.title}\n`), ...written]));
      if (signal)
        console.error(`${step.title} ended by ${signal}; its limit is ${step.limitMinutes} minutes.`);
      resolve(code ?? 1);
    });
  });
}

async function runStep(step: Step, countsFile: string, alone: boolean): Promise<number> {
  if (alone) console.info(`\n━━ ${step.title}`);
  const began = Date.now();
  let scratch: ScratchDatabase | undefined;
  if (step.onPostgres) {
    scratch = await openScratchDatabase();
    console.info(`${step.title}: ${scratch.what}.`);
  }
  const failedBefore = total.failed;
  let code = 1;
  try {
    code = await run(step, countsFile, { databaseUrl: scratch?.url ?? null, alone });
  } finally {
    await scratch?.stop();
  }
  if (step.counts) addReport(step.counts, countsFile);
  const isSkipped = code === skipCode && !step.counts;
  if (isSkipped) total.skipped += 1;
  else if (code !== 0 && total.failed === failedBefore) total.failed += 1;
  const end = isSkipped ? "SKIPPED" : code === 0 ? "passed" : "FAILED";
  console.info(`   ${step.title}: ${end} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return isSkipped ? 0 : code;
}

/** The steps in their order, those that run at the same time together. */
function inGroups(chosen: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of chosen) {
    const group = step.beside ? groups.at(-1) : undefined;
    if (group) group.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: "string" }, "without-postgresql": { type: "boolean", default: false } },
  });
  withoutPostgresql = values["without-postgresql"];
  const chosen = steps.filter(({ part }) => values.only === undefined || part === values.only);
  if (chosen.length === 0) {
    console.error(`--only takes one of: ${[...new Set(steps.map(({ part }) => part))].join(", ")}.`);
    return 2;
  }
  rmSync(resultsFolder, { recursive: true, force: true });
  mkdirSync(resultsFolder, { recursive: true });
  const leftOut = chosen.filter(({ onPostgres }) => onPostgres && withoutPostgresql);
  for (const { title } of leftOut) {
    console.warn(`\n━━ ${title}: LEFT OUT, as --without-postgresql asks. This run proves nothing about it.`);
  }
  let failed = 0;
  for (const group of inGroups(chosen.filter((step) => !leftOut.includes(step)))) {
    const codes = await Promise.all(
      group.map((step) =>
        runStep(step, path.join(resultsFolder, `${steps.indexOf(step)}.json`), group.length === 1),
      ),
    );
    failed ||= codes.find((code) => code !== 0) ?? 0;
    // What comes after a failed test is run all the same, so that one run tells everything; only without
    // a build there is nothing more to run.
    if (failed !== 0 && group.some(({ part }) => part === "checks" || part === "build")) break;
  }
  return failed;
}

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(code);
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
  process.exitCode = 1;
}
if (failures.length > 0) console.info(`\n━━ What failed\n${failures.join("\n")}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.info(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
