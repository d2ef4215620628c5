import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";

import * as z from "zod/mini";

import { billedMicros, type Micros } from "@/lib/domain/price";

const LedgerEntry = z.object({
  requestId: z.string(),
  endpoint: z.string(),
  units: z.number(),
  unitPriceMicros: z.number(),
  costMicros: z.number(),
  at: z.string(),
});
/** One charge. A request id has at most one. */
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export interface Ledger {
  /** Books a request once; a second call for the same id changes nothing. */
  bill(charge: { requestId: string; endpoint: string; units: number; at: Date }): void;
  entries(): LedgerEntry[];
}

/** The charges, in `ledger.jsonl` of the directory: one line an entry, only ever appended. */
export function createLedger(dir: string | null, unitPriceMicros: Micros): Ledger {
  const path = dir && join(dir, "ledger.jsonl");
  if (dir) mkdirSync(dir, { recursive: true });
  const booked = new Map((path ? readEntries(path) : []).map((entry) => [entry.requestId, entry]));
  return {
    bill({ requestId, endpoint, units, at }) {
      if (booked.has(requestId)) return;
      const costMicros = billedMicros(String(units), unitPriceMicros) ?? 0;
      const entry = { requestId, endpoint, units, unitPriceMicros, costMicros, at: at.toISOString() };
      if (path) appendFileSync(path, `${JSON.stringify(entry)}\n`);
      booked.set(requestId, entry);
    },
    entries: () => [...booked.values()].map((entry) => ({ ...entry })),
  };
}

function readEntries(path: string): LedgerEntry[] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, "utf8");
  // A line without its end was cut short by a sudden stop: its request is unfinished, runs again and is billed then.
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole));
  return whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => LedgerEntry.parse(JSON.parse(line)));
}
