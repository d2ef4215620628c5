import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { freePort } from "@/lib/testing/free-port";

import { type RunningProcess, startProcess } from "../processes";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = path.join(root, "test-results", "bench-bare");
const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
const buildMs = 120_000;
const startMs = 30_000;

/** The least that Next can be on our versions: one page, and fal's proxy route as its README has it. */
const files = {
  "package.json": `{ "private": true, "type": "module" }`,
  // It lies inside our tree, so it takes our packages.
  "next.config.js": `export default { turbopack: { root: ${JSON.stringify(root)} } };`,
  "app/layout.jsx": `export const metadata = { title: "Bare" };
export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }`,
  "app/page.jsx": `export default function Page() { return <main><h1>A page</h1><p>Nothing else.</p></main>; }`,
  "app/api/fal/proxy/route.js": `import { createRouteHandler } from "@fal-ai/server-proxy/nextjs";
export const { GET, POST, PUT } = createRouteHandler({ allowUnauthorizedRequests: true });`,
  "instrumentation.js": `export function register() {
  const send = globalThis.fetch;
  globalThis.fetch = (url, init) => send(String(url).replace(/^https:\\/\\//, process.env.FAL_ORIGIN + "/"), init);
}`,
};

export interface BareApp {
  origin: string;
  stop(): Promise<void>;
}

/** Builds and serves it; fal's hosts lead to `falOrigin`. */
export async function startBareApp(falOrigin: string): Promise<BareApp> {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  await run(["build", folder], /Route \(app\)/, buildMs).then((build) => build.stop());
  const port = await freePort();
  const args = ["start", folder, "-p", String(port), "-H", "127.0.0.1"];
  const server = await run(args, /Ready in/, startMs, { FAL_KEY: "test:key", FAL_ORIGIN: falOrigin });
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(args: string[], sign: RegExp, limitMs: number, env = {}): Promise<RunningProcess> {
  const running = startProcess([next, ...args], env);
  try {
    await running.seen(sign, limitMs);
  } catch (error) {
    await running.kill();
    throw error;
  }
  return running;
}
