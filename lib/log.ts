import type { Log } from "@/lib/services/context";

const key = /\bKey\s+\S+/g;

/** One line of JSON an event on standard output; warnings and errors on standard error. */
export function createLog(secrets: readonly string[]): Log {
  const write =
    (level: "info" | "warn" | "error") =>
    (event: string, fields: Record<string, unknown> = {}) => {
      let line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
      for (const secret of secrets) line = line.replaceAll(secret, "•••");
      const stream = level === "info" ? process.stdout : process.stderr;
      stream.write(`${line.replace(key, "Key •••")}\n`);
    };
  return { info: write("info"), warn: write("warn"), error: write("error") };
}
