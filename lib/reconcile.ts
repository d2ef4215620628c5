import nextEnv from "@next/env";

import { env } from "./env";

/** Asks the running studio to compare its books with fal's, and prints what it found. */
async function main(): Promise<void> {
  nextEnv.loadEnvConfig(process.cwd(), false);
  const address = `http://localhost:${env().port}/api/reconcile`;
  const response = await fetch(address, { method: "POST" }).catch(() => null);
  if (response === null) {
    console.error("The studio does not answer. Start it with npm start, then run this again beside it.");
    process.exitCode = 1;
    return;
  }
  console.info(JSON.stringify(await response.json(), null, 2));
  process.exitCode = response.ok ? 0 : 1;
}

await main();
