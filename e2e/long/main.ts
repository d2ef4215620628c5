import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";

import buildOnce from "../build-once";
import { startProcess } from "../processes";
import { StudioServer } from "../studio-server";
import { runChaos } from "./chaos";
import { judge } from "./judge";
import { reviewCrowd } from "./review-crowd";

const simulatorStartMs = 30_000;

interface Run {
  title: string;
  generations: number;
  seed: number;
  tagsInHistory: boolean;
}

async function chaos({ title, ...run }: Run): Promise<number> {
  console.info(`\n━━ ${title}: ${run.generations} generations, seed ${run.seed}`);
  const began = Date.now();
  const fal = startProcess(["--conditions=react-server", "lib/simulator/main.ts", "--port", "0"]);
  const [, simulatorOrigin = ""] = await fal.seen(/simulator on (http:\S+)/, simulatorStartMs);
  const server = await StudioServer.start({ FAL_KEY: "x", FAL_ORIGIN: simulatorOrigin });
  try {
    const after = await runChaos({ ...run, simulatorOrigin, server, livesMs: [1500, 6000], people: 16 });
    const { lines, broken } = await judge(after, server.origin);
    for (const line of [...lines, ...broken.map((each) => `BROKEN: ${each}`)]) console.info(`   ${line}`);
    console.info(
      `   ${broken.length === 0 ? "kept" : "BROKEN"} in ${((Date.now() - began) / 1000).toFixed(0)} s`,
    );
    return broken.length;
  } finally {
    await server.dispose();
    await fal.kill();
  }
}

/** The stories that every change need not wait for, and the long form of others; each alone, for they measure too. */
function tellLongStories(): number {
  console.info("\n━━ The long stories in Chromium");
  const { status } = spawnSync(
    path.join("node_modules", ".bin", "playwright"),
    ["test", "--config", "e2e/playwright.config.ts", "--grep", "@long", "--workers=1"],
    { stdio: "inherit", env: { ...process.env, LONG: "1" }, shell: process.platform === "win32" },
  );
  return status === 0 ? 0 : 1;
}

/** `npm run test:long`, or `npm run test:long -- --seed 7 --generations 50` to run one storm again. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string" },
      generations: { type: "string", default: "200" },
    },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const generations = Number(values.generations);
  await buildOnce();
  const broken =
    (await chaos({ title: "Chaos, fal's history tells tags", generations, seed, tagsInHistory: true })) +
    (await chaos({
      title: "Chaos, fal's history tells no tags",
      generations: Math.ceil(generations / 4),
      seed: seed + 1,
      tagsInHistory: false,
    })) +
    (values.seed === undefined ? (await reviewCrowd()) + tellLongStories() : 0);
  console.info(broken === 0 ? "\nEvery promise was kept." : `\n${broken} promises were broken.`);
  process.exitCode = broken === 0 ? 0 : 1;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1)); // and all it started
await main();
