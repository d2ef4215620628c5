import { parseArgs } from "node:util";

import { createSimulator } from "./handler";
import { serveSimulator } from "./http-server";

interface Arguments {
  host: string;
  port: number;
  dir: string | null;
}

function readArguments(args: string[]): Arguments {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "4010" },
      host: { type: "string", default: "127.0.0.1" },
      dir: { type: "string" },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error(`--port must be a whole number from 0 to 65535, not "${values.port}".`);
  }
  if (values.host === "") throw new Error("--host must name an address to listen on.");
  if (values.dir === "") throw new Error("--dir must name a directory.");
  return { host: values.host, port, dir: values.dir ?? null };
}

async function main(): Promise<void> {
  const { host, port, dir } = readArguments(process.argv.slice(2));
  const simulator = createSimulator({ dir });
  const server = await serveSimulator(simulator, { host, port });
  const kept = dir ? `keeps its state in ${dir}` : "keeps nothing after its end";
  console.info(`fal simulator on ${server.origin} (nothing is charged; ${kept})`);
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    void Promise.all([server.close(), simulator.close()]).then(() => process.exit(0));
  };
  process.on("SIGINT", close);
  process.on("SIGTERM", close);
}

main().catch((error: unknown) => {
  console.error(`The simulator did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
