import { runToEnd } from "./processes";

/** Builds as `npm start` would, so that no test waits for it. */
export default async function buildOnce(): Promise<void> {
  await runToEnd(["--conditions=react-server", "lib/start.ts", "--build-only"], 10 * 60_000);
}
