import type { Log } from "@/lib/services/context";

const key = /\bKey\s+[^\s"\\]+/g;
/** drizzle tells a failed query with its values: passwords' hashes, tokens and prompts among them. A stack may follow. */
const values = /\nparams: [\s\S]*?(?=(?:\n {4}at [^\n]*)*$)/;
const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

function toLine(fields: Record<string, unknown>): string {
  try {
    return JSON.stringify(fields, (_, field: unknown) =>
      typeof field === "string" ? field.replace(values, "\nparams: •••") : field,
    );
  } catch {
    const { at, level, event } = fields;
    return JSON.stringify({ at, level, event, fields: "could not be written as JSON" });
  }
}

/** One line of JSON an event on standard output; warnings and errors on standard error. */
export function createLog(secrets: readonly string[]): Log {
  const hidden = secrets.map(inJson);
  const write =
    (level: "info" | "warn" | "error") =>
    (event: string, fields: Record<string, unknown> = {}) => {
      let line = toLine({ ...fields, at: new Date().toISOString(), level, event });
      for (const secret of hidden) line = line.replaceAll(secret, "•••");
      const stream = level === "info" ? process.stdout : process.stderr;
      stream.write(`${line.replace(key, "Key •••")}\n`);
    };
  return { info: write("info"), warn: write("warn"), error: write("error") };
}
