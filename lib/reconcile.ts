import nextEnv from "@next/env";

import { env } from "./env";
import { readCommandToken } from "./http/command-token";

/** Asks the running studio to compare its books with fal's, and prints what it found. */
async function main(): Promise<void> {
  nextEnv.loadEnvConfig(process.cwd(), false);
  const { dataDir, port } = env();
  const address = `http://localhost:${port}/api/reconcile`;
  const token = await readCommandToken({ dataDir, port });
  const headers = { authorization: `Bearer ${token ?? "none"}` };
  const response = await fetch(address, { method: "POST", headers }).catch(() => null);
  if (response === null) {
    console.error("The studio does not answer. Start it with npm start, then run this again beside it.");
    process.exitCode = 1;
    return;
  }
  console.info(JSON.stringify(await response.json(), null, 2));
  process.exitCode = response.ok ? 0 : 1;
}

await main();
