import { parseArgs } from "node:util";

export interface Arguments {
  host: string;
  port: number;
  dir: string | null;
}

/** Throws an error whose message is the one sentence to show. */
export function readArguments(args: string[]): Arguments {
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
