import { readArguments } from "./arguments";
import { createSimulator } from "./handler";
import { serveSimulator } from "./http-server";

async function main(): Promise<void> {
  const { host, port, dir } = readArguments(process.argv.slice(2));
  const simulator = createSimulator({ dir, deliver: (request) => fetch(request) });
  const server = await serveSimulator(simulator, { host, port });
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    void Promise.all([server.close(), simulator.close()]).then(() => process.exit(0));
  };
  process.on("SIGINT", close);
  process.on("SIGTERM", close);
  const kept = dir ? `keeps its state in ${dir}` : "keeps nothing after its end";
  console.info(`fal simulator on ${server.origin} (nothing is charged; ${kept})`);
}

main().catch((error: unknown) => {
  console.error(`The simulator did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
